import { Injectable } from '@nestjs/common';
import { ACCOUNTS, type Actor, AGENCY, holds, Role } from '../../access/roles.js';
import { COUNT_CAP } from '../../common/page.js';
import { COUNTED } from '../../moderation/comments/counted-decisions.js';
import { Database } from '../../platform/database/database.js';
import { type Asked, type Columns, columnsOf, listOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { engagementsWaiting } from './engagements-waiting.js';
import type { Home } from './home.model.js';
import { consultationsWaiting } from './consultations-waiting.js';
import { leadsWaiting } from './leads-waiting.js';

const DAYS = 14;
const HOURS = [1, 4, 24, 72];

/** What may wait, and for whom. Each is a statement of key, resource, filter, count and oldestAt. */
const WAITING: { roles: Role[]; sql: string }[] = [
  {
    roles: [Role.ADMIN, Role.MODERATOR],
    sql: `SELECT 'comments.pending' AS key, 'comments' AS resource, '{"status":"PENDING"}'::json AS filter,
      coalesce((SELECT sum(n)::int FROM comment_counts WHERE status = 'PENDING'), 0) AS count,
      (SELECT arrived_at FROM comments WHERE status = 'PENDING' ORDER BY arrived_at, id LIMIT 1) AS "oldestAt"`,
  },
  {
    roles: [Role.ADMIN],
    sql: `SELECT 'letters.dead', 'letters', '{"state":"DEAD"}'::json, count(*)::int, min(created_at) FROM outbox WHERE dead_at IS NOT NULL`,
  },
];

const ageBuckets = [...HOURS, null].map((hours, i) => {
  const from = hours === null ? '-infinity' : `now() - interval '${hours} hours'`;
  const until = i === 0 ? 'infinity' : `now() - interval '${HOURS[i - 1]} hours'`;
  const instant = (text: string): string => (text.endsWith('infinity') ? `'${text}'::timestamptz` : text);
  return `SELECT ${i} AS nth, ${hours ?? 'NULL::int'} AS "upToHours",
    (SELECT count(*)::int FROM (SELECT FROM comments WHERE status = 'PENDING' AND arrived_at >= ${instant(from)} AND arrived_at < ${instant(until)} LIMIT ${COUNT_CAP + 1}) n) AS n,
    json_strip_nulls(json_build_object('status', 'PENDING'${hours === null ? '' : `, 'arrivedAfter', ${instant(from)}`}${i === 0 ? '' : `, 'arrivedBefore', ${instant(until)}`})) AS filter`;
});

/** One deleted for ever is in no list, so it is not counted either. */
const DECIDED = `SELECT c.id, d.to_status FROM comment_decisions d JOIN comments c ON c.id = d.subject_id AND c.status <> 'DELETED'
  WHERE d.at >= span.since AND d.at < span.until AND ${COUNTED} LIMIT ${COUNT_CAP + 1}`;
const DAY: Columns = {
  day: `to_char(d.day, 'YYYY-MM-DD')`,
  approved: 'n.approved',
  spam: 'n.spam',
  trash: 'n.trash',
  isExact: `n.looked <= ${COUNT_CAP}`,
  filter: `json_build_object('decidedAfter', span.since, 'decidedBefore', span.until)`,
};

@Injectable()
export class HomeQueries {
  constructor(private readonly db: Database) {}

  /** One statement, with only what the person's roles may see. */
  async of(asked: Asked, actor: Actor): Promise<Home | Shaped> {
    const moderates = holds(actor, Role.ADMIN) || holds(actor, Role.MODERATOR);
    const values: unknown[] = [];
    const lines = (): string[] => [
      ...WAITING.filter(({ roles }) => roles.some((role) => holds(actor, role))).map(({ sql }) => `(${sql})`),
      ...(ACCOUNTS.some((role) => holds(actor, role))
        ? [...leadsWaiting(actor.id, values), ...consultationsWaiting(actor.id, values)]
        : []),
      ...(AGENCY.some((role) => holds(actor, role)) ? engagementsWaiting(actor, values) : []),
    ];
    const nothing = `'[]'::json`;
    const text = `SELECT row_to_json(r)::text AS json FROM (SELECT ${columnsOf(asked.selection, {
      waiting: (fields) => {
        const waiting = lines();
        return waiting.length
          ? listOf(
              `SELECT ${columnsOf(fields, { key: 'key', resource: 'resource', filter: 'filter', count: 'count', oldestAt: '"oldestAt"' })}
               FROM (${waiting.join(' UNION ALL ')}) w (key, resource, filter, count, "oldestAt") WHERE count > 0 ORDER BY "oldestAt" NULLS LAST`,
            )
          : nothing;
      },
      waitingHours: (fields) =>
        moderates
          ? listOf(
              `SELECT ${columnsOf(fields, { upToHours: '"upToHours"', count: `least(n, ${COUNT_CAP})`, isExact: `n <= ${COUNT_CAP}`, filter: 'filter' })} FROM (${ageBuckets.join(' UNION ALL ')}) b ORDER BY nth`,
            )
          : nothing,
      decisionsPerDay: (fields) => {
        if (!moderates) return nothing;
        const zone = `$${values.push(actor.timeZone)}`;
        return listOf(`SELECT ${columnsOf(fields, DAY)}
              FROM generate_series((now() AT TIME ZONE ${zone})::date - ${DAYS - 1}, (now() AT TIME ZONE ${zone})::date, interval '1 day') AS d (day),
                LATERAL (SELECT d.day::timestamp AT TIME ZONE ${zone} AS since, (d.day::timestamp + interval '1 day') AT TIME ZONE ${zone} AS until) span,
                LATERAL (SELECT count(*) AS looked, ${['approved', 'spam', 'trash'].map((to) => `count(DISTINCT id) FILTER (WHERE to_status = upper('${to}'))::int AS ${to}`).join(', ')} FROM (${DECIDED}) one) n
              ORDER BY d.day`);
      },
    })}) r`;
    const found = await this.db.one<{ json: string }>(text, values);
    return answer<Home>(asked, found!.json);
  }
}
