import { useMutation, useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { useMay } from '../../providers/me.js';
import { queryClient } from '../../providers/queryClient.js';
import { send } from '../../providers/request.js';

const SAVED_VIEWS = graphql(`
  query SavedViews($resource: ShortText!) {
    savedViews(resource: $resource) {
      id
      name
      filter
      sort
      shared
      mine
    }
  }
`);
const SAVE_VIEW = graphql(`
  mutation SaveView($input: SavedViewInput!) {
    saveView(input: $input) {
      id
    }
  }
`);
const DELETE_VIEW = graphql(`
  mutation DeleteView($id: UUID!) {
    deleteView(id: $id) {
      id
    }
  }
`);
export type SavedView = ResultOf<typeof SAVED_VIEWS>['savedViews'][number];

/** The views of a list that I may see, and the verbs on them. */
export function useSavedViews(resource: string) {
  const may = useMay('savedViews');
  const queryKey = ['savedViews', resource];
  const refresh = () => queryClient.invalidateQueries({ queryKey });
  const { data: views = [] } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await send(SAVED_VIEWS, { resource }, { signal })).savedViews,
    enabled: may,
  });
  const save = useMutation({
    mutationFn: (input: VariablesOf<typeof SAVE_VIEW>['input']) => send(SAVE_VIEW, { input }),
    onSuccess: refresh,
  });
  const remove = useMutation({ mutationFn: (id: string) => send(DELETE_VIEW, { id }), onSuccess: refresh });
  return { views, save, remove };
}
