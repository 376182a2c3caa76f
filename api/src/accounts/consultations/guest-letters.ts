import { compose, type Letter } from '../../platform/mail/letter.js';
import { KINDS, MeetingChannel } from '../availability/kinds.js';
import { ConsultationStatus as S } from './consultation.status.js';
import type { GuestView } from './guests.service.js';
import { invitation } from './invitation.js';
import { saidTime } from './said-time.js';

/** What the last letter to the guest said. */
export interface Told {
  status: S;
  startsAt: string;
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

const isMoved = (told: Told, { startsAt, host }: GuestView): boolean =>
  Date.parse(told.startsAt) !== Date.parse(startsAt) || told.hostId !== host.id;

/** What the letter's reader may do with it. */
interface Links {
  token: string;
  site: string;
}

/** told: whether the meeting stands in the guest's calendar already. */
export function guestLetter(
  word: Word,
  meeting: GuestView,
  told: Told | null,
  { token, site }: Links,
): Letter {
  const { name } = KINDS[meeting.kind];
  const when = saidTime(meeting.startsAt, meeting.endsAt, meeting.zone);
  const host = meeting.host.name;
  const again = `${site}/book/${KINDS[meeting.kind].slug}`;
  const manage = { label: 'Move or cancel the meeting', url: `${site}/book/manage/${token}` };
  const anew = { label: 'Choose another time', url: again };
  const why = meeting.closeReason ? [meeting.closeReason] : [];
  const words = {
    REQUESTED: {
      subject: `We have your request: ${name}`,
      paragraphs: [
        `you asked to meet ${host}:`,
        when,
        meeting.kind === 'CONFIDENTIAL_CONSULTATION'
          ? 'We send you the non-disclosure agreement first, and confirm the time when it is signed. Until then nobody else can take it.'
          : `${host} will confirm the time soon. Until then nobody else can take it.`,
      ],
      link: manage,
    },
    CONFIRMED: {
      subject: `Confirmed: ${name} with ${host}`,
      paragraphs: [`we look forward to meeting you:`, when, place(meeting)],
      link: manage,
    },
    CHANGED: {
      subject: `New time: ${name} with ${host}`,
      paragraphs: ['our meeting has changed. It is now:', when, place(meeting)],
      link: manage,
    },
    CANCELLED: {
      subject: `Cancelled: ${name} with ${host}`,
      paragraphs: ['this meeting will not take place:', when, ...why],
      link: anew,
    },
    DECLINED: {
      subject: `Not possible: ${name} with ${host}`,
      paragraphs: ['we are sorry, but this time is not possible:', when, ...why],
      link: anew,
    },
  }[word];
  const wasConfirmed = told?.status === S.CONFIRMED;
  const method =
    word === 'CONFIRMED' || word === 'CHANGED'
      ? 'REQUEST'
      : word !== 'REQUESTED' && wasConfirmed
        ? 'CANCEL'
        : null;
  return {
    ...letter(meeting, words),
    ...(words.link === manage && { secret: token }),
    ...(method && { invitation: { method, content: invitation(meeting, method) } }),
  };
}

export function reminderLetter(meeting: GuestView, hours: number, { token, site }: Links): Letter {
  const subject = `${hours === 1 ? 'In an hour' : 'Tomorrow'}: ${KINDS[meeting.kind].name} with ${meeting.host.name}`;
  const when = saidTime(meeting.startsAt, meeting.endsAt, meeting.zone);
  const link = { label: 'Move or cancel the meeting', url: `${site}/book/manage/${token}` };
  return {
    ...letter(meeting, {
      subject,
      paragraphs: ['this is to remind you of our meeting:', when, place(meeting)],
      link,
    }),
    secret: token,
  };
}

function letter(
  meeting: GuestView,
  {
    subject,
    paragraphs,
    link,
  }: { subject: string; paragraphs: string[]; link: { label: string; url: string } },
): Letter {
  return {
    ...compose({
      to: meeting.guestEmail,
      toName: meeting.guestName,
      subject: `${subject} (${meeting.reference})`,
      paragraphs: [`Hello ${meeting.guestName},`, ...paragraphs],
      link,
      footer: `Your reference is ${meeting.reference}. This was sent because a meeting was booked with this address.`,
    }),
    record: { type: 'Consultation', id: meeting.id },
  };
}

function place({ channel, joinUrl }: GuestView): string {
  if (joinUrl) return `Join here:\n${joinUrl}`;
  return {
    [MeetingChannel.VIDEO]: 'You will get the link of the video call before we meet.',
    [MeetingChannel.PHONE]: 'We will call you.',
    [MeetingChannel.IN_PERSON]: 'We meet in person; the place follows.',
  }[channel];
}
