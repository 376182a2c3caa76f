import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useMemo } from 'react';
import { instantOf } from '../../../common/clock.js';
import { useMay, useMe } from '../../../providers/me.js';
import { send } from '../../../providers/request.js';
import { type Consultation, HOST_SCHEDULES, type HostSchedule } from '../consultations.graphql.js';
import type { HostsShown } from './useCalendarParams.js';

/** What stands in a calendar; what was called off or ran out does not. */
const STATUSES = ['REQUESTED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW_GUEST', 'NO_SHOW_HOST'];
/** What began so long before the first day may reach into it. */
const LONGEST = 8 * 3_600_000;
const MOST = 100;
const NONE: readonly HostSchedule[] = [];

/** The meetings of a window, in one request, and the hours of their hosts in another. */
export function useCalendarRows(span: { from: string; until: string }, shown: HostsShown, shaded: boolean) {
  const me = useMe();
  const [from, until] = [span.from, span.until].map((day) => instantOf(`${day}T00:00`, me?.timeZone)!) as [
    string,
    string,
  ];
  const whose = shown === 'all' ? {} : shown === 'mine' ? { forMe: true } : { hostIds: shown };
  const meetings = useGetList<Consultation>(
    'consultations',
    {
      filter: {
        ...whose,
        statuses: STATUSES,
        startsFrom: new Date(Date.parse(from) - LONGEST).toISOString(),
        startsBefore: until,
      },
      sort: { field: 'startsAt', order: 'ASC' },
      pagination: { page: 1, perPage: MOST },
    },
    { placeholderData: keepPreviousData, refetchInterval: 60_000 },
  );
  const mayLook = useMay('hostSchedules');
  const { data: hours = NONE } = useQuery({
    queryKey: ['hostSchedules', from, until],
    queryFn: async ({ signal }) => (await send(HOST_SCHEDULES, { from, until }, { signal })).hostSchedules,
    enabled: mayLook && shaded,
    placeholderData: keepPreviousData,
  });
  const myId = me?.id;
  const schedules = useMemo(
    () =>
      shown === 'all'
        ? hours
        : hours.filter(({ host: { id } }) => (shown === 'mine' ? id === myId : shown.includes(id))),
    [hours, shown, myId],
  );
  return { meetings, schedules: shaded ? schedules : NONE };
}
