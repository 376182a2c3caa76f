import { useSyncExternalStore } from 'react';
import { graphql, type ResultOf } from './graphql.js';
import { thisPageIsOf } from './person.js';
import { queryClient } from './queryClient.js';
import { send } from './request.js';

/** What the admin knows of the signed-in person, however it comes to know it. */
export const MINE = graphql(`
  fragment Mine on Me {
    id
    email
    name
    roles
    permissions
    locale
    timeZone
    theme
    shortcuts
    version
  }
`);
export type Me = ResultOf<typeof MINE>;

const ME = graphql(
  `
    query Me {
      me {
        ...Mine
      }
    }
  `,
  [MINE],
);

const meQuery = {
  queryKey: ['me'],
  queryFn: async ({ signal }: { signal?: AbortSignal }) => {
    const { me } = await send(ME, {}, { signal });
    await thisPageIsOf(me.id);
    return me;
  },
  staleTime: 5 * 60_000,
  // Nobody observes it, and who works for long on one screen must stay known.
  gcTime: Infinity,
};

/** The signed-in person; asked once and shared by sign-in, navigation, clocks and theme. */
export const fetchMe = (): Promise<Me> => queryClient.fetchQuery(meQuery);
export const knownMe = (): Me | undefined => queryClient.getQueryData<Me>(meQuery.queryKey);
export const rememberMe = (me: Me): void => void queryClient.setQueryData(meQuery.queryKey, me);

/** undefined until known: before sign-in, or while the desk is away. */
export function useMe(): Me | undefined {
  return useSyncExternalStore(onChange, knownMe);
}
// The cache and not a query's observer: signing in and out clears the cache, and an observer would watch what is gone.
const onChange = (changed: () => void) => queryClient.getQueryCache().subscribe(changed);

/** Whether I may call this root field of the API. */
export function useMay(operation: string): boolean {
  return useMe()?.permissions.includes(operation) ?? false;
}
