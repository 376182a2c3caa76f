import { KINDS, MeetingChannel } from '../../accounts/availability/kinds.js';
import { ConsultationStatus as S } from '../../accounts/consultations/consultation.status.js';
import { type GuestView, isOpen } from '../../accounts/consultations/guests.service.js';
import type { Slot } from '../../accounts/consultations/slots.service.js';
import { BOOK_SCRIPT, BOOK_STYLE } from '../pages/assets.js';
import { refusalView } from '../pages/form-parts.js';
import { type Html, html } from '../pages/html.js';
import type { Page } from '../pages/page.js';
import { slotButtons, slotName } from './slots-view.js';

const TITLE: Partial<Record<S, string>> = {
  [S.REQUESTED]: 'We have your request',
  [S.CONFIRMED]: 'Your meeting is booked',
  [S.CANCELLED]: 'This meeting was cancelled',
  [S.DECLINED]: 'This time is not possible',
  [S.EXPIRED]: 'This request was not answered in time',
};
const PLACE: Record<MeetingChannel, string> = {
  VIDEO: 'By video; the link comes by letter before we meet.',
  PHONE: 'By phone: we call you.',
  IN_PERSON: 'In person.',
};

/** Where the guest looks at the meeting, and from where they move and cancel it. */
export function managePage(meeting: GuestView, token: string, refusal: string | null = null): Page {
  const { kind, status, zone, joinUrl, channel, host, reference, guestEmail, closeReason } = meeting;
  const open = isOpen(meeting);
  const title = TITLE[status] ?? 'Your meeting';
  const closed = !open && (status === S.CANCELLED || status === S.DECLINED || status === S.EXPIRED);
  return {
    title,
    style: BOOK_STYLE,
    content: html`<h1>${title}</h1>
      ${refusalView(refusal)}
      <div class="panel chosen">
        <p class="when${closed && ' off'}"><strong>${slotName(meeting, zone)}</strong><br /><span class="hint">${zone}</span></p>
        <p>${KINDS[kind].name} with <bdi>${host.name}</bdi></p>
        ${closeReason && html`<p dir="auto">${closeReason}</p>`}
        ${
          open &&
          html`<p>${joinUrl ? html`<a href="${joinUrl}" rel="noopener">${joinUrl}</a>` : PLACE[channel]}</p>
            <p>${status === S.CONFIRMED ? 'A letter with all you need goes to' : 'As soon as it is confirmed, a letter goes to'} <bdi>${guestEmail}</bdi>.</p>`
        }
        <p class="hint">Your reference is ${reference}.</p>
      </div>
      ${open ? verbs(status, token) : html`<p><a class="button quiet" href="/book/${KINDS[kind].slug}">Choose another time</a></p>`}`,
  };
}

const verbs = (status: S, token: string): Html =>
  html`<p class="verbs">
      ${status === S.CONFIRMED && html`<a class="button" href="/public/bookings/${token}/ics" download>Put it into your calendar</a>`}
      <a class="button quiet" href="/book/manage/${token}/move">Move it to another time</a>
    </p>
    <details class="cancel">
      <summary>Cancel the meeting</summary>
      <form method="post" action="/public/bookings/${token}/cancel" aria-label="Cancel">
        <div class="field">
          <label for="reason">Why? (optional)</label>
          <textarea id="reason" name="reason" rows="2" maxlength="500" dir="auto"></textarea>
        </div>
        <p><button>Cancel the meeting</button></p>
      </form>
    </details>`;

export function movePage(
  meeting: GuestView,
  token: string,
  week: { slots: readonly Slot[]; previous: string | null; next: string | null; title: string },
  refusal: string | null = null,
): Page {
  const at = `/book/manage/${token}/move`;
  return {
    title: 'Move your meeting',
    style: BOOK_STYLE,
    script: BOOK_SCRIPT,
    content: html`<h1>Move your meeting</h1>
      <p>It is now on <strong>${slotName(meeting, meeting.zone)}</strong> (${meeting.zone}). Choose a new time with <bdi>${meeting.host.name}</bdi>, or <a href="/book/manage/${token}">leave it as it is</a>.</p>
      ${refusalView(refusal)}
      <h2>${week.title}</h2>
      <form method="post" action="/public/bookings/${token}/reschedule" aria-label="Times">${slotButtons(week.slots, meeting.zone)}</form>
      ${week.slots.length === 0 && html`<p>Nothing is free in these days.</p>`}
      <nav class="pages" aria-label="Weeks">
        ${week.previous && html`<a rel="prev" href="${at}?from=${week.previous}">Earlier</a>`}
        ${week.next && html`<a rel="next" href="${at}?from=${week.next}">Later</a>`}
      </nav>`,
  };
}
