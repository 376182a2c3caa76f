import { Injectable } from '@nestjs/common';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { BadInput } from '../../common/errors.js';
import { COUNT_CAP, cursorSql, type PageInput, windowOf } from '../../common/page.js';
import { containing, literally } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database } from '../../platform/database/database.js';
import { person } from '../../platform/graphql/person.js';
import {
  askedFor,
  type Asked,
  type Columns,
  columnsOf,
  listOf,
  objectOf,
} from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { authorNetwork } from './author-network.js';
import type { Comment, CommentPage, CommentTabs } from './comment.entity.js';
import { COUNTED } from './counted-decisions.js';
import type { CommentFilter, CommentSort } from './comments.inputs.js';
import { CommentStatus } from './comment.status.js';

const AUTHOR: Columns = {
  id: 'c.author_id',
  name: 'c.author_name',
  email: 'c.author_email',
  url: 'c.author_url',
  ip: 'host(c.author_ip)',
  network: authorNetwork('c.author_ip'),
  approvedCount: 'coalesce(w.approved_count, 0)',
  spamCount: 'coalesce(w.spam_count, 0)',
  firstSeenAt: 'w.first_seen_at',
};
const ARTICLE: Columns = { id: 'a.id', title: 'a.title', slug: 'a.slug', excerpt: 'a.excerpt' };

const COMMENT: Columns = {
  id: 'c.id',
  version: 'c.version',
  status: 'c.status',
  previousStatus: 'c.previous_status',
  statusSince: 'c.status_since',
  arrivedAt: 'c.arrived_at',
  kind: 'c.kind',
  format: 'c.format',
  body: 'c.body',
  bodyText: 'coalesce(c.body_text, c.body)',
  bodyHtml: 'c.body_html',
  links: 'c.links',
  holdReasons: 'c.hold_reasons',
  parentId: 'c.parent_id',
  editedAt: 'c.edited_at',
  decidedAt: 'c.decided_at',
  article: (selection) => objectOf(selection, ARTICLE),
  author: (selection) => objectOf(selection, AUTHOR),
  decidedBy: person('c.decided_by'),
  claimedBy: (selection) =>
    `(SELECT ${objectOf(selection, { id: 'u.id', name: 'u.name' })} FROM comment_claims k JOIN users u ON u.id = k.user_id WHERE k.comment_id = c.id AND k.until > now())`,
};

/** Seconds between two decisions after which the hand was elsewhere. */
const LONGEST_PAUSE = 300;

const LIVE = [CommentStatus.PENDING, CommentStatus.APPROVED, CommentStatus.SPAM, CommentStatus.TRASH];

/** The conditions of a filter but the status, with their values. */
export function conditionsOf(filter: CommentFilter, values: unknown[]): string[] {
  const value = (v: unknown): string => `$${values.push(v)}`;
  const where: string[] = [];
  const add = (given: unknown, sql: () => string): void => {
    if (given !== undefined && given !== null) where.push(sql());
  };
  add(filter.ids, () => `c.id = ANY (${value(filter.ids)}::uuid[])`);
  add(filter.articleId, () => `c.article_id = ${value(filter.articleId)}`);
  add(filter.authorId, () => `c.author_id = ${value(filter.authorId)}`);
  add(
    filter.email,
    () => `c.author_id = (SELECT id FROM comment_authors WHERE email = ${value(filter.email)}::citext)`,
  );
  add(filter.network, () => `c.author_ip <<= ${value(inetOf(filter.network!))}::inet`);
  add(filter.minLinks, () => `c.link_count >= ${value(filter.minLinks)}::int`);
  add(filter.maxLinks, () => `c.link_count <= ${value(filter.maxLinks)}::int`);
  add(filter.arrivedAfter, () => `c.arrived_at >= ${value(filter.arrivedAfter)}`);
  add(filter.arrivedBefore, () => `c.arrived_at < ${value(filter.arrivedBefore)}`);
  const inText = (text: string): string =>
    `c.id IN (SELECT comment_id FROM comment_arrivals WHERE search_text LIKE ${value(containing(text.toLowerCase()))})`;
  add(filter.q || null, () => inText(filter.q!));
  add(filter.domain || null, () => {
    const domain = filter.domain!.toLowerCase();
    return `${inText(domain)} AND (c.links @> ${value(JSON.stringify([{ domain }]))}::jsonb OR c.author_email LIKE ${value(`%@${literally(domain)}`)})`;
  });
  const decisions = decisionsOf(filter, value);
  if (decisions) where.push(decisions);
  return where;
}

