import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useListContext, useTranslate } from 'react-admin';
import { useNumber } from '../../common/useNumber.js';
import { send } from '../../providers/request.js';
import { CONSULTATION_TABS } from './consultations.graphql.js';

/** What each tab asks for; the other filters stay where they are. */
const TABS = {
  requested: { status: 'REQUESTED' },
  upcoming: { upcoming: true },
  toClose: { toClose: true },
  all: {},
} as const;
type TabName = keyof typeof TABS;

/** What waits for somebody's word, what is to come, and of what nobody has said what came of it. */
export function ConsultationTabs() {
  const translate = useTranslate();
  const number = useNumber();
  const { filterValues, setFilters } = useListContext();
  const { data } = useQuery({
    queryKey: ['consultations', 'tabs'],
    queryFn: async ({ signal }) => (await send(CONSULTATION_TABS, {}, { signal })).consultationTabs,
  });
  const { status, upcoming, toClose, ...rest } = filterValues as Record<string, unknown>;
  const open: TabName | false = toClose
    ? 'toClose'
    : upcoming
      ? 'upcoming'
      : status === 'REQUESTED'
        ? 'requested'
        : status
          ? false
          : 'all';
  return (
    <Tabs
      value={open}
      variant="scrollable"
      allowScrollButtonsMobile
      onChange={(_event, next: TabName) => setFilters({ ...rest, ...TABS[next] }, undefined, false)}
      aria-label={translate('desk.consultations.tabs')}
      sx={{ px: { xs: 1, md: 2 }, borderBottom: 1, borderColor: 'divider' }}
    >
      {(Object.keys(TABS) as TabName[]).map((name) => (
        <Tab
          key={name}
          value={name}
          sx={{ minWidth: 48 }}
          label={
            <Box component="span" sx={{ display: 'inline-flex', gap: 0.75 }}>
              {translate(`desk.consultations.tab.${name}`)}
              {name !== 'all' && data && (
                <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                  {number(data[name])}
                </Box>
              )}
            </Box>
          }
        />
      ))}
    </Tabs>
  );
}
