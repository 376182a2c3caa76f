import type { LeadTouch } from '../../accounts/leads/lead.entity.js';
import { cleanLine, cut, webAddress } from '../../common/text.js';
import type { FormReader } from '../doors/form-reader.js';

/** The visits by which somebody came to us. */
export interface Touches {
  first: LeadTouch;
  last: LeadTouch;
}

const UTM = ['utmSource', 'utmMedium', 'utmCampaign', 'utmTerm', 'utmContent'] as const;
/** No person typed it, so what is too long is cut and not refused. */
const LONGEST = 200;

/**
 * The first and the last visit that a form tells of; one alone is both. A direct visit, by no link of ours and from
 * nowhere, never takes the place of an earlier one.
 */
export function readTouches(form: FormReader, value: unknown): Touches | null {
  const both = levelOf(form, 'touch', value);
  if (!both) return null;
  const named = both.first !== undefined || both.last !== undefined;
  const first = readTouch(form, 'touch.first', named ? both.first : both);
  const last = named ? readTouch(form, 'touch.last', both.last) : first;
  const earliest = first ?? last;
  return earliest && { first: earliest, last: last && !isDirect(last) ? last : earliest };
}

function readTouch(form: FormReader, field: string, value: unknown): LeadTouch | null {
  const given = levelOf(form, field, value);
  if (!given) return null;
  const text = (name: string): string | null =>
    cut(cleanLine(form.text(`${field}.${name}`, given[name] ?? given[snake(name)]) ?? ''), LONGEST) || null;
  const touch = Object.fromEntries(UTM.map((name) => [name, text(name)])) as unknown as LeadTouch;
  touch.referrer = originAndPath(form.text(`${field}.referrer`, given.referrer));
  const landing = form.text(`${field}.landingPage`, given.landingPage ?? given.landing_page);
  touch.landingPage = landing?.startsWith('/') ? pathOf(landing) : originAndPath(landing);
  touch.at = pastInstant(form.text(`${field}.at`, given.at));
  return Object.values(touch).some((part) => part !== null) ? touch : null;
}

const isDirect = (touch: LeadTouch): boolean =>
  touch.referrer === null && UTM.every((name) => touch[name] === null);

function levelOf(form: FormReader, field: string, value: unknown): Record<string, unknown> | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'object' || Array.isArray(value))
    return form.refuse(field, 'TYPE', 'This must be an object.');
  return value as Record<string, unknown>;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

function originAndPath(given: string | null): string | null {
  const clean = cleanLine(given ?? '');
  const address = /^https?:\/\//i.test(clean) ? webAddress(cut(clean, 2000)) : null;
  if (!address) return null;
  const { origin, pathname } = new URL(address);
  return cut(origin + pathname, 1000);
}
const pathOf = (given: string): string => cut(cleanLine(given).replace(/[?#].*$/, ''), 1000);

function pastInstant(given: string | null): string | null {
  const at = /^\d{4}-\d\d-\d\dT/.test(given ?? '') ? Date.parse(given!) : NaN;
  return at <= Date.now() && at > Date.UTC(2000) ? new Date(at).toISOString() : null;
}
