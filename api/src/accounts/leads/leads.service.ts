import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { ACCOUNTS } from '../../access/roles.js';
import { addToCounts } from '../../platform/database/counts.js';
import type { Sql } from '../../platform/database/database.js';
import { worksAs } from '../../staff/users/works-as.js';
import { DutyService } from '../office/duty.service.js';
import { Office } from '../office/office.js';
import { LeadStatus, OPEN } from './lead.status.js';
import { type NewLead, rowOf } from './new-lead.js';
import { newReference } from './reference.js';
import { whoseAre } from './whose-leads.js';

/** again: the same submission came before, and this is what was answered then. */
export interface ReceivedLead {
  id: string;
  reference: string;
  status: LeadStatus;
  ownerId: string | null;
  again: boolean;
}

interface Known {
  id: string;
  event: string;
  /** What was made of the same submission. */
  same: Omit<ReceivedLead, 'again'> | null;
  /** Whose the open lead of the same person or company is. */
  keeper: string | null;
  /** The open lead of the same person. */
  duplicate: string | null;
  /** Another lead has this reference. */
  taken: boolean;
}

const open = `l.deleted_at IS NULL AND l.status IN (${OPEN.map((s) => `'${s}'`).join(', ')})`;

const KNOWN = `SELECT desk_uuid() AS id, desk_uuid() AS event, same.lead AS same, keeper.id AS keeper, dup.id AS duplicate,
    EXISTS (SELECT FROM leads r WHERE r.reference = a.reference) AS taken
  FROM json_to_recordset($1) AS a (n int, reference text, submission_id uuid, email citext, phone text, company_domain citext)
    LEFT JOIN LATERAL (SELECT json_build_object('id', l.id, 'reference', l.reference, 'status', l.status, 'ownerId', l.owner_id) AS lead
      FROM leads l WHERE l.submission_id = a.submission_id) same ON true
    LEFT JOIN LATERAL (SELECT u.id FROM (
        SELECT l.id, l.owner_id, l.received_at, 1 AS nth FROM leads l WHERE l.email = a.email AND ${open}
        UNION ALL SELECT l.id, l.owner_id, l.received_at, 2 FROM leads l WHERE l.company_domain = a.company_domain AND ${open}
      ) l JOIN users u ON u.id = l.owner_id AND ${worksAs(ACCOUNTS)}
      ORDER BY l.nth, l.received_at DESC, l.id DESC LIMIT 1) keeper ON true
    LEFT JOIN LATERAL (SELECT id FROM (
        SELECT id, received_at FROM leads l WHERE l.email = a.email AND ${open}
        UNION ALL SELECT id, received_at FROM leads l WHERE l.phone = a.phone AND ${open}
      ) l ORDER BY received_at, id LIMIT 1) dup ON true
  ORDER BY a.n`;

const COLUMNS = `id, reference, status, event_id, name, email, phone, company_name, company_domain, company_size, services, message, source,
  source_article_id, first_touch, last_touch, consent, quarantine_reasons, submission_id, network, owner_id, received_at,
  first_response_due_at, first_response_at_risk_at, duplicate_of_id, company_id, contact_id, import_id, created_by`;

/** All that came at once, by $2 in the request $3: rows, what was sent, events, counts, audit, and word to the owners. */
const WRITE = `
  WITH made AS (
    INSERT INTO leads (${COLUMNS}) SELECT ${COLUMNS} FROM json_populate_recordset(NULL::leads, $1)
    RETURNING id, event_id, reference, status, owner_id, source, received_at
  ), sent AS (
    INSERT INTO lead_submissions (lead_id, received_at, fields, user_agent)
    SELECT a.id, a.received_at, a.sent->'fields', a.sent->>'userAgent' FROM json_to_recordset($1) AS a (id uuid, received_at timestamptz, sent jsonb) WHERE a.sent IS NOT NULL
  ), event AS (
    INSERT INTO lead_events (id, subject_id, actor_id, action, to_status, version_seen) SELECT event_id, id, $2, 'ARRIVE', status, 1 FROM made
  ), counted AS (
    ${addToCounts('lead_counts', 'SELECT status, count(*) AS n FROM made GROUP BY status')}
  ), audited AS (
    INSERT INTO audit_entries (actor_id, request_id, action, subject_type, subject_id, subject_label, changes)
    SELECT $2, $3, 'lead.received', 'Lead', id, reference, jsonb_build_object('source', jsonb_build_array(NULL, source)) FROM made
  )
  INSERT INTO outbox (topic, key, cause_id, payload)
  SELECT 'lead.assigned', 'lead.assigned:' || event_id, event_id, jsonb_build_object('leadId', id, 'ownerId', owner_id)
  FROM made WHERE status = 'NEW' AND source <> 'IMPORT' AND owner_id IS NOT NULL AND owner_id IS DISTINCT FROM $2`;

