import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useListContext, useTranslate } from 'react-admin';
import { useNumber } from '../../common/useNumber.js';
import { useLeadTabs } from './leadBoardData.js';
import { STATUSES } from './leadMoves.js';

/** Every state with how many stand in it, exactly; the other filters stay where they are. */
export function LeadTabs() {
  const translate = useTranslate();
  const number = useNumber();
  const { filterValues, setFilters } = useListContext();
  const { data = [] } = useLeadTabs();
  const counts = new Map(data.map(({ status, count }) => [status as string, count]));
  const all = data.reduce((sum, { count }) => sum + count, 0);
  const { status, statuses: _, ...rest } = filterValues as { status?: string; statuses?: unknown };
  const open = STATUSES.find((one) => one === status) ?? 'ALL';
  return (
    <Tabs
      value={open}
      variant="scrollable"
      allowScrollButtonsMobile
      onChange={(_event, next: string) =>
        setFilters(next === 'ALL' ? rest : { ...rest, status: next }, undefined, false)
      }
      aria-label={translate('desk.leads.tabs')}
      sx={{ px: { xs: 1, md: 2 }, borderBottom: 1, borderColor: 'divider' }}
    >
      {[...STATUSES, 'ALL'].map((one) => (
        <Tab
          key={one}
          value={one}
          label={
            <Box component="span" sx={{ display: 'inline-flex', gap: 0.75 }}>
              {translate(one === 'ALL' ? 'desk.leads.all' : `desk.leads.status.${one}`)}
              <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {number(one === 'ALL' ? all : (counts.get(one) ?? 0))}
              </Box>
            </Box>
          }
        />
      ))}
    </Tabs>
  );
}
