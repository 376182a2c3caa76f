import { Injectable } from '@nestjs/common';
import { COUNT_CAP, cursorSql, type PageInput, windowOf } from '../../common/page.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, askedFor, columnsOf, listOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { LEAD } from './lead.columns.js';
import { conditionsOf } from './lead.conditions.js';
import type { Lead, LeadPage } from './lead.entity.js';
import { LeadSortField } from './lead.enums.js';
import type { LeadFilter, LeadSort } from './lead.inputs.js';
import type { LeadColumn, LeadTab } from './lead.model.js';
import { leadMachine, LeadStatus } from './lead.status.js';

const KEYS: Record<LeadSortField, { by: string; type: string }> = {
  [LeadSortField.RECEIVED_AT]: { by: 'l.received_at', type: 'timestamptz' },
  [LeadSortField.FIRST_RESPONSE_DUE_AT]: {
    by: `coalesce(l.first_response_due_at, 'infinity')`,
    type: 'timestamptz',
  },
};

const BOARD: readonly LeadStatus[] = [
  LeadStatus.NEW,
  LeadStatus.CONTACTED,
  LeadStatus.NURTURE,
  LeadStatus.QUALIFIED,
  LeadStatus.CONVERTED,
  LeadStatus.DISQUALIFIED,
];
/** What waits for its first answer stands by its clock, the rest by when it came. */
const BY_CLOCK: readonly LeadStatus[] = [LeadStatus.NEW, LeadStatus.QUARANTINED];
const IN_COLUMN = 50;

const LIVE = 'l.deleted_at IS NULL';
const kept = (statuses: readonly LeadStatus[]): string =>
  `(SELECT coalesce(sum(n), 0)::int FROM lead_counts WHERE status IN (${statuses.map((s) => `'${s}'`).join(', ')}))`;

@Injectable()
export class LeadsQueries {
  constructor(private readonly db: Database) {}

  /** One statement: the rows, their number and the cursor. Flat in the number of leads where the state alone is asked for. */
  async page(
    asked: Asked,
    viewer: string,
    filter: LeadFilter,
    sort: LeadSort | undefined,
    page: PageInput | undefined,
  ): Promise<LeadPage | Shaped> {
    const { limit, offset, after } = windowOf(page);
    const values: unknown[] = [];
    const where = conditionsOf(filter, viewer, values);
    const statuses = statusesOf(filter);
    const plain = where.length === 1 && where[0] === LIVE;
    const key = KEYS[sort?.field ?? LeadSortField.RECEIVED_AT];
    const up = sort?.order === SortOrder.ASC;
    const by = (ascending: boolean, k = 'k', id = 'id'): string =>
      `ORDER BY ${k} ${ascending ? 'ASC' : 'DESC'}, ${id} ${ascending ? 'ASC' : 'DESC'}`;
    const seek = after
      ? [
          `(${key.by}, l.id) ${up ? '>' : '<'} ($${values.push(after[0])}::${key.type}, $${values.push(after[1])}::uuid)`,
        ]
      : [];
    // Each state is read along its own stretch of the index, and the stretches are merged.
    const rows = `SELECT * FROM (${statuses
      .map(
        (status) =>
          `(SELECT l.*, ${key.by} AS k FROM leads l WHERE ${[`l.status = '${status}'`, ...where, ...seek].join(' AND ')}
            ${by(up, key.by, 'l.id')} LIMIT ${limit + offset})`,
      )
      .join(' UNION ALL ')}) l ${by(up)} LIMIT ${limit} OFFSET ${offset}`;
    const counted = plain
      ? kept(statuses)
      : `(SELECT count(*)::int FROM (${statuses
          .map((status) => `SELECT FROM leads l WHERE ${[`l.status = '${status}'`, ...where].join(' AND ')}`)
          .join(' UNION ALL ')} LIMIT ${COUNT_CAP + 1}) n)`;
    const needsCount = asked.selection.has('totalCount') || asked.selection.has('totalIsExact');
    const text = `WITH n AS (SELECT ${needsCount ? counted : '0'} AS n), l AS (${rows}) SELECT row_to_json(r)::text AS json FROM (SELECT ${columnsOf(
      asked.selection,
      {
        items: () => listOf(`SELECT ${columnsOf(askedFor(asked, 'items'), LEAD)} FROM l ${by(up)}`),
        totalCount: plain ? 'n.n' : `least(n.n, ${COUNT_CAP})`,
        totalIsExact: plain ? 'true' : `n.n <= ${COUNT_CAP}`,
        endCursor: `(SELECT ${cursorSql('k', 'id')} FROM l ${by(!up)} LIMIT 1)`,
      },
    )} FROM n) r`;
    // A text keeps its name for good, and there is one for every offset: only first pages are asked for again and again.
    const found =
      plain && offset === 0
        ? await this.db.one<{ json: string }>(text, values)
        : (await this.db.planned<{ json: string }>(text, values))[0];
    return answer<LeadPage>(asked, found!.json);
  }