function decisionsOf(filter: CommentFilter, value: (v: unknown) => string): string | undefined {
  const { decidedAfter, decidedBefore, decidedBy, decidedTo } = filter;
  if (!decidedAfter && !decidedBefore && !decidedBy && !decidedTo) return undefined;
  if (!decidedAfter && !decidedBy)
    throw BadInput.field('filter.decidedAfter', 'REQUIRED', 'Say also since when, or by whom.');
  const where = [
    COUNTED,
    ...(decidedAfter ? [`d.at >= ${value(decidedAfter)}`] : []),
    ...(decidedBefore ? [`d.at < ${value(decidedBefore)}`] : []),
    ...(decidedBy ? [`d.actor_id = ${value(decidedBy)}`] : []),
    ...(decidedTo ? [`d.to_status = ${value(decidedTo)}`] : []),
  ];
  return `c.id IN (SELECT d.subject_id FROM comment_decisions d WHERE ${where.join(' AND ')})`;
}

function inetOf(text: string): string {
  if (isIP(text) || ipaddr.isValidCIDR(text)) return text;
  throw BadInput.field(
    'filter.network',
    'FORMAT',
    'Give an address or a network, such as 203.0.113.7 or 203.0.113.0/24.',
  );
}

@Injectable()
export class CommentsQueries {
  constructor(private readonly db: Database) {}

  /** One statement: the rows, their number and the cursor. Flat in the number of comments where the status alone is asked for. */
  async page(
    asked: Asked,
    filter: CommentFilter,
    sort: CommentSort | undefined,
    page: PageInput | undefined,
  ): Promise<CommentPage | Shaped> {
    const { limit, offset, after } = windowOf(page);
    const values: unknown[] = [];
    const where = conditionsOf(filter, values);
    const plain = where.length === 0;
    const order = sort?.order === SortOrder.DESC ? 'DESC' : 'ASC';
    const seek = after
      ? [
          `(c.arrived_at, c.id) ${order === 'ASC' ? '>' : '<'} ($${values.push(after[0])}::timestamptz, $${values.push(after[1])}::uuid)`,
        ]
      : [];
    const window = `ORDER BY arrived_at ${order}, id ${order} LIMIT ${limit}`;
    const statuses = filter.status ? [filter.status] : LIVE;
    const branch = (status: string, tail: string, conditions = where): string =>
      `SELECT c.* FROM comments c WHERE ${[`c.status = '${status}'`, ...conditions].join(' AND ')}${tail}`;
    // Without a status each state is read along its own stretch of the index, and the stretches are merged.
    const rows =
      statuses.length === 1
        ? branch(statuses[0]!, ` ${window} OFFSET ${offset}`, [...where, ...seek])
        : `SELECT * FROM (${statuses.map((s) => `(${branch(s, ` ORDER BY c.arrived_at ${order}, c.id ${order} LIMIT ${limit + offset}`, [...where, ...seek])})`).join(' UNION ALL ')}) c ${window} OFFSET ${offset}`;

    const items = askedFor(asked, 'items');
    const from = `(${rows}) c${items.has('article') ? ' JOIN articles a ON a.id = c.article_id' : ''}${items.has('author') ? ' LEFT JOIN comment_authors w ON w.id = c.author_id' : ''}`;
    const counted = plain
      ? `(SELECT coalesce(sum(n), 0)::int FROM comment_counts WHERE status IN (${statuses.map((s) => `'${s}'`).join(', ')}))`
      : `(SELECT count(*)::int FROM (${statuses.map((s) => branch(s, '')).join(' UNION ALL ')} LIMIT ${COUNT_CAP + 1}) n)`;
    const needsCount = asked.selection.has('totalCount') || asked.selection.has('totalIsExact');
    // Never read: values have their types from it also where no field that is asked for looks at them.
    const filtered = values.length ? `, filtered AS (${rows})` : '';
    const text = `WITH n AS (SELECT ${needsCount ? counted : '0'} AS n)${filtered} SELECT row_to_json(r)::text AS json FROM (SELECT ${columnsOf(
      asked.selection,
      {
        items: () =>
          listOf(
            `SELECT ${columnsOf(items, COMMENT)} FROM ${from} ORDER BY c.arrived_at ${order}, c.id ${order}`,
          ),
        totalCount: plain ? 'n.n' : `least(n.n, ${COUNT_CAP})`,
        totalIsExact: plain ? 'true' : `n.n <= ${COUNT_CAP}`,
        endCursor: `(SELECT ${cursorSql('c.arrived_at', 'c.id')} FROM (${rows}) c ORDER BY c.arrived_at ${order === 'ASC' ? 'DESC' : 'ASC'}, c.id ${order === 'ASC' ? 'DESC' : 'ASC'} LIMIT 1)`,
      },
    )} FROM n) r`;
    // A text keeps its name for good, and there is one for every offset: only first pages are asked for again and again.
    const found =
      plain && offset === 0
        ? await this.db.one<{ json: string }>(text, values)
        : (await this.db.planned<{ json: string }>(text, values))[0];
    return answer<CommentPage>(asked, found!.json);
  }

