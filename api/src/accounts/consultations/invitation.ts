import ical, {
  type ICalCalendar,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { KINDS, MeetingChannel } from '../availability/kinds.js';
import { ConsultationStatus } from './consultation.status.js';
import type { GuestView } from './guests.service.js';

/** What calendars show of a meeting, beside whom it is with. */
export type Shown = Pick<
  GuestView,
  | 'kind'
  | 'status'
  | 'startsAt'
  | 'endsAt'
  | 'channel'
  | 'joinUrl'
  | 'calendarUid'
  | 'sequence'
  | 'guestName'
  | 'guestEmail'
  | 'host'
>;

const PLACE: Record<MeetingChannel, string> = {
  VIDEO: 'Video call',
  PHONE: 'By phone',
  IN_PERSON: 'In person',
};
const STATUS: Partial<Record<ConsultationStatus, ICalEventStatus>> = {
  REQUESTED: ICalEventStatus.TENTATIVE,
  CANCELLED: ICalEventStatus.CANCELLED,
  DECLINED: ICalEventStatus.CANCELLED,
  EXPIRED: ICalEventStatus.CANCELLED,
};

const calendar = (method?: ICalCalendarMethod): ICalCalendar =>
  ical({ prodId: { company: 'Agency Desk', product: 'Consultations', language: 'EN' }, method });

function put(into: ICalCalendar, meeting: Shown, summary: string, invites: boolean): void {
  const { calendarUid, sequence, startsAt, endsAt, channel, joinUrl, status, host, guestName, guestEmail } =
    meeting;
  into.createEvent({
    id: calendarUid,
    sequence,
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary,
    status: STATUS[status] ?? ICalEventStatus.CONFIRMED,
    location: joinUrl ?? PLACE[channel],
    description: joinUrl ? `Join: ${joinUrl}` : undefined,
    url: joinUrl ?? undefined,
    organizer: { name: host.name, email: host.email },
    attendees: invites
      ? [
          {
            name: guestName,
            email: guestEmail,
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.ACCEPTED,
            rsvp: false,
          },
        ]
      : [],
  });
}

/** Says in a letter that the meeting is (REQUEST), or is not any more (CANCEL): RFC 5546. */
export function invitation(meeting: Shown, method: 'REQUEST' | 'CANCEL'): string {
  const into = calendar(ICalCalendarMethod[method]);
  put(into, meeting, `${KINDS[meeting.kind].name} with ${meeting.host.name}`, true);
  return into.toString();
}

/** To put the meeting into a calendar by hand, where a method would ask for an answer. */
export function download(meeting: Shown): string {
  const into = calendar(ICalCalendarMethod.PUBLISH);
  put(into, meeting, `${KINDS[meeting.kind].name} with ${meeting.host.name}`, false);
  return into.toString();
}

/** A host's meetings, for their calendar program. */
export function feed(meetings: readonly (Shown & { guestCompany: string })[]): string {
  const into = calendar(ICalCalendarMethod.PUBLISH);
  into.name('Consultations').ttl(15 * 60);
  for (const meeting of meetings) {
    const who = [meeting.guestName, meeting.guestCompany].filter(Boolean).join(', ');
    put(into, meeting, `${KINDS[meeting.kind].name}: ${who}`, false);
  }
  return into.toString();
}
