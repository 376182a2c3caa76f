import { ListContextProvider, type ListControllerResult } from 'react-admin';
import { useMemo, useRef } from 'react';
import { SavedViews } from '../../common/list/SavedViews.js';
import type { useQueueUrl, ViewFilter } from './useQueueUrl.js';

/** The lists' saved views, over the queue's own URL: what they read of a list is given to them here. */
export function QueueViews({ url }: { url: ReturnType<typeof useQueueUrl> }) {
  const { filter, order, show } = url;
  // A view sets its sort and then its filter: both go into one address.
  const wanted = useRef<'ASC' | 'DESC'>(undefined);
  const list = useMemo(() => {
    const isNarrowed = Object.keys(filter).some((key) => key !== 'status');
    return {
      resource: 'comments',
      // A tab alone is no view worth saving.
      filterValues: isNarrowed ? filter : {},
      sort: { field: 'arrivedAt', order },
      setFilters: (next: ViewFilter) => show({ filter: next, order: wanted.current }),
      setSort: (next: { order: 'ASC' | 'DESC' }) => {
        wanted.current = next.order;
      },
    };
  }, [filter, order, show]);
  return (
    <ListContextProvider value={list as unknown as ListControllerResult}>
      <SavedViews />
    </ListContextProvider>
  );
}
