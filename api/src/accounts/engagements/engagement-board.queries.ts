import { Injectable } from '@nestjs/common';
import { BadInput } from '../../common/errors.js';
import { COUNT_CAP } from '../../common/page.js';
import { Database } from '../../platform/database/database.js';
import { type Asked, columnsOf, listOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { confidentialFor, ENGAGEMENT, mayRead, seen } from './engagement.columns.js';
import { conditionsOf, parameters } from './engagement.conditions.js';
import type { EngagementFilter } from './engagement.inputs.js';
import { EngagementStatus } from './engagement.status.js';
import type { EngagementColumn } from './engagement-board.model.js';

const MOST_CARDS = 50;

@Injectable()
export class EngagementBoardQueries {
  constructor(private readonly db: Database) {}

  /** One statement for all columns; flat in the number of engagements where nothing is asked for but states. */
  async columns(
    asked: Asked,
    viewer: string,
    filter: EngagementFilter,
    cards: number,
  ): Promise<EngagementColumn[] | Shaped> {
    if (cards < 1 || cards > MOST_CARDS)
      throw BadInput.field('cards', 'RANGE', `Ask for 1 to ${MOST_CARDS} cards a column.`);
    const values: unknown[] = [viewer];
    const { where, plain } = conditionsOf(filter, '$1', parameters(values));
    const states = Object.values(EngagementStatus).filter(
      (s) => !filter.status?.length || filter.status.includes(s),
    );
    const rows = `SELECT r.* FROM engagements r WHERE ${['r.status = s.status', ...where].join(' AND ')}`;
    const capped = `SELECT r.currency, CASE WHEN ${mayRead('r', '$1')} THEN r.value END AS value FROM (${rows} LIMIT ${COUNT_CAP + 1}) r`;
    const kept = `SELECT k.currency, k.value FROM engagement_counts k WHERE k.status = s.status AND NOT k.confidential
      UNION ALL SELECT m.currency, m.value FROM mine m WHERE m.status = s.status`;
    const counted = plain
      ? '(SELECT coalesce(sum(k.n), 0)::int FROM engagement_counts k WHERE k.status = s.status)'
      : `(SELECT count(*)::int FROM (${rows} LIMIT ${COUNT_CAP + 1}) n)`;
    // Never read: a filter's values have their types from it also where no field that is asked for looks at them.
    const asFiltered = plain ? '' : `, filtered AS (SELECT FROM engagements r WHERE ${where.join(' AND ')})`;
    const text = `WITH viewer AS (SELECT $1::uuid AS id)${asFiltered}${plain && asked.selection.has('sums') ? `, mine AS MATERIALIZED ${confidentialFor('$1::uuid')}` : ''}
      SELECT ${listOf(
        `SELECT ${columnsOf(asked.selection, {
          status: 's.status',
          count: `least(${counted}, ${plain ? 2 ** 31 - 1 : COUNT_CAP})`,
          countIsExact: plain ? 'true' : `${counted} <= ${COUNT_CAP}`,
          sums: (sums) =>
            listOf(
              `SELECT ${columnsOf(sums, { currency: 'currency', value: 'sum(value)' })} FROM (${plain ? kept : capped}) v GROUP BY currency HAVING sum(value) > 0 ORDER BY sum(value) DESC`,
            ),
          items: (items) =>
            listOf(
              `SELECT ${columnsOf(items, ENGAGEMENT)} FROM ${seen(`${rows} ORDER BY r.begins_on, r.id LIMIT ${cards}`, '$1')} ORDER BY e.begins_on, e.id`,
            ),
        })} FROM unnest(ARRAY['${states.join(`','`)}']) WITH ORDINALITY AS s (status, nth) ORDER BY s.nth`,
      )}::text AS json FROM viewer`;
    const found = plain
      ? await this.db.one<{ json: string }>(text, values)
      : (await this.db.planned<{ json: string }>(text, values))[0];
    return answer<EngagementColumn[]>(asked, found!.json);
  }
}
