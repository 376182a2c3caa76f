import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { graphql } from '../providers/graphql.js';
import { useMe } from '../providers/me.js';
import { send } from '../providers/request.js';
import { actions, openTo, openWings, own } from './navigation.js';

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

/** Fewer letters than this and the API looks for no record. */
const SHORTEST = 3;

export interface Hit {
  key: string;
  group: 'records' | 'screens' | 'actions';
  label: string;
  detail?: string;
  to: string;
}

interface Palette {
  hits: Hit[];
  isSearching: boolean;
  /** There may be records for more letters. */
  isTooShort: boolean;
}

/** Records that the API finds, and screens and actions by their names; only what I may open. */
export function usePaletteHits(text: string): Palette {
  const translate = useTranslate();
  const permissions = useMe()?.permissions ?? [];
  const q = text.trim();
  const maySearch = permissions.includes('search');
  const isLong = [...q].length >= SHORTEST;
  const { data = [], isFetching } = useQuery({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => (await send(SEARCH, { q }, { signal })).search,
    enabled: isLong && maySearch,
    placeholderData: keepPreviousData,
  });
  const named = (label: string) => label.toLocaleLowerCase().includes(q.toLocaleLowerCase());
  const records = (isLong ? data : []).map(({ id, resource, label, detail }): Hit => {
    return { key: `${resource}:${id}`, group: 'records', label, detail, to: `/${resource}/${id}` };
  });
  const entries = [...openTo(permissions, own), ...openWings(permissions).flatMap((wing) => wing.entries)];
  const screens = entries.map(({ key, to }): Hit => {
    return { key: `screen:${key}`, group: 'screens', label: translate(`desk.layout.nav.${key}`), to };
  });
  const doing = openTo(permissions, actions).map(({ key, to }): Hit => {
    return { key: `action:${key}`, group: 'actions', label: translate(`desk.layout.action.${key}`), to };
  });
  return {
    hits: [...records, ...[...screens, ...doing].filter(({ label }) => named(label))],
    isSearching: isFetching,
    isTooShort: maySearch && !isLong,
  };
}
