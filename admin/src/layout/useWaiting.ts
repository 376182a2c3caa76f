import { useQuery } from '@tanstack/react-query';
import { graphql } from '../providers/graphql.js';
import { useMay } from '../providers/me.js';
import { send } from '../providers/request.js';

const WAITING = graphql(`
  query NavigationCounts {
    home {
      waiting {
        key
        resource
        count
      }
    }
  }
`);

/** How much waits for me, by resource and in all; asked again every 30 s while the tab is looked at. */
export function useWaiting(): { byResource: Map<string, number>; total: number } {
  const may = useMay('home');
  const { data = [] } = useQuery({
    queryKey: ['home', 'counts'],
    queryFn: async ({ signal }) => (await send(WAITING, {}, { signal })).home.waiting,
    refetchInterval: 30_000,
    enabled: may,
  });
  const byResource = new Map<string, number>();
  for (const { resource, count } of data) byResource.set(resource, (byResource.get(resource) ?? 0) + count);
  return { byResource, total: data.reduce((sum, { count }) => sum + count, 0) };
}
