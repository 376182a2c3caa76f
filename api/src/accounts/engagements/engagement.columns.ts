import type { Selection } from '../../platform/graphql/selection.js';
import { person } from '../../platform/graphql/person.js';
import { type Columns, columnsOf, listOf } from '../../platform/graphql/shape.js';
import { openedBy, readsWhole, standsFor } from '../../records/confidential/reads-whole.js';
import { tagsOf } from '../../records/tags/tag.columns.js';
import { companyRef, contactRef } from '../client-refs.js';
import { FIELDS } from './engagement.facts.js';
import { columnOf } from './engagement.terms.js';

/** Whether the viewer (an expression of a user's id) may read the row `row` whole. */
export const mayRead = (row: string, viewer: string): string =>
  `(NOT ${row}.confidential OR ${readsWhole(viewer, {
    type: 'Engagement',
    id: `${row}.id`,
    named: [`${row}.account_manager_id`, `${row}.lead_recruiter_id`],
  })})`;

/** The confidential rows that this viewer may read: the same rule from the other side, along its indexes. */
export const confidentialFor = (viewer: string): string => {
  const rows = 'SELECT * FROM engagements WHERE confidential AND deleted_at IS NULL AND';
  return `(${rows} account_manager_id IN (${standsFor(viewer)})
    UNION ${rows} lead_recruiter_id IN (${standsFor(viewer)}) UNION ${rows} id IN (${openedBy(viewer, 'Engagement')}))`;
};

/** Rows as `e`, with `e.whole`: whether this viewer may read it. `rows`: a statement that answers whole rows of the table. */
export const seen = (rows: string, viewer: string): string =>
  `(SELECT t.*, ${mayRead('t', viewer)} AS whole FROM (${rows}) t) e`;

/** What others may know of a confidential one: nothing that names the client. */
const OPEN: Columns = {
  id: 'e.id',
  version: 'e.version',
  code: 'e.code',
  type: 'e.type',
  status: 'e.status',
  statusSince: 'e.status_since',
  priority: 'e.priority',
  confidential: 'e.confidential',
  masked: 'NOT e.whole',
  openings: 'e.openings',
  filledCount: 'e.filled_count',
  liveSubmittalCount: 'e.live_submittal_count',
  openedAt: 'e.opened_at',
  targetStart: 'e.target_start',
  submittalDue: 'e.submittal_due',
  reviewOn: 'e.review_on',
  beginsOn: `nullif(e.begins_on, 'infinity')`,
  createdAt: 'e.created_at',
  updatedAt: 'e.updated_at',
  deletedAt: 'e.deleted_at',
  accountManagerId: 'e.account_manager_id',
  accountManager: person('e.account_manager_id'),
  leadRecruiterId: 'e.lead_recruiter_id',
  leadRecruiter: person('e.lead_recruiter_id'),
};
const MASK: Record<string, string> = {
  title: `'Confidential engagement'`,
  exclusive: 'false',
  mustHave: `'{}'`,
  niceToHave: `'{}'`,
  about: `''`,
  notes: `''`,
};

const whole = (field: string, sql: string): string =>
  `CASE WHEN e.whole THEN ${sql} ELSE ${MASK[field] ?? 'NULL'} END`;

const MASKED: Columns = Object.fromEntries(
  [...FIELDS, 'companyId', 'leadId', 'closeReason', 'value']
    .filter((field) => !(field in OPEN))
    .map((field) => [field, whole(field, `e.${columnOf(field)}`)]),
);

export const PROPOSAL: Columns = {
  id: 'p.id',
  version: 'p.version',
  engagementId: 'p.engagement_id',
  number: 'p.number',
  message: 'p.message',
  validUntil: 'p.valid_until',
  sentAt: 'p.sent_at',
  sentBy: person('p.sent_by'),
  sentTo: 'p.sent_to',
  terms: `coalesce(p.terms, '[]')`,
  answer: 'p.answer',
  answeredOn: 'p.answered_on',
  answeredBy: 'p.answered_by',
  document: 'p.document',
  answerNote: 'p.answer_note',
  createdAt: 'p.created_at',
  updatedAt: 'p.updated_at',
};
const HOLD: Columns = {
  id: 'h.id',
  startedAt: 'h.started_at',
  endedAt: 'h.ended_at',
  reason: 'h.reason',
  note: 'h.note',
  reviewOn: 'h.review_on',
};
const DELIVERABLE: Columns = { id: 'd.id', title: 'd.title', dueOn: 'd.due_on', doneOn: 'd.done_on' };

const ifWhole =
  (column: (selection: Selection) => string) =>
  (selection: Selection): string =>
    `CASE WHEN e.whole THEN ${column(selection)} END`;

/** Every published field over `e` of `seen`. */
export const ENGAGEMENT: Columns = {
  ...OPEN,
  ...MASKED,
  company: ifWhole(companyRef('e.company_id')),
  tags: tagsOf('Engagement', 'e.id', 'e.whole'),
  contact: ifWhole(contactRef('e.contact_id')),
  deliverables: (selection) =>
    listOf(
      `SELECT ${columnsOf(selection, DELIVERABLE)} FROM engagement_deliverables d WHERE d.engagement_id = e.id AND e.whole ORDER BY d.position`,
    ),
  holds: (selection) =>
    listOf(
      `SELECT ${columnsOf(selection, HOLD)} FROM engagement_holds h WHERE h.engagement_id = e.id AND e.whole ORDER BY h.started_at DESC`,
    ),
  proposals: (selection) =>
    listOf(
      `SELECT ${columnsOf(selection, PROPOSAL)} FROM proposals p WHERE p.engagement_id = e.id AND e.whole ORDER BY p.number DESC`,
    ),
};
