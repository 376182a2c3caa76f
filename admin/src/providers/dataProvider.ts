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
 * react-query keeps what was read; Apollo's cache stays empty.
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
    // One by one: each record has its own version, and one stale record must not stop the others.
    updateMany: async (resource: string, { ids, data }: { ids: string[]; data: object }) => {
      const { data: records } = await speaking.getMany(resource, { ids });
      for (const previousData of records)
        await speaking.update(resource, { id: previousData.id, data, previousData });
      return { data: ids };
    },
    deleteMany: async (resource: string, { ids }: { ids: string[] }) => {
      const { data: records } = await speaking.getMany(resource, { ids });
      for (const previousData of records)
        await speaking.delete(resource, { id: previousData.id, previousData });
      return { data: ids };
    },
    supportAbortSignal: true,
    ...verbs,
  } as unknown as DataProvider & Verbs;
}

/** ra-data-graphql reports every refusal as status 200: read the code, as `send` does. */
function plainError(error: unknown): unknown {
  const body = (error as { body?: unknown }).body as
    { graphQLErrors?: { message: string; extensions?: Refusal }[]; networkError?: unknown } | undefined;
  const refused = body?.graphQLErrors?.[0];
  if (refused) return new DeskError(refused.message, refused.extensions ?? {});
  return error;
}
