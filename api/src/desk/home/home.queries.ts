import { Injectable } from '@nestjs/common';
import { type Actor, holds, Role } from '../../access/roles.js';
import { Database } from '../../platform/database/database.js';
import { type Asked, columnsOf, listOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import type { Home } from './home.model.js';

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
    (SELECT count(*)::int FROM comments WHERE status = 'PENDING' AND arrived_at >= ${instant(from)} AND arrived_at < ${instant(until)}) AS count,
    json_strip_nulls(json_build_object('status', 'PENDING'${hours === null ? '' : `, 'arrivedAfter', ${instant(from)}`}${i === 0 ? '' : `, 'arrivedBefore', ${instant(until)}`})) AS filter`;
});

@Injectable()
export class HomeQueries {
  constructor(private readonly db: Database) {}

  /** One statement, with only what the person's roles may see. */
  async of(asked: Asked, actor: Actor): Promise<Home | Shaped> {
    const moderates = holds(actor, Role.ADMIN) || holds(actor, Role.MODERATOR);
    const waiting = WAITING.filter(({ roles }) => roles.some((role) => holds(actor, role))).map(
      ({ sql }) => `(${sql})`,
    );
    const nothing = `'[]'::json`;
    const text = `SELECT row_to_json(r)::text AS json FROM (SELECT ${columnsOf(asked.selection, {
      waiting: (fields) =>
        waiting.length
          ? listOf(
              `SELECT ${columnsOf(fields, { key: 'key', resource: 'resource', filter: 'filter', count: 'count', oldestAt: '"oldestAt"' })} FROM (${waiting.join(' UNION ALL ')}) w WHERE count > 0 ORDER BY "oldestAt" NULLS LAST`,
            )
          : nothing,
      waitingHours: (fields) =>
        moderates
          ? listOf(
              `SELECT ${columnsOf(fields, { upToHours: '"upToHours"', count: 'count', filter: 'filter' })} FROM (${ageBuckets.join(' UNION ALL ')}) b ORDER BY nth`,
            )
          : nothing,
      decisionsPerDay: (fields) =>
        moderates
          ? listOf(`SELECT ${columnsOf(fields, { day: `to_char(d.day, 'YYYY-MM-DD')`, approved: 'coalesce(n.approved, 0)', spam: 'coalesce(n.spam, 0)', trash: 'coalesce(n.trash, 0)' })}
              FROM generate_series((now() AT TIME ZONE $1)::date - ${DAYS - 1}, (now() AT TIME ZONE $1)::date, interval '1 day') AS d (day)
              LEFT JOIN (SELECT (x.at AT TIME ZONE $1)::date AS day, count(*) FILTER (WHERE x.to_status = 'APPROVED')::int AS approved,
                  count(*) FILTER (WHERE x.to_status = 'SPAM')::int AS spam, count(*) FILTER (WHERE x.to_status = 'TRASH')::int AS trash
                FROM comment_decisions x WHERE x.at >= ((now() AT TIME ZONE $1)::date - ${DAYS - 1}) AT TIME ZONE $1 AND x.actor = 'STAFF' AND x.undoes IS NULL
                  AND NOT EXISTS (SELECT FROM comment_decisions u WHERE u.subject_id = x.subject_id AND u.undoes = x.id)
                GROUP BY 1) n ON n.day = d.day ORDER BY d.day`)
          : nothing,
    })}) r`;
    const found = await this.db.one<{ json: string }>(text, text.includes('$1') ? [actor.timeZone] : []);
    return answer<Home>(asked, found!.json);
  }
}
