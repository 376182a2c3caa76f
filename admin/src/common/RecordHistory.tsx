import Box from '@mui/material/Box';
import { useInfiniteQuery } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { send } from '../providers/request.js';
import { ChangeTable } from './ChangeTable.js';
import { AUDIT_ENTRIES, saidAs } from './history.js';
import { LoadingSoon } from './LoadingSoon.js';
import { QueryError } from './QueryError.js';
import { Time } from './Time.js';

const LIMIT = 25;

/** A record by its id, or all of a type, for what there is one of. */
export type HistoryOf = { subjectId: string } | { subjectType: string };

/** Who did what to it, newest first. */
export function RecordHistory(of: HistoryOf) {
  const translate = useTranslate();
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['auditEntries', 'history', of],
    initialPageParam: null as string | null,
    queryFn: async ({ signal, pageParam }) =>
      (
        await send(
          AUDIT_ENTRIES,
          {
            filter: of,
            sort: { field: 'AT', order: 'DESC' },
            // By the last one seen: an offset would repeat rows where something was done meanwhile.
            page: { limit: LIMIT, after: pageParam },
          },
          { signal },
        )
      ).auditEntries,
    getNextPageParam: ({ items, endCursor }) => (items.length === LIMIT ? endCursor : null),
  });
  if (isPending) return <LoadingSoon rows={4} />;
  if (error) return <QueryError error={error} again={() => void refetch()} />;
  const entries = data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <p>{translate('desk.common.noHistory')}</p>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 860 }}>
      {entries.map((entry) => (
        <Box component="li" key={entry.id} sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 0.5 }}>
            <Box component="strong" dir="auto">
              {entry.by?.name ?? entry.actorName ?? translate('desk.common.system')}
            </Box>
            <span>{saidAs(entry.action)}</span>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              <Time at={entry.at} />
            </Box>
          </Box>
          <ChangeTable entry={entry} />
        </Box>
      ))}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} sx={{ mt: 1.5 }}>
          {translate('desk.common.more')}
        </Button>
      )}
    </Box>
  );
}
