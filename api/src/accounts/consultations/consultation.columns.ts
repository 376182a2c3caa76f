import type { Selection } from '../../platform/graphql/selection.js';
import { person } from '../../platform/graphql/person.js';
import { type Columns, objectOf } from '../../platform/graphql/shape.js';
import { readsWhole } from '../../records/confidential/reads-whole.js';
import { tagsOf } from '../../records/tags/tag.columns.js';
import { companyRef, contactRef } from '../client-refs.js';

/** Whether the viewer (an expression of a user's id) may read the row `row` whole: its host and the owner of its lead are named. */
export const mayRead = (row: string, viewer: string): string =>
  `(NOT ${row}.confidential OR ${readsWhole(viewer, {
    type: 'Consultation',
    id: `${row}.id`,
    named: [`${row}.host_id`, `(SELECT owner_id FROM leads WHERE id = ${row}.lead_id)`],
  })})`;

/** Rows as `e`, with `e.whole`: whether this viewer may read it. `rows`: a statement that answers whole rows of the table. */
export const seen = (rows: string, viewer: string): string =>
  `(SELECT t.*, ${mayRead('t', viewer)} AS whole FROM (${rows}) t) e`;

/** What others may know of a confidential one: nothing that names the guest. */
const OPEN: Columns = {
  id: 'e.id',
  version: 'e.version',
  reference: 'e.reference',
  kind: 'e.kind',
  status: 'e.status',
  statusSince: 'e.status_since',
  startsAt: 'e.starts_at',
  endsAt: 'e.ends_at',
  calendarChecked: 'e.calendar_checked',
  confidential: 'e.confidential',
  masked: 'NOT e.whole',
  channel: 'e.channel',
  host: person('e.host_id'),
  createdAt: 'e.created_at',
  updatedAt: 'e.updated_at',
};

const whole = (sql: string, mask = 'NULL'): string => `CASE WHEN e.whole THEN ${sql} ELSE ${mask} END`;
const ifWhole =
  (column: (selection: Selection) => string) =>
  (selection: Selection): string =>
    whole(column(selection));

/** Every published field over `e` of `seen`. */
export const CONSULTATION: Columns = {
  ...OPEN,
  guestName: whole('e.guest_name', `'Confidential consultation'`),
  guestEmail: whole('e.guest_email'),
  guestPhone: whole('e.guest_phone'),
  guestCompany: whole('e.guest_company', `''`),
  guestZone: whole('e.guest_zone', `'UTC'`),
  guestMessage: whole('e.guest_message', `''`),
  joinUrl: whole('e.join_url'),
  ndaSignedOn: whole('e.nda_signed_on'),
  prepNotes: whole('e.prep_notes', `''`),
  outcome: whole('e.result'),
  nextStepOn: whole('e.next_step_on'),
  outcomeNotes: whole('e.outcome_notes', `''`),
  closedBy: whole('e.closed_by'),
  closeReason: whole('e.close_reason'),
  toldAt: whole(`(e.told->>'at')::timestamptz`),
  lead: ifWhole(
    (fields) =>
      `(SELECT ${objectOf(fields, { id: 'l.id', reference: 'l.reference', name: 'l.name', status: 'l.status' })} FROM leads l WHERE l.id = e.lead_id)`,
  ),
  contact: ifWhole(contactRef('e.contact_id')),
  company: ifWhole(companyRef('e.company_id')),
  tags: tagsOf('Consultation', 'e.id', 'e.whole'),
};
