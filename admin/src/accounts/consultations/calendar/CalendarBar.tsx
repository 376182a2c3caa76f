import NextIcon from '@mui/icons-material/ChevronRight';
import BackIcon from '@mui/icons-material/ChevronLeft';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { addDays, dayIn } from '../../../common/calendar.js';
import { useMe } from '../../../providers/me.js';
import { type CalendarView, stepFrom, VIEWS } from './calendarSpan.js';

interface CalendarBarProps {
  view: CalendarView;
  day: string;
  span: { from: string; until: string };
  setView: (view: CalendarView) => void;
  setDay: (day: string) => void;
  children: ReactNode;
}

/** Which days are shown, and how. */
export function CalendarBar({ view, day, span, setView, setDay, children }: CalendarBarProps) {
  const translate = useTranslate();
  const me = useMe();
  const t = (key: string) => translate(`desk.consultations.calendar.${key}`);
  const said = new Intl.DateTimeFormat(me?.locale, { timeZone: 'UTC', dateStyle: 'medium' });
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, md: 2.5 },
        pb: 1.5,
      }}
    >
      <IconButton size="small" aria-label={t('back')} onClick={() => setDay(stepFrom(view, day, -1))}>
        <BackIcon fontSize="small" />
      </IconButton>
      <Button onClick={() => setDay(dayIn(me?.timeZone))}>{t('today')}</Button>
      <IconButton size="small" aria-label={t('on')} onClick={() => setDay(stepFrom(view, day, 1))}>
        <NextIcon fontSize="small" />
      </IconButton>
      <Box component="h2" aria-live="polite" sx={{ fontSize: '0.9375rem', fontWeight: 600, m: 0 }}>
        {said.formatRange(new Date(span.from), new Date(addDays(span.until, -1)))}
      </Box>
      <Box sx={{ flex: 1 }} />
      {children}
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={t('view')}
        onChange={(_event, next: CalendarView | null) => next && setView(next)}
      >
        {VIEWS.map((one) => (
          <ToggleButton key={one} value={one}>
            {t(one)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
