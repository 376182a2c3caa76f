import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useEffect, useRef, useState } from 'react';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { usePageTitle } from '../../common/usePageTitle.js';
import { BulkResults } from './BulkResults.js';
import { CommentPane } from './CommentPane.js';
import { EvidencePane } from './EvidencePane.js';
import { KeyFoot } from './KeyFoot.js';
import { KeyHelp } from './KeyHelp.js';
import { Problems } from './Problems.js';
import { QueueProvider } from './queueContext.js';
import { QueueHead } from './QueueHead.js';
import { QueueList } from './QueueList.js';
import { useHandout } from './useHandout.js';
import { useOpenInUrl } from './useOpenInUrl.js';
import { useQueueRoom } from './useQueueRoom.js';
import { apiFilter, useQueueUrl } from './useQueueUrl.js';
import { useShortcuts } from './useShortcuts.js';
import { useStore } from './store.js';

/** Three panes at a desk, one at a time on a phone. */
export function QueueScreen({ me, hasKeys }: { me: { id: string; name: string }; hasKeys: boolean }) {
  const translate = useTranslate();
  usePageTitle(translate('desk.comments.title'));
  const room = useQueueRoom(me);
  const { queue, pulse, isPhone } = room;
  const url = useQueueUrl();
  const { filter, filterText, order } = url;
  const [helps, setHelps] = useState(false);
  const isFirst = useRef(true);

  useOpenInUrl(queue, url, isPhone);
  useEffect(() => {
    if (!isFirst.current) queue.open(null);
    isFirst.current = false;
    const from = new Date();
    const plain = apiFilter(filter);
    void queue.load({ filter: plain, order }, !isPhone);
    pulse.watch(plain, from.toISOString());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the text is the filter
  }, [queue, pulse, filterText, order]);
  useHandout(queue);
  useShortcuts(room, hasKeys, () => setHelps(true));

  const phase = useStore(queue, (state) => state.phase);
  const error = useStore(queue, (state) => state.error);
  const openId = useStore(queue, (state) => state.openId);
  const again = () => {
    const plain = apiFilter(filter);
    pulse.watch(plain, new Date().toISOString());
    void queue.load({ filter: plain, order }, !isPhone);
  };
  const showsCard = isPhone ? Boolean(openId) : true;

  return (
    <QueueProvider value={room}>
      <Box
        data-queue
        sx={{
          display: 'flex',
          flexDirection: 'column',
          minHeight: 0,
          // The frame's top bar is 56; on a phone the page itself scrolls.
          ...(isPhone ? {} : { height: 'calc(100dvh - 56px)', overflow: 'hidden' }),
        }}
      >
        <h1 className="read-aloud">{translate('desk.comments.title')}</h1>
        {!(isPhone && openId) && <QueueHead url={url} />}
        {phase === 'failed' ? (
          <QueryError error={error} again={again} />
        ) : phase === 'first' ? (
          <LoadingSoon />
        ) : (
          <>
            {error !== null && <QueryError error={error} again={again} />}
            <Problems />
            <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
              {(!isPhone || !openId) && (
                <Box
                  sx={{
                    width: isPhone ? '100%' : 340,
                    flex: 'none',
                    display: 'flex',
                    flexDirection: 'column',
                    minHeight: 0,
                    bgcolor: 'background.paper',
                    borderRight: isPhone ? 0 : 1,
                    borderColor: 'divider',
                  }}
                >
                  <QueueList url={url} again={again} />
                  <BulkResults />
                </Box>
              )}
              {showsCard && <CommentPane url={url} again={again} />}
              {!isPhone && <EvidencePane />}
            </Box>
          </>
        )}
        {!isPhone && <KeyFoot isOn={hasKeys} showAll={() => setHelps(true)} />}
        {helps && <KeyHelp close={() => setHelps(false)} />}
      </Box>
    </QueueProvider>
  );
}
