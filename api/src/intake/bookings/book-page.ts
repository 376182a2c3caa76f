import type { FieldError } from '../../common/errors.js';
import { KINDS, type ConsultationKind } from '../../accounts/availability/kinds.js';
import type { Slot } from '../../accounts/consultations/slots.service.js';
import { BOOK_SCRIPT, BOOK_STYLE } from '../pages/assets.js';
import { FormParts, type Line, refusalView, trap } from '../pages/form-parts.js';
import { type Html, html } from '../pages/html.js';
import type { Page } from '../pages/page.js';
import { clock, slotButton, slotButtons, slotName, zoneForm } from './slots-view.js';

/** What goes with the visitor from page to page. */
export interface Visit {
  kind: ConsultationKind;
  /** The slug of the host whose page it is; null: whoever is free. */
  host: string | null;
  hostName: string | null;
  zone: string;
  /** The reference of a lead that they know. */
  lead: string;
  submissionId: string;
  token: string;
  typed: Readonly<Record<string, string>>;
}
/** The week that is shown. */
export interface Week {
  slots: readonly Slot[];
  /** Days of the visitor's zone, ISO 8601. */
  previous: string | null;
  next: string | null;
  title: string;
  /** Where this week has nothing: the first that may be chosen at all. */
  later: Slot | null;
  /** When calendars kept elsewhere were read. */
  readAt: string | null;
}

export const LINES = ['name', 'email', 'phone', 'company', 'message'];
const WHO: Line[] = [
  { name: 'name', label: 'Name', autocomplete: 'name', required: true },
  { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email', required: true },
  { name: 'company', label: 'Company (optional)', autocomplete: 'organization' },
  { name: 'phone', label: 'Phone (optional)', type: 'tel', autocomplete: 'tel' },
];

export const pathOf = ({ kind, host }: Pick<Visit, 'kind' | 'host'>): string =>
  `/book/${KINDS[kind].slug}${host ? `/${host}` : ''}`;

const page = (title: string, content: Html, description?: string): Page => ({
  title,
  description,
  content,
  style: BOOK_STYLE,
  script: BOOK_SCRIPT,
});

export const kindsPage = (kinds: readonly ConsultationKind[]): Page =>
  page(
    'Book a meeting',
    html`<h1>Book a meeting</h1>
      ${kinds.length === 0 && html`<p>No times are offered at present. <a href="/contact">Write to us</a>, and we will find one.</p>`}
      <ul class="kinds">
        ${kinds.map(
          (kind) =>
            html`<li class="panel">
              <h2><a href="/book/${KINDS[kind].slug}">${KINDS[kind].name}</a></h2>
              <p>${KINDS[kind].about}</p>
              <p class="hint">${KINDS[kind].duration} minutes</p>
            </li>`,
        )}
      </ul>`,
    'Choose a time to talk to us, in your own time zone.',
  );

const head = ({ kind, hostName }: Visit): Html => {
  const { name, about, duration } = KINDS[kind];
  return html`<h1>${name}${hostName && html` with <bdi>${hostName}</bdi>`}</h1>
    <p>${about}</p>
    <p class="hint">${duration} minutes</p>`;
};

const carried = (visit: Visit): Html => {
  const { kind, host, zone, lead, submissionId } = visit;
  const fields = { kind, zone, submissionId, ...(host && { host }), ...(lead && { leadReference: lead }) };
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
};

export function timesPage(visit: Visit, week: Week, refusal: string | null = null): Page {
  const path = pathOf(visit);
  const link = (from: string, label: string, rel?: string): Html =>
    html`<a href="${path}?${new URLSearchParams({ zone: visit.zone, from, ...(visit.lead && { lead: visit.lead }) }).toString()}" ${rel && html` rel="${rel}"`}>${label}</a>`;
  return page(
    KINDS[visit.kind].name,
    html`${head(visit)} ${zoneForm(path, visit.zone, visit.lead ? { lead: visit.lead } : {})}
      <h2>${week.title}</h2>
      ${refusalView(refusal)}
      <form method="post" action="/public/bookings/hold" aria-label="Times">
        ${carried(visit)}
        ${Object.entries(visit.typed).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${slotButtons(week.slots, visit.zone)}
      </form>
      ${
        week.slots.length === 0 &&
        (week.later
          ? html`<p>Nothing is free in these days. ${link(week.later.startsAt.slice(0, 10), `The next time is ${slotName(week.later, visit.zone)}`)}.</p>`
          : html`<p>Nothing is free at present. <a href="/contact">Write to us</a>, and we will find a time.</p>`)
      }
      <nav class="pages" aria-label="Weeks">
        ${week.previous && link(week.previous, 'Earlier', 'prev')} ${week.next && link(week.next, 'Later', 'next')}
      </nav>
      ${week.readAt && html`<p class="hint">Calendars were read <time datetime="${week.readAt}">${agoOf(week.readAt)}</time>; the time that you choose is looked at once more.</p>`}`,
    KINDS[visit.kind].about,
  );
}

/** What is held, or was. */
export interface Chosen {
  slot: Slot;
  /** null: it is not to be had any more. */
  hold: { token: string; until: string; host: string } | null;
  alternatives: readonly Slot[];
  errors: readonly FieldError[];
  refusal: string | null;
}

export function detailsPage(visit: Visit, { slot, hold, alternatives, errors, refusal }: Chosen): Page {
  const parts = new FormParts(visit.typed, errors);
  const { zone } = visit;
  return page(
    KINDS[visit.kind].name,
    html`${head({ ...visit, hostName: visit.hostName ?? hold?.host ?? null })}
      <form id="book" method="post" action="/public/bookings" novalidate aria-label="Your details">
        ${carried(visit)} <input type="hidden" name="token" value="${visit.token}" />
        ${
          hold
            ? html`<input type="hidden" name="hold" value="${hold.token}" /><input type="hidden" name="startsAt" value="${slot.startsAt}" />
                <input type="hidden" name="heldUntil" value="${hold.until}" />`
            : null
        }
        <div class="panel chosen">
          <p class="when"><strong>${slotName(slot, zone)}</strong><br /><span class="hint">${zone}</span></p>
          ${
            hold
              ? html`<p class="hold" data-until="${hold.until}">
                  <span>Kept for you until ${clock(hold.until, zone)}.</span>
                  <progress max="300" value="300" aria-hidden="true" hidden></progress>
                </p>
                <p class="hint said" role="status"></p>`
              : html`${refusalView(refusal)}
                  <p>${alternatives.length ? 'What you typed is still here. Take one of these instead:' : 'What you typed is still here.'}</p>
                  <div class="instead">
                    ${alternatives.map((other) => slotButton(other, zone, slotName(other, zone), '/public/bookings/hold'))}
                  </div>`
          }
          <p><button class="quiet" formaction="${pathOf(visit)}">${hold ? 'Choose another time' : 'Show all times'}</button></p>
        </div>
        ${hold && refusalView(refusal)}
        ${WHO.map((line) => parts.line(line))}
        ${parts.area('message', 'What would you like to talk about? (optional)', 4, 5000, false)} ${trap}
        ${hold && html`<p><button type="submit">Book this time</button></p>`}
      </form>`,
  );
}

const agoOf = (at: string): string => {
  const minutes = Math.max(0, Math.round((Date.now() - Date.parse(at)) / 60_000));
  if (minutes < 1) return 'just now';
  if (minutes < 90) return `${minutes} min ago`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours ago` : `${Math.round(hours / 24)} days ago`;
};
