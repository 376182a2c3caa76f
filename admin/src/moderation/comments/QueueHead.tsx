import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { useNumber } from '../../common/useNumber.js';
import { BulkBar } from './BulkBar.js';
import { QueueFilters } from './QueueFilters.js';
import { useRoom } from './queueContext.js';
import type { useQueueUrl } from './useQueueUrl.js';
import { useStore } from './store.js';

const TABS = ['PENDING', 'SPAM', 'TRASH', 'APPROVED', 'ALL'] as const;
const FIELD = { PENDING: 'pending', SPAM: 'spam', TRASH: 'trash', APPROVED: 'approved', ALL: 'all' } as const;

const Tab = styled('button')(({ theme: { desk } }) => ({
  appearance: 'none',
  border: 0,
  background: 'none',
  font: 'inherit',
  cursor: 'pointer',
  flex: 'none',
  height: 52,
  padding: '0 12px',
  color: desk.mute,
  borderBottom: '2px solid transparent',
  whiteSpace: 'nowrap',
  '&:hover': { color: desk.ink },
  '&[aria-current=page]': { color: desk.ink, fontWeight: 600, borderBottomColor: desk.accent },
  '&:focus-visible': { outlineOffset: -4 },
  '& span': { color: desk.mute, fontSize: '0.8125rem', marginInlineStart: 6, fontWeight: 500 },
}));

/** The tabs with how many there are of each, and what the list is narrowed by; with a selection, what can be done with it. */
export function QueueHead({ url }: { url: ReturnType<typeof useQueueUrl> }) {
  const translate = useTranslate();
  const number = useNumber();
  const { queue, pulse, isPhone } = useRoom();
  const isSelecting = useStore(queue, (state) => state.selected.size > 0);
  const tabs = useStore(pulse, (state) => state.tabs);
  const colleagues = useStore(pulse, (state) => state.tabs?.colleagues);
  const current = url.filter.status ?? 'ALL';
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: isPhone ? 'wrap' : 'nowrap',
        minHeight: 52,
        flex: 'none',
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        pr: { md: 2.5 },
      }}
    >
      <Box
        component="nav"
        aria-label={translate('desk.comments.tabs.label')}
        sx={{
          display: 'flex',
          overflowX: 'auto',
          pl: { xs: 0.5, md: 2.5 },
          maxWidth: '100%',
          scrollbarWidth: 'none',
        }}
      >
        {TABS.map((tab) => (
          <Tab
            key={tab}
            type="button"
            aria-current={tab === current ? 'page' : undefined}
            onClick={() => {
              const { status: _, ...rest } = url.filter;
              url.show({ filter: tab === 'ALL' ? rest : { ...rest, status: tab } });
            }}
          >
            {translate(`desk.comments.tabs.${tab}`)}
            {tabs && <span>{number(tabs[FIELD[tab]])}</span>}
          </Tab>
        ))}
      </Box>
      {colleagues && colleagues.length > 0 && !isSelecting && !isPhone && (
        <Box
          sx={{
            flex: 1,
            minWidth: 0,
            px: 2,
            textAlign: 'end',
            color: 'text.secondary',
            fontSize: '0.8125rem',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {colleagues
            .map(({ by, count }) =>
              translate('desk.comments.colleague', { name: by.name, smart_count: count }),
            )
            .join(' · ')}
        </Box>
      )}
      {isSelecting ? <BulkBar filter={url.filter} /> : <QueueFilters url={url} />}
    </Box>
  );
}
