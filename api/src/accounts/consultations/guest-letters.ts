import type { Letter } from '../../platform/mail/letter.js';
import type { Filling } from '../../records/mail/placeholders.js';
import { KINDS, MeetingChannel } from '../availability/kinds.js';
import { ConsultationStatus as S } from './consultation.status.js';
import type { GuestView } from './guests.service.js';
import { invitation } from './invitation.js';
import { saidTime } from './said-time.js';

/** What the last letter to the guest said. */
export interface Told {
  status: S;
  startsAt: string;
  /** Not known of what was told long ago. */
  endsAt?: string;
  hostId: string;
  joinUrl: string | null;
}
export type Word = 'REQUESTED' | 'CONFIRMED' | 'CHANGED' | 'CANCELLED' | 'DECLINED';

/** What the guest has to hear, who last heard `told`; undefined where nothing is new to them. */
export function newsOf(told: Told | null, now: GuestView): Word | undefined {
  const expected = told?.status === S.REQUESTED || told?.status === S.CONFIRMED;
  switch (now.status) {
    case S.REQUESTED:
      return told?.status === S.REQUESTED && !isMoved(told, now) ? undefined : 'REQUESTED';
    case S.CONFIRMED:
      if (told?.status !== S.CONFIRMED) return 'CONFIRMED';
      return isMoved(told, now) || told.joinUrl !== now.joinUrl ? 'CHANGED' : undefined;
    case S.CANCELLED:
      return expected ? 'CANCELLED' : undefined;
    case S.DECLINED:
      return expected ? 'DECLINED' : undefined;
    default:
      return undefined;
  }
}

const isMoved = (told: Told, { startsAt, endsAt, host }: GuestView): boolean =>
  Date.parse(told.startsAt) !== Date.parse(startsAt) ||
  Date.parse(told.endsAt ?? endsAt) !== Date.parse(endsAt) ||
  told.hostId !== host.id;

/** What the letter's reader may do with it. */
interface Links {
  token: string;
  site: string;
}
/** How a letter of the desk is written now, by its occasion. */
type Writer = (occasion: string, filling: Filling) => Promise<Pick<Letter, 'subject' | 'text' | 'html'>>;

/** told: whether the meeting stands in the guest's calendar already. */
export async function guestLetter(
  write: Writer,
  word: Word,
  meeting: GuestView,
  told: Told | null,
  { token, site }: Links,
): Promise<Letter> {
  const isOver = word === 'CANCELLED' || word === 'DECLINED';
  const link = isOver ? `${site}/book/${KINDS[meeting.kind].slug}` : managed({ token, site });
  const method =
    word === 'CONFIRMED' || word === 'CHANGED'
      ? 'REQUEST'
      : isOver && told?.status === S.CONFIRMED
        ? 'CANCEL'
        : null;
  const filling = { ...fillingOf(meeting, link), reason: meeting.closeReason || null, next: next(meeting) };
  return {
    ...addressed(meeting),
    ...(await write(`consultation.${word.toLowerCase()}`, filling)),
    ...(!isOver && { secret: token }),
    ...(method && { invitation: { method, content: invitation(meeting, method) } }),
  };
}

export async function reminderLetter(
  write: Writer,
  meeting: GuestView,
  hours: number,
  links: Links,
): Promise<Letter> {
  const soon = hours === 1 ? 'In an hour' : 'Tomorrow';
  const words = await write('consultation.reminder', { ...fillingOf(meeting, managed(links)), soon });
  return { ...addressed(meeting), ...words, secret: links.token };
}

const managed = ({ token, site }: Links): string => `${site}/book/manage/${token}`;

const addressed = ({ id, guestEmail, guestName }: GuestView) => ({
  to: guestEmail,
  toName: guestName,
  record: { type: 'Consultation', id },
});

const fillingOf = (meeting: GuestView, link: string) => ({
  name: meeting.guestName,
  meeting: KINDS[meeting.kind].name,
  host: meeting.host.name,
  when: saidTime(meeting.startsAt, meeting.endsAt, meeting.zone),
  place: place(meeting),
  reference: meeting.reference,
  link,
});

const next = ({ kind, host }: GuestView): string =>
  kind === 'CONFIDENTIAL_CONSULTATION'
    ? 'We send you the non-disclosure agreement first, and confirm the time when it is signed. Until then nobody else can take it.'
    : `${host.name} will confirm the time soon. Until then nobody else can take it.`;

function place({ channel, joinUrl }: GuestView): string {
  if (joinUrl) return `Join here:\n${joinUrl}`;
  return {
    [MeetingChannel.VIDEO]: 'You will get the link of the video call before we meet.',
    [MeetingChannel.PHONE]: 'We will call you.',
    [MeetingChannel.IN_PERSON]: 'We meet in person; the place follows.',
  }[channel];
}
