import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { graphql, type ResultOf } from '../providers/graphql.js';
import { useMay } from '../providers/me.js';
import { queryClient } from '../providers/queryClient.js';
import { send } from '../providers/request.js';

const MACHINES = graphql(`
  query Machines {
    machines {
      name
      states
      moves {
        action
        from
        to
        needs
        system
      }
    }
  }
`);
type Machine = ResultOf<typeof MACHINES>['machines'][number];
export type Move = Machine['moves'][number];

const machines = {
  queryKey: ['machines'],
  queryFn: async ({ signal }: { signal?: AbortSignal }) => (await send(MACHINES, {}, { signal })).machines,
  staleTime: Infinity,
};

/** byDialog: an action of the desk's own for which a screen has its own way of asking. */
const movesOf = (
  known: readonly Machine[] | undefined,
  machine: string,
  byDialog?: string,
): readonly Move[] =>
  known
    ?.find(({ name }) => name === machine)
    ?.moves.filter(({ system, action }) => !system || action === byDialog) ?? [];

/** The moves of a machine that people may ask for, as the API has them: nothing is written twice. Empty until known. */
export function useMoves(machine: string, byDialog?: string): readonly Move[] {
  const { data } = useQuery({ ...machines, enabled: useMay('machines') });
  return useMemo(() => movesOf(data, machine, byDialog), [data, machine, byDialog]);
}

/** The same where no component asks. */
export const fetchMoves = async (machine: string): Promise<readonly Move[]> =>
  movesOf(await queryClient.fetchQuery(machines), machine);
