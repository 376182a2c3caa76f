import { type Offered, proposalTerms } from '../accounts/engagements/proposal-terms.js';
import { decimalsOf } from '../common/money.js';
import type { Sql } from '../platform/database/database.js';
import { type Random, randomFrom } from './blog/random.js';
import { type DemoOrder, ORDERS } from './engagements/orders.js';
import { termsOf } from './engagements/terms.js';
import { historyOf } from './engagements/history.js';
import { insert, type Row } from './insert.js';

const DAY = 86_400_000;

interface Client {
  id: string;
  name: string;
  currency: string | null;
  feePercent: number | null;
  contact: { id: string; name: string; email: string | null } | null;
}
interface Made {
  order: DemoOrder;
  row: Row;
  events: Row[];
  holds: Row[];
  proposals: Row[];
  deliverables: Row[];
}

/** Some thirty engagements of every type in every state, with what was offered, handed over and held up. */
export async function seedEngagements(sql: Sql, now: Date): Promise<void> {
  const clients = await sql.many<Client>(
    `SELECT c.id, c.name, c.currency, c.fee_percent::float8 AS "feePercent", (SELECT json_build_object('id', p.id, 'name', p.name, 'email', p.email)
       FROM contacts p WHERE p.company_id = c.id ORDER BY p.role = 'HIRING_MANAGER' DESC, p.is_primary DESC, p.id LIMIT 1) AS contact FROM companies c`,
  );
  const working = (role: string): Promise<{ id: string }[]> =>
    sql.many(
      'SELECT id FROM users WHERE $1 = ANY (roles) AND joined_at IS NOT NULL AND disabled_at IS NULL ORDER BY joined_at, email',
      [role],
    );
  const [managers, recruiters] = [await working('ACCOUNT_MANAGER'), await working('RECRUITER')];
  const random = randomFrom(31_536);
  const codes = new Map<number, number>();
  const made = [...ORDERS]
    .sort((a, b) => b.age - a.age)
    .map((order) => {
      const [manager = 0, recruiter = 0] = order.people ?? [];
      const people = {
        manager: managers[manager % managers.length]!.id,
        recruiter: recruiter === null ? null : recruiters[recruiter % recruiters.length]!.id,
      };
      const client = clients.find(({ name }) => name === order.company)!;
      return make(order, client, people, random, now, codes);
    });
  await insert(
    sql,
    'engagements',
    made.map(({ row }) => row),
  );
  for (const [table, part] of PARTS)
    await insert(
      sql,
      table,
      made.flatMap((one) => one[part]),
    );
  for (const [year, last] of codes)
    await sql.run('INSERT INTO engagement_codes (year, last) VALUES ($1, $2)', [year, last]);
}

const PARTS = [
  ['engagement_events', 'events'],
  ['engagement_holds', 'holds'],
  ['proposals', 'proposals'],
  ['engagement_deliverables', 'deliverables'],
] as const;

