import { DateTime } from 'luxon';
import type { Guest } from '../../accounts/consultations/bookings.service.js';
import type { Wish } from '../../accounts/consultations/holds.service.js';
import { type ConsultationKind, kindOf } from '../../accounts/availability/kinds.js';
import { isTimeZone } from '../../common/time-zone.js';
import { FormReader } from '../doors/form-reader.js';
import type { Fields } from '../doors/request-body.js';
import { uuidOf } from '../doors/uuid-of.js';

/** Longest values in characters. */
const LONGEST = { name: 200, phone: 50, company: 200, message: 5000 } as const;

export interface BookingForm {
  wish: Wish;
  guest: Guest;
  /** What the visitor was given for the slot that they chose; null: they book without having held it. */
  hold: string | null;
}

/** Reads which slot somebody wants. Throws BadInput naming every wrong field. */
export function readWish(
  fields: Fields,
  network: string | null,
  idempotencyKey: string | undefined,
): Wish & { lead: string | null } {
  const form = new FormReader();
  const wish = wishOf(form, fields);
  const lead = form.key('leadReference', fields.leadReference);
  const { submissionId } = form.marks(fields, idempotencyKey);
  form.done();
  // Of one network: the same word from elsewhere is not the same visitor.
  const submission = submissionId === null ? null : uuidOf('hold', network, submissionId);
  return { ...wish, submission, network, lead };
}

/** Reads a booking. Throws BadInput naming every wrong field. */
export function readBooking(
  fields: Fields,
  network: string | null,
  idempotencyKey: string | undefined,
): BookingForm {
  const form = new FormReader();
  const wish = wishOf(form, fields);
  const name = form.line('name', fields.name, LONGEST.name, 'Please tell us your name.');
  const email = form.email('email', fields.email, 'Please tell us where we may write to you.');
  const phone = form.line('phone', fields.phone, LONGEST.phone, null);
  const company = form.line('company', fields.company ?? fields.companyName, LONGEST.company, null);
  const message = form.words('message', fields.message ?? '', LONGEST.message, null);
  const hold = form.key('hold', fields.hold);
  const leadReference = form.key('leadReference', fields.leadReference);
  const { submissionId, honeypot } = form.marks(fields, idempotencyKey);
  form.done();
  return {
    hold,
    wish: {
      ...wish,
      network,
      submission: submissionId === null ? null : uuidOf('booking', email!.toLowerCase(), submissionId),
    },
    guest: {
      name: name!,
      email: email!,
      phone: phone || null,
      company: company ?? '',
      message: message ?? '',
      leadReference,
      // A time is chosen before anything is written: that it went quickly says nothing here.
      marks: honeypot ? ['HONEYPOT'] : [],
    },
  };
}

function wishOf(form: FormReader, fields: Fields): Omit<Wish, 'submission' | 'network'> {
  const kind = readKind(form, fields.kind);
  const host = form.key('host', fields.host);
  const startsAt = readInstant(form, 'startsAt', fields.startsAt);
  const zone = readZone(form, fields.zone);
  return { kind: kind!, host, startsAt: startsAt!, zone: zone! };
}

export function readKind(form: FormReader, value: unknown): ConsultationKind | null {
  const text = form.text('kind', value);
  if (text === null) return null;
  if (text === '') return form.refuse('kind', 'REQUIRED', 'Please say what kind of meeting it is.');
  return kindOf(text) ?? form.refuse('kind', 'UNKNOWN', 'We know no such meeting.');
}

export function readZone(form: FormReader, value: unknown): string | null {
  const text = form.text('zone', value);
  if (text === null) return null;
  if (text === '') return form.refuse('zone', 'REQUIRED', 'Please say in which time zone you are.');
  return isTimeZone(text)
    ? text
    : form.refuse('zone', 'UNKNOWN', 'This is no time zone, such as Europe/Berlin.');
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i;

/** An instant with its distance from UTC: without it nobody knows when it is. */
export function readInstant(form: FormReader, field: string, value: unknown): Date | null {
  const text = form.text(field, value);
  if (text === null) return null;
  if (text === '') return form.refuse(field, 'REQUIRED', 'Please choose a time.');
  const at = INSTANT.test(text) ? DateTime.fromISO(text) : null;
  return at?.isValid
    ? at.toJSDate()
    : form.refuse(field, 'FORMAT', 'This is no instant, such as 2026-11-26T09:30:00Z.');
}
