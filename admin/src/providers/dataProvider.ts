import { ApolloClient, ApolloLink, type FetchResult, InMemoryCache, Observable } from '@apollo/client/core';
import buildDataProvider from 'ra-data-graphql';
import type { DataProvider } from 'react-admin';
import { buildQueryFrom } from './buildQuery.js';
import { DeskError, type Refusal } from './deskError.js';
import type { OperationMap } from './operations.js';
import { sendRaw } from './request.js';

/** Ends Apollo's chain in our own fetch, so that answers with 4xx keep the code that the API gave them. */
const toDesk = new ApolloLink(
  (operation) =>
    new Observable((observer) => {
      const signal = (operation.getContext().fetchOptions as { signal?: AbortSignal } | undefined)?.signal;
      sendRaw(operation.query, operation.variables, { signal }).then(
        (answer) => {
          observer.next(answer as FetchResult);
          observer.complete();
        },
        (error: unknown) => observer.error(error),
      );
    }),
);

/** Nothing is normalised here, so documents travel as they are written, without __typename. */
class PlainCache extends InMemoryCache {
  override transformDocument<T>(document: T): T {
    return document;
  }
}

/**
 * react-admin's data provider on ra-data-graphql, with the rooms' domain verbs as methods beside its nine.
 * react-query keeps what was read; Apollo's cache stays empty. There is no updateMany and no deleteMany: each record has
 * its own version, and one that refuses must not stop the others (useBulk).
 */
export function makeDataProvider<Verbs extends object>(
  map: OperationMap,
  verbs: Verbs,
): DataProvider & Verbs {
  const client = new ApolloClient({
    link: toDesk,
    cache: new PlainCache(),
    defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
  });
  const crud = buildDataProvider({
    client,
    introspection: false,
    buildQuery: () => buildQueryFrom(map),
    query: () => ({ fetchPolicy: 'no-cache' }),
  }) as unknown as DataProvider;

  const methods = ['getList', 'getOne', 'getMany', 'getManyReference', 'create', 'update', 'delete'] as const;
  const speaking = Object.fromEntries(
    methods.map((method) => [
      method,
      (resource: string, params: never) =>
        (crud[method] as (r: string, p: never) => Promise<unknown>)(resource, params).catch(
          (error: unknown) => {
            throw plainError(error);
          },
        ),
    ]),
  ) as unknown as DataProvider;

  return {
    ...crud,
    ...speaking,
    getMany: async (resource: string, { ids, ...params }: { ids: string[] }) => {
      const answers = await Promise.all(
        hundredsOf(ids).map((some) => speaking.getMany(resource, { ...params, ids: some })),
      );
      return { data: answers.flatMap(({ data }) => data) };
    },
    supportAbortSignal: true,
    ...verbs,
  } as unknown as DataProvider & Verbs;
}

/** The API answers so many at once. */
const hundredsOf = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / 100) }, (_, n) => ids.slice(n * 100, (n + 1) * 100));

/** ra-data-graphql reports every refusal as status 200: read the code, as `send` does. */
function plainError(error: unknown): unknown {
  const body = (error as { body?: unknown }).body as
    { graphQLErrors?: { message: string; extensions?: Refusal }[]; networkError?: unknown } | undefined;
  const refused = body?.graphQLErrors?.[0];
  if (refused) return new DeskError(refused.message, refused.extensions ?? {});
  return error;
}
