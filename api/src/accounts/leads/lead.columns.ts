import { escapeLiteral } from 'pg';
import { person } from '../../platform/graphql/person.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Columns, objectOf } from '../../platform/graphql/shape.js';
import { tagsOf } from '../../records/tags/tag.columns.js';
import { companyRef, contactRef } from '../client-refs.js';
import { SlaState } from './lead.enums.js';
import { OPEN } from './lead.status.js';

const list = (values: readonly string[]): string => values.map(escapeLiteral).join(', ');

/** Whether the clock of a row `l` runs: it has one, somebody is at work on it, and nobody has answered yet. */
export const RUNNING = `l.first_response_due_at IS NOT NULL AND l.first_responded_at IS NULL AND l.status IN (${list(OPEN)})`;

/** Of a row `l`: each state of its clock as a condition. */
export const SLA: Record<SlaState, string> = {
  [SlaState.MET]: 'l.first_responded_at <= l.first_response_due_at',
  [SlaState.MET_LATE]: 'l.first_responded_at > l.first_response_due_at',
  [SlaState.BREACHED]: `${RUNNING} AND l.first_response_due_at < now()`,
  [SlaState.AT_RISK]: `${RUNNING} AND l.first_response_due_at >= now() AND l.first_response_at_risk_at <= now()`,
  [SlaState.OK]: `${RUNNING} AND l.first_response_due_at >= now() AND l.first_response_at_risk_at > now()`,
};

/** Of a row `l`: whether a consultation with them took place. */
export const CONSULTED = `EXISTS (SELECT FROM consultations c WHERE c.lead_id = l.id AND c.status = 'COMPLETED')`;

const touch =
  (column: string) =>
  (asked: Selection): string =>
    `CASE WHEN ${column} IS NOT NULL THEN ${fromJson(column, asked)} END`;
/** The fields asked for of a JSON column, each null where the JSON lacks it. */
const fromJson = (column: string, asked: Selection): string =>
  objectOf(
    asked,
    Object.fromEntries([...asked.keys()].map((key) => [key, `${column}->${escapeLiteral(key)}`])),
  );

const LEAD_REF: Columns = { id: 'd.id', reference: 'd.reference', name: 'd.name', status: 'd.status' };

/** Of a row `l`. */
export const LEAD: Columns = {
  id: 'l.id',
  version: 'l.version',
  reference: 'l.reference',
  status: 'l.status',
  statusSince: 'l.status_since',
  name: 'l.name',
  email: 'l.email',
  phone: 'l.phone',
  companyName: 'l.company_name',
  companyDomain: 'l.company_domain',
  companySize: 'l.company_size',
  services: 'l.services',
  message: 'l.message',
  source: 'l.source',
  firstTouch: touch('l.first_touch'),
  lastTouch: touch('l.last_touch'),
  consent: touch('l.consent'),
  quarantineReasons: 'l.quarantine_reasons',
  receivedAt: 'l.received_at',
  firstResponseDueAt: 'l.first_response_due_at',
  firstResponseAtRiskAt: 'l.first_response_at_risk_at',
  firstRespondedAt: 'l.first_responded_at',
  snoozedUntil: 'l.snoozed_until',
  closeReason: 'l.close_reason',
  closeNote: 'l.close_note',
  tags: tagsOf('Lead', 'l.id'),
  createdAt: 'l.created_at',
  updatedAt: 'l.updated_at',
  deletedAt: 'l.deleted_at',
  slaState: `CASE ${Object.entries(SLA)
    .map(([state, condition]) => `WHEN ${condition} THEN '${state}'`)
    .join(' ')} END`,
  owner: person('l.owner_id'),
  sourceArticle: (asked) =>
    `(SELECT ${objectOf(asked, { id: 'a.id', title: 'a.title' })} FROM articles a WHERE a.id = l.source_article_id)`,
  duplicateOf: (asked) => `(SELECT ${objectOf(asked, LEAD_REF)} FROM leads d WHERE d.id = l.duplicate_of_id)`,
  company: companyRef('l.company_id'),
  contact: contactRef('l.contact_id'),
  submission: (asked) =>
    `(SELECT ${objectOf(asked, { receivedAt: 's.received_at', fields: 's.fields', userAgent: 's.user_agent' })} FROM lead_submissions s WHERE s.lead_id = l.id)`,
};
