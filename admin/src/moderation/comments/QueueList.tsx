import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useEffect, useRef } from 'react';
import { useNumber } from '../../common/useNumber.js';
import { Time } from '../../common/Time.js';
import { EmptyQueue } from './EmptyQueue.js';
import { useRoom } from './queueContext.js';
import { QueueRow } from './QueueRow.js';
import type { useQueueUrl } from './useQueueUrl.js';
import { useStore } from './store.js';

/** The list. It only ever grows at its end: what is decided stays in its place, what arrives waits behind a button. */
export function QueueList({ url, again }: { url: ReturnType<typeof useQueueUrl>; again: () => void }) {
  const translate = useTranslate();
  const number = useNumber();
  const { queue, pulse, isPhone } = useRoom();
  const order = useStore(queue, (state) => state.order);
  const endCursor = useStore(queue, (state) => state.endCursor);
  const isLoadingMore = useStore(queue, (state) => state.isLoadingMore);
  const arrived = useStore(pulse, (state) => state.arrived);
  const oldest = useStore(pulse, (state) => state.tabs?.oldestPendingAt);
  const total = useStore(queue, (state) => state.total);
  const isExact = useStore(queue, (state) => state.totalIsExact);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!endCursor || !end.current) return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && void queue.more(), {
      rootMargin: '600px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [queue, endCursor]);

  return (
    <Box sx={{ flex: 1, minHeight: 0, overflowY: isPhone ? 'visible' : 'auto' }} tabIndex={-1}>
      <Box
        sx={{
          borderBottom: 1,
          borderColor: 'divider',
          position: 'sticky',
          top: isPhone ? 56 : 0,
          zIndex: 2,
          bgcolor: 'background.paper',
          minHeight: 34,
          display: 'flex',
          alignItems: 'center',
          fontSize: '0.8125rem',
          color: 'text.secondary',
        }}
      >
        {arrived > 0 ? (
          <Button
            fullWidth
            variant="text"
            color="primary"
            onClick={again}
            sx={{ borderRadius: 0, fontWeight: 600 }}
          >
            {translate('desk.comments.arrived', { smart_count: arrived })}
          </Button>
        ) : (
          <Box sx={{ px: 2 }}>
            {oldest && url.filter.status === 'PENDING' ? (
              <>
                {translate('desk.comments.evidence.oldest')} <Time at={oldest} short />
              </>
            ) : (
              translate('desk.comments.total', { smart_count: total, count: number(total, isExact) })
            )}
          </Box>
        )}
      </Box>
      {order.length === 0 && isPhone && <EmptyQueue url={url} again={again} />}
      <Box component="ul" aria-label={translate('desk.comments.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {order.map((id) => (
          <QueueRow key={id} id={id} />
        ))}
      </Box>
      <div ref={end} />
      {endCursor && (
        <Button
          fullWidth
          variant="text"
          onClick={() => void queue.more()}
          disabled={isLoadingMore}
          sx={{ borderRadius: 0 }}
        >
          {translate(isLoadingMore ? 'desk.comments.loadingMore' : 'desk.comments.more')}
        </Button>
      )}
    </Box>
  );
}
