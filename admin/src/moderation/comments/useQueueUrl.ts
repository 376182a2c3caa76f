import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { CommentFilter } from './comments.graphql.js';

/** The URL's filter: the API's, and `age`, which counts from now and so can be saved. */
export type ViewFilter = CommentFilter & { age?: string };

const AGES: Record<string, number> = { '1h': 1, '4h': 4, '1d': 24, '7d': 168, '30d': 720 };
export const ages = Object.keys(AGES);

/** The filter as the API takes it. */
export function apiFilter({ age, ...filter }: ViewFilter): CommentFilter {
  const hours = age ? AGES[age] : undefined;
  return hours
    ? { ...filter, arrivedBefore: new Date(Date.now() - hours * 3_600_000).toISOString() }
    : filter;
}

/** Tab, filters, sort and open card live in the URL: a link, a reload and the browser's back bring them again. */
export function useQueueUrl() {
  const [params, setParams] = useSearchParams();
  const filterText = params.get('filter');
  const filter = useMemo(() => parse(filterText), [filterText]);
  const order: 'ASC' | 'DESC' =
    params.get('order') === 'DESC' || params.get('order') === 'ASC'
      ? (params.get('order') as 'ASC' | 'DESC')
      : // What waits is worked off from its oldest end; what was decided is looked up from its newest.
        filter.status === 'PENDING'
        ? 'ASC'
        : 'DESC';
  const openId = params.get('open');

  const show = useCallback(
    (change: { filter?: ViewFilter; order?: 'ASC' | 'DESC' | undefined }) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        next.delete('open');
        if (change.filter) next.set('filter', JSON.stringify(change.filter));
        if (change.filter && change.filter.status !== filter.status) next.delete('order');
        if (change.order) next.set('order', change.order);
        return next;
      }),
    [setParams, filter],
  );
  const markOpen = useCallback(
    (id: string | null, replace: boolean) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (id) next.set('open', id);
          else next.delete('open');
          return next;
        },
        { replace },
      ),
    [setParams],
  );
  return { filter, filterText, order, openId, show, markOpen };
}

function parse(text: string | null): ViewFilter {
  if (text === null) return { status: 'PENDING' };
  try {
    const filter: unknown = JSON.parse(text);
    return typeof filter === 'object' && filter !== null && !Array.isArray(filter)
      ? (filter as ViewFilter)
      : {};
  } catch {
    return { status: 'PENDING' };
  }
}
