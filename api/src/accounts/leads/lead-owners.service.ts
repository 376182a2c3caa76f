import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { checkItems } from '../../change/moves.js';
import { MoveCode, type MoveItem } from '../../change/moves.model.js';
import { Database } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { LeadBatch } from './lead.model.js';
import { LeadsQueries } from './leads.queries.js';
import { requireOwner } from './lead-edits.service.js';

// One statement for all: each is judged by itself, locked in the order of the ids.
const ASSIGN = `
  WITH cur AS MATERIALIZED (
    SELECT a.n, a.id AS asked, l.id, l.version, l.reference, l.owner_id, CASE
      WHEN l.id IS NULL OR l.deleted_at IS NOT NULL THEN 'NOT_FOUND' WHEN l.owner_id IS NOT DISTINCT FROM $2 THEN 'NOOP'
      WHEN l.version IS DISTINCT FROM a.version THEN 'CONFLICT' ELSE 'APPLIED' END AS code
    FROM json_to_recordset($1) AS a (n int, id uuid, version int)
      LEFT JOIN LATERAL (SELECT * FROM leads WHERE id = a.id FOR UPDATE) l ON true
  ), given AS MATERIALIZED (SELECT * FROM cur WHERE code = 'APPLIED'), written AS (
    UPDATE leads l SET owner_id = $2, version = l.version + 1, updated_at = now() FROM given WHERE l.id = given.id
  ), audited AS (
    INSERT INTO audit_entries (actor_id, request_id, action, subject_type, subject_id, subject_label, changes)
    SELECT $3, $4, 'lead.assigned', 'Lead', id, reference, jsonb_build_object('owner', jsonb_build_array(
      (SELECT name FROM users WHERE id = given.owner_id), (SELECT name FROM users WHERE id = $2))) FROM given
  ), told AS (
    INSERT INTO outbox (topic, key, payload)
    SELECT 'lead.assigned', 'lead.assigned:' || id || ':' || version, jsonb_build_object('leadId', id, 'ownerId', $2::uuid) FROM given WHERE $2 IS DISTINCT FROM $3
  ) SELECT asked AS id, code FROM cur ORDER BY n`;

/** Whose leads are. */
@Injectable()
export class LeadOwnersService {
  constructor(
    private readonly db: Database,
    private readonly queries: LeadsQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Gives each to somebody, or to nobody; one that is refused does not hold up the others. Throws BadInput for who cannot have leads. */
  async assign(
    by: StaffCause,
    items: readonly MoveItem[],
    ownerId: string | null,
    asked: Selection,
  ): Promise<LeadBatch['items']> {
    checkItems(items);
    if (ownerId) await requireOwner(this.db, ownerId);
    const rows = items
      .map(({ id, expectedVersion }, n) => ({ n, id, version: expectedVersion }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const done = await this.db.many<{ id: string; code: MoveCode }>(ASSIGN, [
      JSON.stringify(rows),
      ownerId,
      by.actor.id,
      by.requestId,
    ]);
    this.outbox.wake();
    const fields = asked.get('lead');
    const leads = fields
      ? await this.queries.byIds(
          fields,
          done.filter(({ code }) => code !== MoveCode.NOT_FOUND).map(({ id }) => id),
        )
      : undefined;
    return done.map(({ id, code }) => ({
      id,
      code,
      message: MESSAGES[code] ?? null,
      blockers: [],
      lead: leads?.get(id) ?? null,
    }));
  }
}

const MESSAGES: Partial<Record<MoveCode, string>> = {
  [MoveCode.CONFLICT]: 'This lead changed since you read it.',
  [MoveCode.NOT_FOUND]: 'There is no such lead.',
};
