import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from './request-context.js';

/** Every error names the request that it belongs to, also those of parsing and validation. */
export const graphqlOverHttp: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const { errors } = response.body.singleResult;
      if (!errors) return;
      response.body.singleResult.errors = errors.map((error) => ({
        ...error,
        extensions: { ...error.extensions, requestId: contextValue.requestId },
      }));
    },
  }),
};
