import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import type { Actor } from '../../access/roles.js';
import { audit, changesBetween } from '../../audit/audit.js';
import { Conflict } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { type Asked, type Columns, columnsOf, listOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { confidentialFor } from './engagement.columns.js';
import { FORECAST } from './engagement.status.js';
import type { ForecastCell, ForecastSettings, ForecastSettingsInput } from './forecast.model.js';

/** Months that the forecast tells apart, this one the first. */
const MONTHS = 12;
/** The row of the table `settings`; its keys are states. */
const SETTINGS = 'forecast';
const KEYS = {
  draft: 'DRAFT',
  proposed: 'PROPOSED',
  open: 'OPEN',
  covered: 'COVERED',
  onHold: 'ON_HOLD',
  filled: 'FILLED',
} as const;
type Key = keyof typeof KEYS;

const STATES = `('${FORECAST.join(`', '`)}')`;

const CELL: Columns = {
  month: `nullif(month, 'infinity')`,
  openEnded: 'month IN (first, last)',
  currency: 'currency',
  count: 'n',
  unvalued: 'unvalued',
  value: 'value',
  weighted: 'round(weighted)',
  filter: `json_strip_nulls(json_build_object('status', to_json(ARRAY${JSON.stringify(FORECAST).replaceAll('"', "'")}), 'currency', currency,
    'accountManagerId', manager, 'beginsFrom', CASE WHEN month > first AND month < 'infinity' THEN month END,
    'beginsBefore', CASE WHEN month < last THEN (month + interval '1 month')::date END,
    'dated', CASE WHEN month = 'infinity' THEN false WHEN month = last THEN true END))`,
};

@Injectable()
export class ForecastService {
  constructor(private readonly db: Database) {}

  /** One statement. accountManagerId: of their engagements alone. */
  async of(
    asked: Asked,
    { id, timeZone }: Actor,
    accountManagerId: string | null,
  ): Promise<ForecastCell[] | Shaped> {
    const mine = '($3::uuid IS NULL OR account_manager_id = $3)';
    const text = `WITH span AS (SELECT date_trunc('month', now() AT TIME ZONE $2)::date AS first, $3::uuid AS manager,
        (date_trunc('month', now() AT TIME ZONE $2) + interval '${MONTHS - 1} months')::date AS last),
      probable AS (SELECT each.status, each.percent::numeric / 100 AS p FROM settings s, jsonb_each_text(s.value) AS each (status, percent) WHERE s.name = '${SETTINGS}'),
      rows AS (SELECT begins_on, currency, status, value FROM engagements WHERE NOT confidential AND deleted_at IS NULL AND status IN ${STATES} AND ${mine}
        UNION ALL SELECT begins_on, currency, status, value FROM ${confidentialFor('$1::uuid')} m WHERE status IN ${STATES} AND ${mine}),
      cells AS (SELECT CASE WHEN begins_on = 'infinity' THEN begins_on ELSE least(greatest(date_trunc('month', begins_on)::date, first), last) END AS month,
          currency, count(*)::int AS n, count(*) FILTER (WHERE value IS NULL)::int AS unvalued, coalesce(sum(value), 0) AS value,
          coalesce(sum(value * p), 0) AS weighted
        FROM rows JOIN probable USING (status), span GROUP BY 1, 2)
      SELECT ${listOf(`SELECT ${columnsOf(asked.selection, CELL)} FROM cells, span ORDER BY month, currency`)}::text AS json`;
    const found = await this.db.one<{ json: string }>(text, [id, timeZone, accountManagerId]);
    return answer<ForecastCell[]>(asked, found!.json);
  }

  settings(): Promise<ForecastSettings> {
    return this.stored(this.db);
  }

  /** Holds for every forecast from now on. Throws Conflict with the settings as they now stand. */
  update(by: Cause, expectedVersion: number, input: ForecastSettingsInput): Promise<ForecastSettings> {
    return this.db.tx(async (sql) => {
      const before = await this.stored(sql, 'FOR UPDATE');
      if (before.version !== expectedVersion)
        throw new Conflict('Somebody else changed these settings meanwhile.', before);
      const after = Object.fromEntries(
        (Object.keys(KEYS) as Key[]).map((key) => [key, input[key] ?? before[key]]),
      ) as Record<Key, number>;
      const changes = changesBetween({ ...before }, after);
      if (Object.keys(changes).length === 0) return before;
      const value = Object.fromEntries((Object.keys(KEYS) as Key[]).map((key) => [KEYS[key], after[key]]));
      await sql.run(
        'UPDATE settings SET value = $2, version = version + 1, updated_at = now() WHERE name = $1',
        [SETTINGS, JSON.stringify(value)],
      );
      await audit(sql, by, {
        action: 'forecast.updated',
        subjectType: 'ForecastSettings',
        subjectId: null,
        changes,
      });
      return this.stored(sql);
    });
  }

  private async stored(sql: Sql, lock = ''): Promise<ForecastSettings> {
    const row = await sql.one<{ value: Record<string, number>; version: number; updatedAt: string }>(
      `SELECT value, version, to_json(updated_at)#>>'{}' AS "updatedAt" FROM settings WHERE name = $1 ${lock}`,
      [SETTINGS],
    );
    const { value, version, updatedAt } = row!;
    const each = Object.fromEntries((Object.keys(KEYS) as Key[]).map((key) => [key, value[KEYS[key]] ?? 0]));
    return { ...(each as Record<Key, number>), version, updatedAt };
  }
}
