import { BadInput } from '../../common/errors.js';
import { ConsultationKind, MeetingChannel } from '../availability/kinds.js';
import type { Consultation } from './consultation.entity.js';
import type { ConsultationInput } from './consultation.inputs.js';

/** What people write of a meeting; when it is and where it stands, they move. */
export type Written = Pick<
  Consultation,
  | 'leadId'
  | 'contactId'
  | 'companyId'
  | 'guestName'
  | 'guestEmail'
  | 'guestPhone'
  | 'guestCompany'
  | 'guestZone'
  | 'channel'
  | 'joinUrl'
  | 'confidential'
  | 'ndaSignedOn'
  | 'prepNotes'
>;

export const BLANK: Written = {
  leadId: null,
  contactId: null,
  companyId: null,
  guestName: '',
  guestEmail: null,
  guestPhone: null,
  guestCompany: '',
  guestZone: 'UTC',
  channel: MeetingChannel.VIDEO,
  joinUrl: null,
  confidential: false,
  ndaSignedOn: null,
  prepNotes: '',
};
export const FIELDS = Object.keys(BLANK) as (keyof Written)[];

/** A column of the table, or a field's own name in snake_case. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** The meeting with what was sent. Throws BadInput beside the field. */
export function written(before: Written, input: ConsultationInput, kind: ConsultationKind): Written {
  const given = Object.fromEntries(
    Object.entries(input).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value ?? BLANK[field as keyof Written]]],
    ),
  );
  const after: Written = { ...before, ...given };
  if (!after.guestName) throw BadInput.field('guestName', 'REQUIRED', 'Please say who is met.');
  if (kind === ConsultationKind.CONFIDENTIAL_CONSULTATION && !after.confidential)
    throw BadInput.field('confidential', 'FIXED', 'A confidential consultation stays confidential.');
  if (after.ndaSignedOn && after.ndaSignedOn > new Date(Date.now() + 86_400_000).toISOString().slice(0, 10))
    throw BadInput.field('ndaSignedOn', 'PAST', 'Nobody has signed on a day to come.');
  return after;
}