/** How leads come in, whatever the door. */
@Injectable()
export class LeadsService {
  constructor(
    private readonly office: Office,
    private readonly duty: DutyService,
  ) {}

  /** One lead in the caller's transaction. Wake the outbox after the commit. */
  async receive(sql: Sql, by: Cause, lead: NewLead): Promise<ReceivedLead> {
    return (await this.receiveMany(sql, by, [lead]))[0]!;
  }

  /**
   * Any number at once, answered in their order. Each gets an owner (whoever has the open lead of the same address or
   * company, else whose turn it is), its clock and its reference. Leads come in one after the other, for each depends on
   * the one before: whoever receives meanwhile waits for the end of the caller's transaction, so keep it short.
   */
  async receiveMany(sql: Sql, by: Cause, leads: readonly NewLead[]): Promise<ReceivedLead[]> {
    await this.duty.holdTurns(sql);
    const rows = leads.map((lead) => rowOf(lead, (...arrived) => this.office.clockOf(...arrived)));
    const known = await this.known(sql, rows);
    // The same submission twice in one batch is one lead, too.
    const firsts = rows.map(({ submission_id: id }, n) =>
      id ? rows.findIndex(({ submission_id: other }) => other === id) : n,
    );
    const fresh = rows.flatMap((row, n) =>
      known[n]!.same || firsts[n] !== n ? [] : [{ ...row, n, ...known[n]! }],
    );

    const { whose, turns } = whoseAre(fresh.map((row) => ({ ...row, ownerId: leads[row.n]!.ownerId })));
    const takers = await this.duty.takeTurns(sql, turns);
    const made = fresh.map(
      ({ n, id, event, keeper: _keeper, same: _same, taken: _taken, duplicate, ...row }, i) => {
        const one = whose[i]!;
        const before = fresh.slice(0, i).find((other) => isSamePerson(other, row));
        return {
          ...row,
          id,
          event_id: event,
          owner_id: 'turn' in one ? takers[one.turn]! : one.owner,
          duplicate_of_id: duplicate ?? before?.id ?? null,
          created_by: by.actor?.id ?? null,
          sent: leads[n]!.submission ?? null,
        };
      },
    );
    if (made.length) await sql.run(WRITE, [JSON.stringify(made), by.actor?.id ?? null, by.requestId]);

    const answers = new Map(
      made.map(({ id, reference, status, owner_id }, i) => [
        fresh[i]!.n,
        { id, reference, status, ownerId: owner_id },
      ]),
    );
    return rows.map((_, n) => ({
      ...(known[n]!.same ?? answers.get(firsts[n]!)!),
      again: !answers.has(n),
    }));
  }

  /** What is there already of each, with its reference or one that nobody has. */
  private async known<Row extends { reference: string | null }>(
    sql: Sql,
    rows: readonly Row[],
  ): Promise<(Known & { reference: string })[]> {
    const asked = rows.map((row, n) => ({ ...row, n, reference: row.reference ?? newReference() }));
    const known = await sql.many<Known>(KNOWN, [JSON.stringify(asked)]);
    if (known.some(({ taken }, n) => taken && !rows[n]!.reference)) return this.known(sql, rows);
    return known.map((one, n) => ({ ...one, reference: asked[n]!.reference }));
  }
}

const isSamePerson = (
  a: { email: string | null; phone: string | null },
  b: { email: string | null; phone: string | null },
): boolean =>
  (a.email !== null && a.email.toLowerCase() === b.email?.toLowerCase()) ||
  (a.phone !== null && a.phone === b.phone);
