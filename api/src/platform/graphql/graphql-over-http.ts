import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from './request-context.js';

const OWN_TYPE = 'application/graphql-response+json';

/** Where nothing ran, the status in GraphQL's own type says why (6.4.2); Apollo Server alone says 400. */
const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/** Nothing was answered because a part of the desk is away or full: a client, and a proxy, may try again (503). */
export const isUnavailable = (errors: readonly GraphQLFormattedError[], data: unknown): boolean =>
  data == null && errors.every(({ extensions }) => extensions?.code === 'UNAVAILABLE');

/**
 * Every error names the request that it belongs to, also those of parsing and validation. And where the answer is plain
 * application/json, a well-formed request is answered 200 whatever its document says, as GraphQL over HTTP (6.4.1) asks:
 * a proxy's 400 could not be told from ours. Apollo Server alone says 400. Where the desk is away, any proxy's 503 says as much
 * as ours.
 */
export const graphqlOverHttp: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const { errors, data } = response.body.singleResult;
      if (!errors) return;
      if (isUnavailable(errors, data)) response.http.status = 503;
      const plain = !request.http?.headers.get('accept')?.includes(OWN_TYPE);
      if (typeof request.query === 'string' && response.http.status === 400)
        response.http.status = plain ? 200 : (STATUS[String(errors[0]?.extensions?.code)] ?? 400);
      response.body.singleResult.errors = errors.map((error) => {
        const { is, code, ...rest } = error.extensions ?? {};
        return { ...error, extensions: { code: is ?? code, ...rest, requestId: contextValue.requestId } };
      });
    },
  }),
};