function make(
  order: DemoOrder,
  client: Client,
  people: { manager: string; recruiter: string | null },
  random: Random,
  now: Date,
  codes: Map<number, number>,
): Made {
  const at = (days: number): Date => new Date(now.getTime() + days * DAY);
  const day = (days: number | undefined): string | null =>
    days === undefined ? null : at(days).toISOString().slice(0, 10);
  const created = at(-order.age);
  const year = created.getUTCFullYear();
  codes.set(year, (codes.get(year) ?? 0) + 1);
  const id = random.uuid(created);
  const currency = client.currency ?? 'USD';
  const minor = (amount: number | undefined): number | null =>
    amount ? amount * 10 ** decimalsOf(currency) : null;
  const { events, holds, openedAt } = historyOf(order, id, people.manager, random, now);
  const last = events.at(-1)!;
  const skills = (list = ''): string[] => (list ? list.split(', ') : []);
  const terms = termsOf(order, client.feePercent, minor, day);
  const row: Row = {
    id, code: `ENG-${year}-${String(codes.get(year)).padStart(4, '0')}`, type: order.type, status: order.status, status_since: last.at, event_id: last.id,
    title: order.title, company_id: client.id, contact_id: client.contact?.id ?? null, account_manager_id: people.manager, lead_recruiter_id: people.recruiter,
    lead_id: null, priority: order.priority ?? 'NORMAL', exclusive: order.exclusive ?? false, confidential: order.confidential ?? false,
    must_have: skills(order.skills[0]), nice_to_have: skills(order.skills[1]), location: order.where, work_mode: order.where ? random.pick(['HYBRID', 'ONSITE']) : 'REMOTE',
    about: order.about, notes: order.hold?.[2] ?? '', openings: order.openings ?? 1, filled_count: order.filled ?? 0, live_submittal_count: order.submittals ?? 0,
    opened_at: openedAt, target_start: order.type === 'DIRECT_HIRE' || order.type === 'FRACTIONAL' ? day(order.begins) : null,
    submittal_due: day(order.due), feedback_days: random.pick([3, 5, 7]), review_on: order.status === 'ON_HOLD' ? day(order.hold?.[1]) : null,
    close_reason: order.closed ?? null, currency, ...terms, version: events.length, created_at: created, updated_at: last.at,
  }; // prettier-ignore
  const deliverables = (order.hands ?? []).map((title, n): Row => {
    const due = (order.begins ?? 0) + ((order.span?.[0] ?? 1) * 7 * (n + 1)) / order.hands!.length;
    const done = due < 0 && (order.status === 'COMPLETED' || n === 0);
    return { id: random.uuid(created), engagement_id: id, position: n + 1, title, due_on: day(due), done_on: done ? day(due - 1) : null };
  }); // prettier-ignore
  return {
    order,
    row,
    events,
    holds,
    deliverables,
    proposals: proposalsOf(order, row, client, deliverables, random, now),
  };
}

/** Its versions, as far as they came: the newest is what `proposal` says, those before were sent and taken back. */
function proposalsOf(
  order: DemoOrder,
  row: Row,
  client: Client,
  deliverables: Row[],
  random: Random,
  now: Date,
): Row[] {
  if (!order.proposal) return [];
  const [state, valid, versions = 1] = order.proposal;
  const at = (days: number): Date => new Date(now.getTime() + days * DAY);
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const terms = proposalTerms(offered(row, deliverables));
  return Array.from({ length: versions }, (_, n): Row => {
    const isLast = n === versions - 1;
    const sent = state === 'WRITTEN' && isLast ? null : at(-order.age + 1 + n * 3);
    const answer = isLast && (state === 'ACCEPTED' || state === 'DECLINED') ? state : null;
    const written = sent ?? at(-order.age + 0.2);
    return {
      id: random.uuid(written), engagement_id: row.id, number: n + 1,
      message: n === 0 ? 'Thank you for the clear brief. This is how we would go about it, and on which terms.' : 'As spoken yesterday: one week more, and the readout with your board.',
      valid_until: day(at(valid)), sent_at: sent, sent_by: sent && row.account_manager_id, sent_to: sent && (client.contact?.email ?? null), terms: sent && terms,
      answer, answered_on: answer && day(at(Math.min(0, 3 + n * 3 - order.age))), answered_by: answer && (client.contact?.name ?? client.name),
      document: answer === 'ACCEPTED' ? `https://sign.example/${String(row.code).toLowerCase()}` : null,
      answer_note: answer === 'DECLINED' ? 'Too dear by a third; they ask for a smaller first step.' : null,
      version: sent ? 2 : 1, created_at: written, updated_at: written,
    }; // prettier-ignore
  });
}

const offered = (row: Row, deliverables: Row[]): Offered =>
  ({
    ...Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
        value,
      ]),
    ),
    deliverables: deliverables.map(({ title }) => ({ title: String(title) })),
  }) as unknown as Offered;