  /** The records of these ids as a field below asks for them, by id. */
  async byIds(
    selection: Selection,
    ids: readonly string[],
    sql: Pick<Database, 'many'> = this.db,
  ): Promise<Map<string, Comment>> {
    const rows = await sql.many<{ id: string; json: Comment }>(
      `SELECT c.id, row_to_json(r) AS json FROM comments c JOIN articles a ON a.id = c.article_id LEFT JOIN comment_authors w ON w.id = c.author_id,
         LATERAL (SELECT ${columnsOf(selection, COMMENT)}) r WHERE c.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.json]));
  }

  /** zone: IANA, where the asker's day begins. */
  async tabs(asked: Asked, userId: string, zone: string): Promise<CommentTabs | Shaped> {
    const count = (status: string): string =>
      `coalesce((SELECT sum(n)::int FROM comment_counts WHERE status = '${status}'), 0)`;
    const midnight = `date_trunc('day', now() AT TIME ZONE $2::text) AT TIME ZONE $2::text`;
    const today = `d.actor_id = $1 AND d.at >= ${midnight}`;
    const text = `SELECT row_to_json(r)::text AS json FROM (SELECT ${columnsOf(asked.selection, {
      pending: count('PENDING'),
      approved: count('APPROVED'),
      spam: count('SPAM'),
      trash: count('TRASH'),
      all: `coalesce((SELECT sum(n)::int FROM comment_counts WHERE status <> 'DELETED'), 0)`,
      oldestPendingAt: `(SELECT arrived_at FROM comments WHERE status = 'PENDING' ORDER BY arrived_at, id LIMIT 1)`,
      decidedByMeToday: `(SELECT count(DISTINCT d.subject_id)::int FROM comment_decisions d
          JOIN comments c ON c.id = d.subject_id AND c.status <> 'DELETED' WHERE ${today} AND ${COUNTED})`,
      decidedByMeTodayFilter: `json_build_object('decidedBy', $1::uuid, 'decidedAfter', ${midnight})`,
      // What was decided in one go is one decision of the hand.
      medianSecondsToday: `(SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY pause) FROM (
          SELECT extract(epoch FROM at - lag(at) OVER (ORDER BY at))::float8 AS pause FROM (SELECT min(d.at) AS at FROM comment_decisions d WHERE ${today} GROUP BY coalesce(d.batch_id, d.id)) one) p
          WHERE pause < ${LONGEST_PAUSE})`,
      colleagues: (fields) =>
        listOf(`SELECT ${columnsOf(fields, { by: (who) => objectOf(who, { id: 'u.id', name: 'u.name' }), count: 'k.n' })}
            FROM (SELECT user_id, count(*)::int AS n FROM comment_claims WHERE until > now() AND user_id <> $1 GROUP BY 1) k JOIN users u ON u.id = k.user_id ORDER BY u.name`),
    })}) r`;
    const values = text.includes('$2') ? [userId, zone] : text.includes('$1') ? [userId] : [];
    const found = await this.db.one<{ json: string }>(text, values);
    return answer<CommentTabs>(asked, found!.json);
  }
}
