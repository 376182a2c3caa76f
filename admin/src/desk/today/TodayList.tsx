import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { useUndoKey } from '../../common/undo.js';
import { useNow } from '../../common/useNow.js';
import { send } from '../../providers/request.js';
import { TODAY, type TodayItem } from './today.graphql.js';
import { TodayRow } from './TodayRow.js';

const PARTS = ['late', 'still', 'next'] as const;
type PartName = (typeof PARTS)[number];

/** An engagement that nobody touches broke no promise: it is no more late than it is still to come. */
const partOf = ({ late, why }: TodayItem): PartName =>
  why === 'engagement.still' ? 'still' : late ? 'late' : 'next';

/** One's own day in one list: what is late, what does not move, then what is still to come. */
export function TodayList() {
  const translate = useTranslate();
  useUndoKey();
  const { data, error, refetch } = useQuery({
    queryKey: ['today'],
    queryFn: async ({ signal }) => (await send(TODAY, {}, { signal })).today,
    refetchInterval: 60_000,
  });
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data) return <LoadingSoon rows={6} />;
  const parts = PARTS.map((part) => ({ part, items: data.items.filter((item) => partOf(item) === part) }));
  return (
    <Paper variant="outlined" component="section" aria-labelledby="today-title" sx={{ overflow: 'hidden' }}>
      <Typography variant="h2" id="today-title" sx={{ px: 2, pt: 1.5, pb: 1 }}>
        {translate('desk.today.title')}
      </Typography>
      {data.items.length === 0 && (
        <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }} role="status">
          <Box sx={{ color: 'text.primary', fontWeight: 500 }}>{translate('desk.today.nothing')}</Box>
          {translate('desk.today.nothingText')}
        </Box>
      )}
      {parts.map(
        ({ part, items }) =>
          items.length > 0 && <Part key={part} part={part} items={items} more={data.more} />,
      )}
      <Box
        sx={{
          px: 2,
          py: 1.25,
          borderTop: 1,
          borderColor: 'divider',
          color: 'text.secondary',
          fontSize: '0.8125rem',
        }}
      >
        {data.more && `${translate('desk.today.more')} `}
        {translate('desk.today.rules')}
      </Box>
    </Paper>
  );
}

function Part({ part, items, more }: { part: PartName; items: TodayItem[]; more: boolean }) {
  const translate = useTranslate();
  const now = useNow();
  const id = `today-${part}`;
  return (
    <>
      <Box
        component="h3"
        id={id}
        sx={{ m: 0, px: 2, py: 0.75, fontSize: '0.8125rem', fontWeight: 600, color: 'text.secondary' }}
      >
        {translate(`desk.today.${part}`, { count: `${items.length}${more ? '+' : ''}` })}
      </Box>
      <Box component="ul" aria-labelledby={id} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((item) => (
          <TodayRow key={`${item.why} ${item.task?.id ?? item.record.id}`} item={item} now={now} />
        ))}
      </Box>
    </>
  );
}
