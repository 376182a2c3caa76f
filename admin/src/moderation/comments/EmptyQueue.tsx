import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useRoom } from './queueContext.js';
import type { useQueueUrl } from './useQueueUrl.js';
import { useStore } from './store.js';

/** Says why there is nothing to judge, and offers the one thing to do. */
export function EmptyQueue({ url, again }: { url: ReturnType<typeof useQueueUrl>; again: () => void }) {
  const translate = useTranslate();
  const { queue } = useRoom();
  const hasRows = useStore(queue, (state) => state.order.length > 0);
  const { status, ...narrowed } = url.filter;
  const isNarrowed = Object.keys(narrowed).length > 0;
  const title = hasRows ? 'done' : isNarrowed ? 'filtered' : (status ?? 'ALL');
  const text = hasRows ? 'doneText' : isNarrowed ? null : status === 'PENDING' ? 'pendingText' : 'otherText';
  return (
    <Box sx={{ p: { xs: 2.5, md: 4 }, maxWidth: 440 }} role="status">
      <Typography variant="h2" gutterBottom>
        {translate(`desk.comments.empty.${title}`)}
      </Typography>
      {text && (
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>
          {translate(`desk.comments.empty.${text}`)}
        </Typography>
      )}
      {isNarrowed && !hasRows ? (
        <Button onClick={() => url.show({ filter: status ? { status } : {} })}>
          {translate('desk.comments.filter.clear')}
        </Button>
      ) : (
        <Button onClick={again}>{translate('desk.comments.empty.fresh')}</Button>
      )}
    </Box>
  );
}
