import { change, type Gate } from '../../change/change.js';
import { engagementMachine } from './engagement.status.js';
import { missingSql, NEEDED, TERM_NAMES } from './engagement.terms.js';

/** Where nothing is worked on yet or any more: whatever leaves it for OPEN passes all that must be settled first. */
const FROM_REST = `moved.from_status IN ('DRAFT', 'PROPOSED', 'ON_HOLD', 'LOST', 'CANCELLED')`;

const gate = (to: string, code: string, message: string, unless: string, more: Partial<Gate> = {}): Gate => ({
  to: [to],
  code,
  strength: 'BLOCK',
  message,
  unless,
  ...more,
});
const opening = (code: string, message: string, unless: string, more: Partial<Gate>): Gate =>
  gate('OPEN', code, message, `${FROM_REST} AND (${unless})`, more);

/** Whether the newest version of the proposal is so: a condition over `p`. */
const newestProposal = (is: string): string =>
  `EXISTS (SELECT FROM (SELECT * FROM proposals WHERE engagement_id = moved.id ORDER BY number DESC LIMIT 1) p WHERE ${is})`;

/** What must be so before a move, each with the field or the dialog that mends it. */
const GATES: readonly Gate[] = [
  gate(
    'PROPOSED',
    'NOT_SENT',
    'The newest version of the proposal was not sent.',
    `NOT ${newestProposal('p.sent_at IS NOT NULL')}`,
    {
      remedy: 'SEND_PROPOSAL',
    },
  ),
  gate(
    'PROPOSED',
    'PROPOSAL_EXPIRED',
    'The proposal is no longer valid. Write a new version.',
    newestProposal('p.sent_at IS NOT NULL AND p.valid_until < current_date'),
    { remedy: 'SEND_PROPOSAL' },
  ),
  opening(
    'NOT_SERVED',
    'This company may not be served.',
    `NOT EXISTS (SELECT FROM companies c WHERE c.id = moved.company_id AND c.status <> 'DO_NOT_SERVE' AND c.deleted_at IS NULL)`,
    { field: 'companyId', remedy: 'OPEN_COMPANY' },
  ),
  opening(
    'NO_CONTACT',
    'Nobody of the company is named as the hiring contact.',
    'NOT EXISTS (SELECT FROM contacts c WHERE c.id = moved.contact_id AND c.company_id = moved.company_id AND c.deleted_at IS NULL)',
    { field: 'contactId', remedy: 'EDIT' },
  ),
  opening('NO_RECRUITER', 'No lead recruiter is named.', 'moved.lead_recruiter_id IS NULL', {
    field: 'leadRecruiterId',
    remedy: 'EDIT',
  }),
  ...NEEDED.map((needed) =>
    opening('TERMS', `The terms lack the ${TERM_NAMES[needed.term]}.`, missingSql('moved', needed), {
      field: needed.term,
      remedy: 'EDIT',
    }),
  ),
  opening(
    'NO_DELIVERABLES',
    'The sprint names nothing that it hands over.',
    `moved.type = 'SPRINT' AND NOT EXISTS (SELECT FROM engagement_deliverables d WHERE d.engagement_id = moved.id)`,
    { field: 'deliverables', remedy: 'EDIT' },
  ),
  gate(
    'OPEN',
    'NOT_ACCEPTED',
    'The client has not accepted the newest version of the proposal.',
    `moved.from_status = 'PROPOSED' AND NOT ${newestProposal(`p.answer = 'ACCEPTED'`)}`,
    { remedy: 'ANSWER_PROPOSAL' },
  ),
  gate('COVERED', 'NO_SUBMITTAL', 'No candidate is with the client yet.', 'moved.live_submittal_count < 1'),
];

/** A move of an engagement, and its inverse. */
export const moveEngagement = change({
  machine: engagementMachine,
  table: 'engagements',
  subject: 'Engagement',
  // Not the title: of a confidential one it would name the client to whoever reads the audit.
  label: 'moved.code',
  set: {
    status_since: 'now()',
    event_id: ':event',
    opened_at: `CASE WHEN moved.to_status = 'OPEN' THEN coalesce(moved.opened_at, now()) ELSE moved.opened_at END`,
    review_on: `CASE WHEN moved.to_status = 'ON_HOLD' THEN :reviewOn END`,
    close_reason: `CASE WHEN moved.to_status IN ('LOST', 'CANCELLED') THEN :reason END`,
  },
  touched: 'updated_at',
  events: 'engagement_events',
  eventColumns: { reason: ':reason', note: ':note', batch_id: ':batch' },
  gates: GATES,
  keeps: {
    // Before what begins a hold, and in a statement that sees the holds as they were.
    ended: `UPDATE engagement_holds h SET ended_at = now() FROM moved
      WHERE moved.from_status = 'ON_HOLD' AND h.engagement_id = moved.id AND h.ended_at IS NULL`,
    // An undo gives no reason: what ended the hold is taken back, so it goes on.
    resumed: `UPDATE engagement_holds h SET ended_at = NULL FROM moved
      WHERE moved.to_status = 'ON_HOLD' AND :reason IS NULL
        AND h.id = (SELECT id FROM engagement_holds WHERE engagement_id = moved.id ORDER BY started_at DESC, id DESC LIMIT 1)`,
    // Likewise the version that a revision began.
    unwritten: `DELETE FROM proposals p USING moved WHERE moved.to_status = 'PROPOSED' AND p.engagement_id = moved.id AND p.sent_at IS NULL`,
  },
  then: {
    held: `INSERT INTO engagement_holds (engagement_id, reason, note, review_on)
      SELECT moved.id, :reason, :note, :reviewOn FROM moved WHERE moved.to_status = 'ON_HOLD'`,
    rewritten: `INSERT INTO proposals (engagement_id, number, message)
      SELECT moved.id, last.number + 1, last.message
      FROM moved, LATERAL (SELECT number, message FROM proposals WHERE engagement_id = moved.id ORDER BY number DESC LIMIT 1) last
      WHERE moved.to_status = 'DRAFT'`,
  },
  // Work with candidates rests on its being open.
  changedSince: `last.to_status = 'OPEN' AND last.from_status NOT IN ('COVERED', 'ON_HOLD') AND cur.live_submittal_count > 0`,
  parameters: { reason: 'text', note: 'text', reviewOn: 'date', batch: 'uuid' },
});
