import { useQuery } from '@tanstack/react-query';
import type { ListFilter } from '../../common/list/filters.js';
import { useMay } from '../../providers/me.js';
import { allTags, type TagName } from './tags.graphql.js';

export function useTags(): TagName[] {
  const may = useMay('tags');
  const { data = [] } = useQuery({
    queryKey: ['tags', 'all'],
    queryFn: ({ signal }) => allTags(signal),
    staleTime: 60_000,
    enabled: may,
  });
  return data;
}

/** By one tag, of whatever list. */
export const useTagFilter = (): ListFilter => ({
  source: 'tagId',
  label: 'desk.tags.tag',
  kind: 'option',
  options: useTags(),
});
