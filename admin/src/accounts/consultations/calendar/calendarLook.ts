import type { SxProps, Theme } from '@mui/material/styles';

const TONES = {
  REQUESTED: 'warn',
  CONFIRMED: 'accent',
  COMPLETED: 'ok',
  NO_SHOW_GUEST: 'bad',
  NO_SHOW_HOST: 'bad',
} as const;

/** The library's look in the desk's colours; each state says its word as well. */
export const calendarLook = (isList: boolean, isWeek: boolean): SxProps<Theme> => ({
  mx: { xs: 2, md: 2.5 },
  mb: 2,
  minHeight: 420,
  overflowX: 'auto',
  height: isList ? 'auto' : { xs: 'calc(100dvh - 290px)', md: 'calc(100dvh - 196px)' },
  '& .fc': ({ desk }: Theme) => ({
    height: '100%',
    fontSize: '0.8125rem',
    '--fc-border-color': desk.line,
    '--fc-page-bg-color': desk.panel,
    '--fc-neutral-bg-color': desk.bg,
    '--fc-list-event-hover-bg-color': desk.bg,
    '--fc-today-bg-color': 'transparent',
    '--fc-now-indicator-color': desk.bad,
    '--fc-bg-event-opacity': '1',
    '--fc-small-font-size': '0.75rem',
    '& .fc-scrollgrid, & .fc-list': { backgroundColor: desk.panel, borderRadius: '8px' },
    '& a': { color: 'inherit', textDecoration: 'none' },
    '& .fc-col-header-cell-cushion': { padding: '8px 4px', fontWeight: 500, color: desk.mute },
    '& .fc-day-today .fc-col-header-cell-cushion': { color: desk.accent, fontWeight: 700 },
    '& .fc-timegrid-slot-label-cushion': { color: desk.mute },
    '& .fc-timegrid-slot': { height: 26 },
    // A finger hits half an hour, also of two who meet at once: the week is then wider than a phone.
    '@media (pointer: coarse)': { minWidth: isWeek ? 780 : 0, '& .fc-timegrid-slot': { height: 46 } },
    '& .fc-event': { cursor: 'pointer' },
    '& .is-rest': { backgroundColor: desk.bg },
    '& .is-busy': {
      backgroundColor: 'transparent',
      backgroundImage: `repeating-linear-gradient(135deg, ${desk.line} 0 4px, ${desk.panel} 4px 10px)`,
      '& .fc-event-title': { margin: '2px', padding: '0 4px', fontStyle: 'normal', color: desk.mute },
    },
    '& .fc-timegrid-event': {
      border: `1px solid ${desk.controlLine}`,
      borderInlineStartWidth: 4,
      borderRadius: '4px',
      boxShadow: 'none',
      '& .fc-event-main': { padding: '1px 4px', color: desk.ink, overflow: 'hidden' },
    },
    '& .fc-list-event td': { borderColor: desk.line, paddingBlock: '10px' },
    '& .fc-list-event-time': { color: desk.mute, whiteSpace: 'nowrap' },
    '& .fc-event:focus-visible, & .fc-list-event a:focus-visible, & .fc-scroller:focus-visible': {
      outline: `2px solid ${desk.accent}`,
      outlineOffset: 1,
      '&::after': { background: 'none' },
    },
    ...Object.fromEntries(
      Object.entries(TONES).map(([status, tone]) => [
        `& .fc-timegrid-event.is-${status}`,
        { backgroundColor: desk[`${tone}Soft`], borderColor: desk[tone] },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(TONES).map(([status, tone]) => [
        `& .is-${status} .fc-list-event-dot`,
        { borderColor: desk[tone] },
      ]),
    ),
  }),
});
