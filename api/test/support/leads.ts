import { randomUUID } from 'node:crypto';
import { BY_SYSTEM } from '../../src/access/current-actor.js';
import { LeadsService, type ReceivedLead } from '../../src/accounts/leads/leads.service.js';
import { LeadSource } from '../../src/accounts/leads/lead.enums.js';
import type { NewLead } from '../../src/accounts/leads/new-lead.js';
import { Database } from '../../src/platform/database/database.js';
import type { Person, TestApp } from './app.js';

export const LEAD = `id version reference status statusSince name email phone companyName companyDomain companySize services message source slaState
  owner { id name } receivedAt firstResponseDueAt firstResponseAtRiskAt firstRespondedAt snoozedUntil closeReason closeNote
  duplicateOf { id reference } company { id } quarantineReasons deletedAt updatedAt`;

const MOVE = `mutation ($items: [MoveItem!]!, $action: LeadAction!, $batch: UUID!, $reason: LeadCloseReason, $note: Text, $snoozedUntil: DateTime) {
  moveLeads(items: $items, action: $action, clientMutationId: $batch, reason: $reason, note: $note, snoozedUntil: $snoozedUntil) {
    batch items { id code message blockers { code strength message remedy field } lead { ${LEAD} } } } }`;
const UNDO = `mutation ($of: UUID!, $batch: UUID!) {
  undoLeadMoves(batch: $of, clientMutationId: $batch) { batch items { id code message lead { ${LEAD} } } } }`;
const LIST = `query ($filter: LeadFilter, $sort: LeadSort, $page: PageInput) {
  leads(filter: $filter, sort: $sort, page: $page) { totalCount totalIsExact endCursor items { ${LEAD} } } }`;

type Answer = ReturnType<TestApp['graphql']>;
interface Item {
  id: string;
  version?: number;
}

/** What people and doors do with leads, as the account manager or whoever is named. */
export const leadDesk = (app: () => TestApp, manager: () => Person) => ({
  /** Leads as a door brings them, in one transaction. */
  receive(...leads: Partial<NewLead>[]): Promise<ReceivedLead[]> {
    const service = app().app.get(LeadsService, { strict: false });
    const db = app().app.get(Database, { strict: false });
    return db.tx((sql) =>
      service.receiveMany(
        sql,
        BY_SYSTEM,
        leads.map((lead) => ({
          name: 'Somebody',
          source: LeadSource.CONTACT_FORM,
          email: `${randomUUID()}@client-${randomUUID()}.test`,
          ...lead,
        })),
      ),
    );
  },
  ask: (query: string, variables: Record<string, unknown> = {}, by: Person = manager()): Answer =>
    app().graphql(query, variables, by.cookie),
  move(items: Item[], action: string, more: Record<string, unknown> = {}, by: Person = manager()): Answer {
    const asked = items.map(({ id, version }) => ({ id, expectedVersion: version ?? 1 }));
    return app().graphql(MOVE, { items: asked, action, batch: randomUUID(), ...more }, by.cookie);
  },
  undo: (of: string, by: Person = manager()): Answer =>
    app().graphql(UNDO, { of, batch: randomUUID() }, by.cookie),
  list: (
    filter: Record<string, unknown>,
    more: Record<string, unknown> = {},
    by: Person = manager(),
  ): Answer => app().graphql(LIST, { filter, ...more }, by.cookie),
  async lead(id: string) {
    const { data } = await app().graphql(LIST, { filter: { ids: [id] } }, manager().cookie);
    return data.leads.items[0];
  },
  /** Says that somebody answered, without the rest of it. */
  answered: (id: string): Promise<unknown> =>
    app().db.query('UPDATE leads SET first_responded_at = received_at WHERE id = $1', [id]),
});

/** The maintained counters against the rows themselves: they must never differ. */
export async function leadCountsThatDrifted(app: TestApp): Promise<unknown[]> {
  const { rows } = await app.db.query(
    `SELECT status, kept.n AS kept, real.n AS real FROM (SELECT status, sum(n)::int AS n FROM lead_counts GROUP BY 1) kept
       FULL JOIN (SELECT status, count(*)::int AS n FROM leads WHERE deleted_at IS NULL GROUP BY 1) real USING (status)
     WHERE coalesce(kept.n, 0) <> coalesce(real.n, 0)`,
  );
  return rows;
}
