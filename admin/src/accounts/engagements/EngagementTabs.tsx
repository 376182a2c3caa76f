import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useListContext, useTranslate } from 'react-admin';
import { useNumber } from '../../common/useNumber.js';
import { LIVE, STATUSES } from './engagementChoices.js';
import { useEngagementTabs } from './engagementBoardData.js';

const LIVE_TAB = 'LIVE';
const ALL_TAB = 'ALL';

/** What may still bring something in, then every state, each with how many stand in it; the other filters stay where they are. */
export function EngagementTabs() {
  const translate = useTranslate();
  const number = useNumber();
  const { filterValues, setFilters } = useListContext();
  const { data = [] } = useEngagementTabs();
  const { status, ...rest } = filterValues as { status?: string | readonly string[] };
  const countOf = (states: readonly string[]) =>
    data.reduce((sum, column) => sum + (states.includes(column.status) ? column.count : 0), 0);
  const tabs = [
    { key: LIVE_TAB, states: LIVE },
    ...STATUSES.map((one) => ({ key: one, states: [one] })),
    { key: ALL_TAB, states: STATUSES },
  ];
  const shown = typeof status === 'string' ? [status] : status;
  const open = shown
    ? tabs.find(({ states }) => states.length === shown.length && states.every((one) => shown.includes(one)))
    : tabs.at(-1);
  return (
    <Tabs
      value={open?.key ?? false}
      variant="scrollable"
      allowScrollButtonsMobile
      onChange={(_event, next: string) => {
        const chosen = tabs.find(({ key }) => key === next)!;
        setFilters(next === ALL_TAB ? rest : { ...rest, status: chosen.states }, undefined, false);
      }}
      aria-label={translate('desk.engagements.tabs')}
      sx={{ px: { xs: 1, md: 2 }, borderBottom: 1, borderColor: 'divider' }}
    >
      {tabs.map(({ key, states }) => (
        <Tab
          key={key}
          value={key}
          label={
            <Box component="span" sx={{ display: 'inline-flex', gap: 0.75 }}>
              {translate(`desk.engagements.status.${key}`)}
              <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {number(countOf(states))}
              </Box>
            </Box>
          }
        />
      ))}
    </Tabs>
  );
}
