import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { graphql } from '../providers/graphql.js';
import { useMe } from '../providers/me.js';
import { send } from '../providers/request.js';
import { actions, openWings, today } from './navigation.js';

const SEARCH = graphql(`
  query Search($q: ShortText!) {
    search(q: $q) {
      id
      resource
      label
      detail
    }
  }
`);

export interface Hit {
  key: string;
  group: 'records' | 'screens' | 'actions';
  label: string;
  detail?: string;
  to: string;
}

/** Records that the API finds, and screens and actions by their names; only what I may open. */
export function usePaletteHits(text: string): { hits: Hit[]; isSearching: boolean } {
  const translate = useTranslate();
  const permissions = useMe()?.permissions ?? [];
  const q = text.trim();
  const { data = [], isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => (await send(SEARCH, { q }, { signal })).search,
    enabled: q.length > 1 && permissions.includes('search'),
    placeholderData: keepPreviousData,
  });
  const named = (label: string) => label.toLocaleLowerCase().includes(q.toLocaleLowerCase());
  const records = (q.length > 1 ? data : []).map(({ id, resource, label, detail }): Hit => {
    return { key: `${resource}:${id}`, group: 'records', label, detail, to: `/${resource}/${id}` };
  });
  const screens = [today, ...openWings(permissions).flatMap(({ entries }) => entries)].map(
    ({ key, to }): Hit => {
      return { key: `screen:${key}`, group: 'screens', label: translate(`desk.layout.nav.${key}`), to };
    },
  );
  const doing = actions
    .filter(({ needs }) => !needs || permissions.includes(needs))
    .map(({ key, to }): Hit => ({
      key: `action:${key}`,
      group: 'actions',
      label: translate(`desk.layout.action.${key}`),
      to,
    }));
  return {
    hits: [...records, ...[...screens, ...doing].filter(({ label }) => named(label))],
    isSearching: isFetching,
  };
}
