import { CompanySize } from '../../accounts/companies/company.enums.js';
import { ServiceType } from '../../accounts/leads/lead.enums.js';
import { type FormMarks, FormReader } from '../doors/form-reader.js';
import type { Fields } from '../doors/request-body.js';
import { SIZES } from './choices.js';
import { readTouches, type Touches } from './touch.js';

export interface LeadForm extends FormMarks {
  name: string;
  email: string;
  phone: string | null;
  companyName: string;
  companySize: CompanySize;
  services: ServiceType[];
  message: string;
  /** The version whose sentence was ticked; null: nothing was, or no version goes by that name. */
  policyVersion: number | null;
  touches: Touches | null;
  /** The article from which the form was opened. */
  articleSlug: string | null;
}

/** Longest values in characters; 5000 of any script fit into the 64 KiB of a form, each of whose bytes may take three. */
const LONGEST = { name: 200, phone: 50, companyName: 200, message: 5000 } as const;

/** Of these a form may send several. */
export const LISTS = ['services'];

/** Reads and checks a contact form. Throws BadInput naming every wrong field. */
export function readLeadForm(fields: Fields, idempotencyKey: string | undefined): LeadForm {
  const form = new FormReader();
  const name = form.line('name', fields.name, LONGEST.name, 'Please tell us your name.');
  const email = form.email('email', fields.email, 'Please tell us where we may answer you.');
  const phone = form.line('phone', fields.phone, LONGEST.phone, null);
  const companyName = form.line(
    'companyName',
    fields.companyName,
    LONGEST.companyName,
    'Please tell us your company’s name.',
  );
  const companySize = sizeOf(form, fields.companySize);
  const services = servicesOf(form, fields.services);
  const message = form.words('message', fields.message, LONGEST.message, 'Please tell us what you need.');
  const policyVersion = versionOf(form, fields.consent);
  const touches = readTouches(form, fields.touch);
  const articleSlug = form.key('articleSlug', fields.articleSlug);
  const marks = form.marks(fields, idempotencyKey);

  form.done();
  return {
    ...marks,
    name: name!,
    email: email!,
    phone: phone || null,
    companyName: companyName!,
    companySize: companySize!,
    services: services!,
    message: message!,
    policyVersion,
    touches,
    articleSlug,
  };
}

/** By its code or, from forms of other sites, by the label that was shown. */
function sizeOf(form: FormReader, value: unknown): CompanySize | null {
  const given = form.text('companySize', value)?.trim().replace('–', '-');
  if (given === undefined) return null;
  if (given === '')
    return form.refuse('companySize', 'REQUIRED', 'Please say how many people work in your company.');
  const known = SIZES.find(
    ({ code, label }) => code === given || label.toLowerCase() === given.toLowerCase(),
  );
  return known?.code ?? form.refuse('companySize', 'UNKNOWN', 'Please choose one of the four sizes.');
}

function servicesOf(form: FormReader, value: unknown): ServiceType[] | null {
  const given = value ?? [];
  if (!Array.isArray(given)) return form.refuse('services', 'TYPE', 'This must be a list.');
  const names = given.filter((name) => name !== '');
  if (names.length === 0)
    return form.refuse('services', 'REQUIRED', 'Please choose at least one; what is nearest will do.');
  if (!names.every(isService)) return form.refuse('services', 'UNKNOWN', 'We know no such service.');
  return [...new Set(names)];
}
const isService = (name: unknown): name is ServiceType =>
  typeof name === 'string' && Object.hasOwn(ServiceType, name);

/** A version of which we never heard is kept with what was sent, but nobody agreed to a sentence of ours by it. */
function versionOf(form: FormReader, consent: unknown): number | null {
  if (consent === undefined || consent === null || consent === '') return null;
  const version = isObject(consent) ? (consent.policyVersion ?? '') : undefined;
  if (typeof version !== 'string' && typeof version !== 'number')
    return form.refuse('consent', 'TYPE', 'This must name the version of the sentence: {policyVersion}.');
  return /^[1-9]\d{0,8}$/.test(String(version)) ? Number(version) : null;
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
