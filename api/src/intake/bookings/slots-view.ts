import { DateTime } from 'luxon';
import type { Slot } from '../../accounts/consultations/slots.service.js';
import { type Html, html } from '../pages/html.js';

/** The days on which there is something to choose, in this zone, each with its times. */
export function daysOf(
  slots: readonly Slot[],
  zone: string,
): { day: string; title: string; slots: Slot[] }[] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = DateTime.fromISO(slot.startsAt, { zone }).toISODate()!;
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days].map(([day, of]) => ({ day, title: dayName(of[0]!.startsAt, zone), slots: of }));
}

export const dayName = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(at),
  );
export const clock = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
/** "Thursday 26 November, 10:00 to 10:30". */
export const slotName = ({ startsAt, endsAt }: Slot, zone: string): string =>
  `${dayName(startsAt, zone)}, ${clock(startsAt, zone)} to ${clock(endsAt, zone)}`;

/** Each time a button of the form around it, which sends `startsAt`. */
export const slotButtons = (slots: readonly Slot[], zone: string): Html =>
  html`${daysOf(slots, zone).map(
    ({ day, title, slots: of }) =>
      html`<section class="day" aria-labelledby="d${day}">
        <h3 id="d${day}">${title}</h3>
        <ul class="times">
          ${of.map((slot) => html`<li>${slotButton(slot, zone, clock(slot.startsAt, zone))}</li>`)}
        </ul>
      </section>`,
  )}`;

/** formaction: where it leads instead of where the form does. */
export const slotButton = (slot: Slot, zone: string, label: string, formaction?: string): Html =>
  html`<button
    class="quiet"
    name="startsAt"
    value="${slot.startsAt}"
    aria-label="${label}${label.includes(',') ? '' : ` to ${clock(slot.endsAt, zone)}, ${dayName(slot.startsAt, zone)}`}"
    ${formaction && html` formaction="${formaction}"`}
  >
    ${label}
  </button>`;

const ZONES = Intl.supportedValuesOf('timeZone');

/** The visitor's zone, to be changed. Without script it is a form like any other; with it, the choice is taken at once. */
export const zoneForm = (action: string, zone: string, hidden: Readonly<Record<string, string>>): Html =>
  html`<form class="zone" method="get" action="${action}" data-zone-form>
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <label for="zone">Your time zone</label>
    <select id="zone" name="zone">
      ${[...new Set([zone, ...ZONES])].map((name) => html`<option ${name === zone && html` selected`}>${name}</option>`)}
    </select>
    <button class="quiet">Show these times</button>
  </form>`;
