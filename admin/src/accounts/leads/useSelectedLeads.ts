import { useDataProvider, useListContext } from 'react-admin';
import type { Lead } from './leads.graphql.js';

/** The selected rows as they are now; they may stand on other pages. */
export function useSelectedLeads(): () => Promise<Lead[]> {
  const { selectedIds } = useListContext();
  const dataProvider = useDataProvider();
  return async () => (await dataProvider.getMany<Lead>('leads', { ids: selectedIds })).data;
}
