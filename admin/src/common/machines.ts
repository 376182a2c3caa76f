import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { graphql, type ResultOf } from '../providers/graphql.js';
import { useMay } from '../providers/me.js';
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

/**
 * The moves of a machine that people may ask for, as the API has them: nothing is written twice. Empty until known.
 * byDialog: an action of the desk's own for which a screen has its own way of asking.
 */
export function useMoves(machine: string, byDialog?: string): readonly Move[] {
  const { data } = useQuery({
    queryKey: ['machines'],
    queryFn: async ({ signal }) => (await send(MACHINES, {}, { signal })).machines,
    enabled: useMay('machines'),
    staleTime: Infinity,
  });
  return useMemo(
    () =>
      data
        ?.find(({ name }) => name === machine)
        ?.moves.filter(({ system, action }) => !system || action === byDialog) ?? [],
    [data, machine, byDialog],
  );
}
