import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../providers/graphql.js';
import { useMay } from '../providers/me.js';
import { send } from '../providers/request.js';

const COLLEAGUES = graphql(`
  query Colleagues {
    colleagues {
      id
      name
      roles
    }
  }
`);
type Colleague = ResultOf<typeof COLLEAGUES>['colleagues'][number];

/** Who works here and can be given something: those who see clients and candidates. */
export function useColleagues(): Colleague[] {
  const may = useMay('colleagues');
  const { data = [] } = useQuery({
    queryKey: ['colleagues'],
    queryFn: async ({ signal }) => (await send(COLLEAGUES, {}, { signal })).colleagues,
    staleTime: 5 * 60_000,
    enabled: may,
  });
  return data.filter(({ roles }) => roles.some((role) => role !== 'MODERATOR'));
}