  /** One statement: each column with its first rows. */
  async board(asked: Asked, viewer: string, filter: LeadFilter): Promise<LeadColumn[] | Shaped> {
    const values: unknown[] = [];
    const where = conditionsOf(filter, viewer, values);
    const plain = where.length === 1 && where[0] === LIVE;
    const columns = statusesOf({ statuses: [...BOARD], ...filter }).map((status) => {
      const rows = `FROM leads l WHERE ${[`l.status = '${status}'`, ...where].join(' AND ')}`;
      const order = BY_CLOCK.includes(status)
        ? `${KEYS.FIRST_RESPONSE_DUE_AT.by}, l.id`
        : 'l.received_at DESC, l.id DESC';
      return `SELECT ${columnsOf(asked.selection, {
        status: `'${status}'`,
        count: plain ? kept([status]) : `least(n.n, ${COUNT_CAP})`,
        countIsExact: plain ? 'true' : `n.n <= ${COUNT_CAP}`,
        items: (fields) =>
          listOf(
            `SELECT ${columnsOf(fields, LEAD)} FROM (SELECT l.* ${rows} ORDER BY ${order} LIMIT ${IN_COLUMN}) l`,
          ),
      })} FROM (SELECT ${plain ? '0' : `(SELECT count(*)::int FROM (SELECT ${rows} LIMIT ${COUNT_CAP + 1}) n)`} AS n) n`;
    });
    const text = `SELECT json_agg(c)::text AS json FROM (${columns.join(' UNION ALL ')}) c`;
    const found = plain
      ? await this.db.one<{ json: string }>(text, values)
      : (await this.db.planned<{ json: string }>(text, values))[0];
    return answer<LeadColumn[]>(asked, found!.json);
  }

  async tabs(asked: Asked): Promise<LeadTab[] | Shaped> {
    const found = await this.db.one<{ json: string }>(
      `SELECT json_agg(t)::text AS json FROM (SELECT ${columnsOf(asked.selection, {
        status: 's.status',
        count: '(SELECT coalesce(sum(n), 0)::int FROM lead_counts c WHERE c.status = s.status)',
      })} FROM unnest('{${leadMachine.states.join(',')}}'::text[]) WITH ORDINALITY s (status, nth) ORDER BY nth) t`,
    );
    return answer<LeadTab[]>(asked, found!.json);
  }

  /** The records of these ids as a field below asks for them, by id. */
  async byIds(asked: Selection, ids: readonly string[], sql: Sql = this.db): Promise<Map<string, Lead>> {
    const rows = await sql.many<{ id: string; json: Lead }>(
      `SELECT l.id, row_to_json(r) AS json FROM leads l, LATERAL (SELECT ${columnsOf(asked, LEAD)}) r WHERE l.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.json]));
  }
}

/** Among which states to look: those that are asked for, else all. */
function statusesOf({ status, statuses }: LeadFilter): readonly LeadStatus[] {
  const among: readonly LeadStatus[] = statuses ? [...new Set(statuses)] : leadMachine.states;
  const chosen = status ? among.filter((one) => one === status) : among;
  // Nothing is in two states at once: such a filter matches no row, and a statement has at least one branch.
  return chosen.length ? chosen : ['NONE' as LeadStatus];
}
