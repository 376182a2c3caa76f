import { BadInput } from '../../common/errors.js';
import type { Contact } from './contact.entity.js';
import { ContactRole } from './contact.enums.js';
import type { ContactInput } from './contact.inputs.js';

/** What a person writes of a contact. */
export type Written = Pick<
  Contact,
  | 'name'
  | 'email'
  | 'phone'
  | 'title'
  | 'role'
  | 'linkedinUrl'
  | 'timeZone'
  | 'about'
  | 'companyId'
  | 'isPrimary'
  | 'employedSince'
>;

export const BLANK: Written = {
  name: '',
  email: null,
  phone: null,
  title: null,
  role: ContactRole.OTHER,
  linkedinUrl: null,
  timeZone: null,
  about: '',
  companyId: null,
  isPrimary: false,
  employedSince: null,
};

/** Each field's column, in the order in which valuesOf writes them. */
export const WRITTEN_COLUMNS: Record<keyof Written, string> = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  title: 'title',
  role: 'role',
  linkedinUrl: 'linkedin_url',
  timeZone: 'time_zone',
  about: 'about',
  companyId: 'company_id',
  isPrimary: 'is_primary',
  employedSince: 'employed_since',
};

export const FIELDS = Object.keys(WRITTEN_COLUMNS) as (keyof Written)[];
export const valuesOf = (contact: Written): unknown[] => FIELDS.map((field) => contact[field]);

/** What an erasure must find nowhere: the audit keeps its length alone. */
export const PERSONAL = [
  'name',
  'email',
  'phone',
  'title',
  'linkedinUrl',
  'about',
  'mergedFrom',
  'mergedInto',
];

const DAY = 86_400_000;

/** The contact with what was sent. Throws BadInput beside the field. */
export function written(before: Written, input: ContactInput, now = new Date()): Written {
  const contact: Written = { ...before };
  for (const field of FIELDS) {
    const value = input[field];
    // An empty text is none.
    if (value !== undefined)
      Object.assign(contact, { [field]: value === '' ? BLANK[field] : (value ?? BLANK[field]) });
  }
  if (!contact.name) throw BadInput.field('name', 'REQUIRED', 'Please say what they are called.');
  if (contact.companyId !== before.companyId) {
    // What was so at the former company is not so at the new one.
    contact.isPrimary = input.isPrimary ?? false;
    contact.employedSince = input.employedSince ?? null;
  }
  if (contact.companyId === null) {
    if (contact.isPrimary)
      throw BadInput.field(
        'isPrimary',
        'INVALID',
        'Choose the company at which they are the primary contact.',
      );
    if (contact.employedSince)
      throw BadInput.field(
        'employedSince',
        'INVALID',
        'Choose the company at which they have been since then.',
      );
  }
  // A day begins elsewhere earlier.
  if (
    contact.employedSince &&
    contact.employedSince > new Date(now.getTime() + DAY).toISOString().slice(0, 10)
  )
    throw BadInput.field('employedSince', 'RANGE', 'This day is still to come.');
  return contact;
}
