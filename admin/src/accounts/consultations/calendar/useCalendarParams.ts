import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { dayIn } from '../../../common/calendar.js';
import { useMe } from '../../../providers/me.js';
import { type CalendarView, VIEWS } from './calendarSpan.js';

/** Whose meetings: `mine`, `all`, or those of some hosts. */
export type HostsShown = 'mine' | 'all' | readonly string[];

const hostsIn = (text: string | null): HostsShown | undefined =>
  text === 'mine' || text === 'all' ? text : text?.split(',').filter(Boolean);

/** What the calendar shows stands in the URL; a phone begins with the agenda. */
export function useCalendarParams() {
  const zone = useMe()?.timeZone;
  const isPhone = useMediaQuery('(max-width: 899px)', { noSsr: true });
  const [params, setParams] = useSearchParams();
  const date = params.get('date') ?? '';
  const named = params.get('hosts');
  const hosts = useMemo(() => hostsIn(named), [named]);
  const set = (name: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.set(name, value);
      return next;
    });
  return {
    view: VIEWS.find((view) => view === params.get('view')) ?? (isPhone ? 'agenda' : 'week'),
    day: Number.isNaN(Date.parse(`${date}T00:00Z`)) ? dayIn(zone) : date,
    hosts,
    setView: (view: CalendarView) => set('view', view),
    setDay: (day: string) => set('date', day),
    setHosts: (hosts: HostsShown) => set('hosts', typeof hosts === 'string' ? hosts : hosts.join(',')),
  };
}
