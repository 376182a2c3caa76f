import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'react-admin';
import { type ReactNode, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { LoadingSoon } from '../LoadingSoon.js';

export interface RecordTab {
  key: string;
  label: string;
  content: ReactNode;
}

/** The parts of a record; which one is open stands in the URL. `keepFirst`: what was typed there waits. */
export function RecordTabs({ tabs, keepFirst = false }: { tabs: RecordTab[]; keepFirst?: boolean }) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const open = tabs.find(({ key }) => key === search.get('tab')) ?? tabs[0]!;
  return (
    <>
      <Tabs
        value={open.key}
        onChange={(_event, key: string) => setSearch(key === tabs[0]!.key ? {} : { tab: key })}
        aria-label={translate('desk.common.parts')}
        sx={{ px: { xs: 1, md: 2 }, borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map(({ key, label }) => (
          <Tab key={key} value={key} label={label} id={`tab-${key}`} aria-controls={`panel-${key}`} />
        ))}
      </Tabs>
      {tabs.map(({ key, content }) => (
        <Box
          key={key}
          role="tabpanel"
          id={`panel-${key}`}
          aria-labelledby={`tab-${key}`}
          hidden={key !== open.key}
          sx={{ px: { xs: 2, md: 2.5 }, py: 2.5 }}
        >
          {(key === open.key || (keepFirst && key === tabs[0]!.key)) && (
            <Suspense fallback={<LoadingSoon />}>{content}</Suspense>
          )}
        </Box>
      ))}
    </>
  );
}
