import { Injectable } from '@nestjs/common';
import { BadInput } from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';
import { type Asked, type Columns, columnsOf, listOf, objectOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { CONSULTED, SLA } from './lead.columns.js';
import { SlaState } from './lead.enums.js';
import { type LeadNumbers, LeadGrouping } from './lead-numbers.model.js';
import { leadMachine, LeadStatus } from './lead.status.js';

/** Milliseconds that one question may span. */
const LONGEST = 2 * 366 * 86_400_000;
const MOST_ROWS = 50;
const IN_FUNNEL = leadMachine.states.filter(
  (status) => status !== LeadStatus.SPAM && status !== LeadStatus.QUARANTINED,
);

/** Of a row `l`: what tells leads apart, the name of it, and the filter of those that have one and of those that have none. */
const GROUPINGS: Record<LeadGrouping, { key: string; label: string; some: string; none?: string }> = {
  [LeadGrouping.SOURCE]: { key: 'l.source', label: 'NULL', some: 'source' },
  [LeadGrouping.SIZE]: { key: 'l.company_size', label: 'NULL', some: 'size', none: 'sized' },
  [LeadGrouping.OWNER]: {
    key: 'l.owner_id::text',
    label: '(SELECT u.name FROM users u WHERE u.id = key::uuid)',
    some: 'ownerId',
    none: 'owned',
  },
  [LeadGrouping.ARTICLE]: {
    key: 'l.source_article_id::text',
    label: '(SELECT a.title FROM articles a WHERE a.id = key::uuid)',
    some: 'sourceArticleId',
  },
};

const PERIOD = `'receivedAfter', $1::text, 'receivedBefore', $2::text`;
const counted = (count: string, filter: string) => (fields: Parameters<typeof objectOf>[0]) =>
  objectOf(fields, { count, filter: `json_strip_nulls(json_build_object(${PERIOD}, ${filter}))` });

const SLA_COUNTS = { in_time: SlaState.MET, late: SlaState.MET_LATE, overdue: SlaState.BREACHED };
const FIRST_RESPONSE: Columns = {
  inTime: counted('r.in_time', `'slaState', 'MET'`),
  late: counted('r.late', `'slaState', 'MET_LATE'`),
  overdue: counted('r.overdue', `'slaState', 'BREACHED'`),
  waiting: counted('r.waiting', `'dueAfter', $3::text`),
  medianMinutes: 'r.median',
  percentInTime: '100.0 * r.in_time / nullif(r.in_time + r.late + r.overdue, 0)',
};
const OF_PERIOD =
  'FROM leads l WHERE l.deleted_at IS NULL AND l.received_at >= $1::text::timestamptz AND l.received_at < $2::text::timestamptz';

@Injectable()
export class LeadNumbersQueries {
  constructor(private readonly db: Database) {}

  /** One statement over the leads that came from `since` and before `until`. Throws BadInput for a time that is none or too long. */
  async of(asked: Asked, since: string, until: string, by: LeadGrouping): Promise<LeadNumbers | Shaped> {
    const span = Date.parse(until) - Date.parse(since);
    if (!(span > 0)) throw BadInput.field('until', 'RANGE', 'The end comes after the beginning.');
    if (span > LONGEST) throw BadInput.field('until', 'RANGE', 'At most two years at once.');
    const { key, label, some, none } = GROUPINGS[by];
    const group = none ? `'${some}', key, '${none}', CASE WHEN key IS NULL THEN false END` : `'${some}', key`;
    const funnel: Columns = {
      key: 'key',
      label,
      came: counted('came', `'statuses', $4::json, ${group}`),
      consulted: counted('consulted', `'statuses', $4::json, 'consulted', true, ${group}`),
      converted: counted('converted', `'status', 'CONVERTED', ${group}`),
    };
    const counts = Object.entries(SLA_COUNTS).map(
      ([name, state]) => `count(*) FILTER (WHERE ${SLA[state]}) AS ${name}`,
    );
    const text = `SELECT row_to_json(n)::text AS json FROM (SELECT ${columnsOf(asked.selection, {
      firstResponse: (fields) => `(SELECT ${objectOf(fields, FIRST_RESPONSE)} FROM (
        SELECT ${counts.join(', ')}, count(*) FILTER (WHERE ${SLA.OK} OR ${SLA.AT_RISK}) AS waiting,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM l.first_responded_at - l.received_at) / 60)
            FILTER (WHERE ${SLA.MET} OR ${SLA.MET_LATE}) AS median
        ${OF_PERIOD}) r)`,
      funnel: (fields) =>
        listOf(`SELECT ${columnsOf(fields, funnel)} FROM (
          SELECT ${key} AS key, count(*) AS came, count(*) FILTER (WHERE ${CONSULTED}) AS consulted,
            count(*) FILTER (WHERE l.status = 'CONVERTED') AS converted
          ${OF_PERIOD} AND l.status = ANY (ARRAY(SELECT json_array_elements_text($4::json)))
            ${by === LeadGrouping.ARTICLE ? 'AND l.source_article_id IS NOT NULL' : ''}
          GROUP BY 1) g ORDER BY g.came DESC, g.key NULLS LAST LIMIT ${MOST_ROWS}`),
    })} FROM (SELECT $1::text, $2::text, $3::text, $4::json) given) n`;
    const values = [since, until, new Date().toISOString(), JSON.stringify(IN_FUNNEL)];
    return answer<LeadNumbers>(asked, (await this.db.one<{ json: string }>(text, values))!.json);
  }
}
