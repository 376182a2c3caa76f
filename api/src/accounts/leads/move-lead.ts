import { change } from '../../change/change.js';
import { addToCounts } from '../../platform/database/counts.js';
import { leadMachine, LeadStatus } from './lead.status.js';

const counted = addToCounts(
  'lead_counts',
  `SELECT v.status, sum(v.d) AS n FROM moved, LATERAL (VALUES (moved.from_status, -1), (moved.to_status, 1)) AS v (status, d)
  GROUP BY v.status`,
);

/** A lead's way from one state to another, and its inverse. */
export const moveLead = change({
  machine: leadMachine,
  table: 'leads',
  subject: 'Lead',
  // No name: an erasure must leave nothing of a person in the audit.
  label: 'moved.reference',
  set: {
    status_since: 'now()',
    event_id: ':event',
    // What came back by itself keeps the time: so it is seen to have come back until somebody takes it up.
    snoozed_until: `CASE WHEN moved.to_status = 'NURTURE' THEN :snoozedUntil WHEN :action = 'WAKE' THEN moved.snoozed_until END`,
    close_reason: `CASE WHEN moved.to_status IN ('DISQUALIFIED', 'SPAM') THEN :reason END`,
    close_note: `CASE WHEN moved.to_status IN ('DISQUALIFIED', 'SPAM') THEN :note END`,
    company_id: `CASE WHEN :action = 'CONVERT' THEN :company ELSE moved.company_id END`,
    contact_id: `CASE WHEN :action = 'CONVERT' THEN :contact ELSE moved.contact_id END`,
  },
  touched: 'updated_at',
  events: 'lead_events',
  eventColumns: { reason: ':reason', note: ':note', batch_id: ':batch' },
  gates: [
    {
      code: 'DELETED',
      strength: 'BLOCK',
      message: 'This lead is deleted.',
      remedy: 'Restore it first.',
      unless: 'moved.deleted_at IS NOT NULL',
      to: leadMachine.states,
    },
    {
      code: 'NOT_ANSWERED',
      strength: 'WARN',
      message: 'Nobody has answered this lead yet.',
      remedy: 'Log the call or mail: that moves it by itself, and stops its clock.',
      field: 'firstRespondedAt',
      unless: `moved.first_responded_at IS NULL AND :action <> 'WAKE'`,
      to: [LeadStatus.CONTACTED],
    },
    {
      code: 'NO_OWNER',
      strength: 'WARN',
      message: 'Nobody owns this lead.',
      remedy: 'Give it an owner.',
      field: 'owner',
      unless: 'moved.owner_id IS NULL',
      to: [LeadStatus.QUALIFIED],
    },
    {
      code: 'NO_SERVICE',
      strength: 'WARN',
      message: 'It does not say which service they want.',
      remedy: 'Choose at least one service.',
      field: 'services',
      unless: `cardinality(moved.services) = 0`,
      to: [LeadStatus.QUALIFIED],
    },
    {
      code: 'NO_COMPANY',
      strength: 'WARN',
      message: 'The company is not known.',
      remedy: 'Give the name of the company.',
      field: 'companyName',
      unless: `moved.company_name = '' AND moved.company_id IS NULL`,
      to: [LeadStatus.QUALIFIED],
    },
  ],
  waived: ':note IS NOT NULL',
  keeps: { counted },
  then: {
    // What looked like spam was kept from its owner until now.
    told: `INSERT INTO outbox (topic, key, cause_id, payload)
      SELECT 'lead.assigned', 'lead.assigned:' || :event, :event, jsonb_build_object('leadId', moved.id, 'ownerId', moved.owner_id)
      FROM moved WHERE moved.from_status = 'QUARANTINED' AND moved.to_status = 'NEW' AND moved.owner_id IS NOT NULL`,
  },
  changedSince: 'cur.deleted_at IS NOT NULL',
  parameters: {
    reason: 'text',
    note: 'text',
    batch: 'uuid',
    snoozedUntil: 'timestamptz',
    company: 'uuid',
    contact: 'uuid',
  },
});
