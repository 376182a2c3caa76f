import type { EventInput } from '@fullcalendar/core';
import { localMinute } from '../../../common/clock.js';
import type { Consultation, HostSchedule } from '../consultations.graphql.js';

// The library is told wall clock minutes of the viewer's zone, and knows of no zone: ours are the browser's, and right.
const spanIn = (zone: string | undefined, { startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({
  start: localMinute(startsAt, zone),
  end: localMinute(endsAt, zone),
});

/** Meetings as the calendar takes them; `mayMove`: whether one may be dragged. */
export const eventsOf = (
  meetings: readonly Consultation[],
  zone: string | undefined,
  mayMove: (meeting: Consultation) => boolean,
): EventInput[] =>
  meetings.map((meeting) => ({
    id: meeting.id,
    title: meeting.guestName,
    ...spanIn(zone, meeting),
    editable: mayMove(meeting),
    classNames: [`is-${meeting.status}`],
    extendedProps: { meeting },
  }));

/** What is shaded: where none of the hosts works, and what each has on elsewhere. */
export function shadesOf(
  schedules: readonly HostSchedule[],
  zone: string | undefined,
  days: { from: string; until: string },
  busy: (name: string) => string,
): EventInput[] {
  if (schedules.length === 0) return [];
  const work = schedules.flatMap((one) => one.work);
  const rest: EventInput[] =
    work.length === 0
      ? [{ start: `${days.from}T00:00`, end: `${days.until}T00:00`, display: 'background' }]
      : work.map((span) => ({ groupId: 'work', ...spanIn(zone, span), display: 'inverse-background' }));
  return [
    ...rest.map((one) => ({ ...one, classNames: ['is-rest'] })),
    ...schedules.flatMap(({ host, busy: spans }) =>
      spans.map((span) => ({
        title: busy(host.name),
        ...spanIn(zone, span),
        display: 'background',
        classNames: ['is-busy'],
      })),
    ),
  ];
}
