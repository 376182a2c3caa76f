import type { DeskError } from '../../common/errors.js';
import type { Fields } from '../doors/request-body.js';
import { type Refusal, refusalOf } from '../pages/form-parts.js';
import type { TypedContact } from './contact-form.js';

const LINES = ['name', 'email', 'phone', 'companyName', 'message'];
const SHOWN = new Set([...LINES, 'companySize', 'services']);

export const BLANK: TypedContact = { lines: {}, companySize: '', services: [], consent: false };

/** What a form sent without script shows again when it was refused: all that was typed, and what is wrong with it. */
export interface RefusedContact extends Refusal {
  typed: TypedContact;
  hidden: Record<string, string>;
}

export function refusedContact(error: DeskError, fields: Fields): RefusedContact {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const { companySize, services, consent, articleSlug, touch } = fields;
  return {
    ...refusalOf(error, SHOWN),
    typed: {
      lines: Object.fromEntries(LINES.map((name) => [name, text(fields[name])])),
      companySize: text(companySize),
      services: Array.isArray(services) ? services.map(text) : [],
      consent: typeof consent === 'object' && consent !== null,
    },
    hidden: { ...flat('articleSlug', articleSlug), ...flat('touch', touch) },
  };
}

/** A nested field by the names that a form gives its parts. */
function flat(name: string, value: unknown): Record<string, string> {
  if (typeof value === 'string') return { [name]: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flat(`${name}[${key}]`, inner)),
  ) as Record<string, string>;
}
