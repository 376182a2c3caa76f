import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { send } from '../../providers/request.js';
import type { RecordRef } from '../recordRef.js';
import { SHOWN } from './kinds.js';
import { TIMELINE } from './timeline.graphql.js';
import { TimelineEntry } from './TimelineEntry.js';

const LIMIT = 25;

/** Everything that happened to a record, the newest first; which kinds are shown stands in the address. */
export function Timeline({ of: { type, id } }: { of: RecordRef }) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const shown = search.get('shown') ?? '';
  const kinds = SHOWN[shown] ?? null;
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery({
      queryKey: ['timeline', type, id, shown],
      initialPageParam: null as string | null,
      queryFn: async ({ signal, pageParam: after }) =>
        (
          await send(
            TIMELINE,
            { of: { type, id }, kinds: kinds && [...kinds], page: { limit: LIMIT, after } },
            { signal },
          )
        ).timeline,
      getNextPageParam: ({ endCursor }) => endCursor ?? undefined,
    });
  const show = (next: string) =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        if (next) params.set('shown', next);
        else params.delete('shown');
        return params;
      },
      { replace: true },
    );
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Box component="section" aria-labelledby="timeline">
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 1.5 }}>
        <Typography variant="h2" id="timeline">
          {translate('desk.records.timeline')}
        </Typography>
        <TextField
          select
          fullWidth={false}
          value={shown in SHOWN ? shown : ''}
          onChange={(event) => show(event.target.value)}
          slotProps={{
            select: { native: true },
            htmlInput: { 'aria-label': translate('desk.records.shown.label') },
          }}
        >
          <option value="">{translate('desk.records.shown.all')}</option>
          {Object.keys(SHOWN).map((name) => (
            <option key={name} value={name}>
              {translate(`desk.records.shown.${name}`)}
            </option>
          ))}
        </TextField>
      </Box>
      {error && !data ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : isPending ? (
        <LoadingSoon rows={4} />
      ) : entries.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }} role="status">
          {translate(kinds ? 'desk.records.noneShown' : 'desk.records.empty')}
        </Box>
      ) : (
        <Box
          component="ol"
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            position: 'relative',
            // The line that the entries hang on.
            '&::before': {
              content: '""',
              position: 'absolute',
              insetBlock: 8,
              insetInlineStart: 13,
              borderInlineStart: 1,
              borderColor: 'divider',
            },
          }}
        >
          {entries.map((entry) => (
            <TimelineEntry key={entry.id} entry={entry} onRecord={id} />
          ))}
        </Box>
      )}
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {translate('desk.records.older')}
        </Button>
      )}
    </Box>
  );
}
