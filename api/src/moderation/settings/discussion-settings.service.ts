import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { audit, type Changes, changesBetween } from '../../audit/audit.js';
import { BadInput, Conflict } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ArrivalRules } from '../arrival/arrival-rules.js';
import { DISCUSSION, type Discussion, NEW_DISCUSSION } from '../arrival/discussion.js';
import type { DiscussionSettings, DiscussionSettingsInput } from './discussion-settings.model.js';

@Injectable()
export class DiscussionSettingsService {
  constructor(
    private readonly db: Database,
    private readonly rules: ArrivalRules,
  ) {}

  read(): Promise<DiscussionSettings> {
    return this.stored(this.db);
  }

  /** Holds for the next comment. Throws Conflict with the settings as they now stand. */
  async update(
    by: Cause,
    expectedVersion: number,
    input: DiscussionSettingsInput,
  ): Promise<DiscussionSettings> {
    const settings = await this.db.tx(async (sql) => {
      const before = await this.stored(sql, 'FOR UPDATE');
      if (before.version !== expectedVersion)
        throw new Conflict('Somebody else changed these settings meanwhile.', before);
      const changes = changesBetween({ ...before }, { ...checked(before, input) });
      if (Object.keys(changes).length === 0) return before;
      await sql.run(
        'UPDATE settings SET value = $2, version = version + 1, updated_at = now() WHERE name = $1',
        [DISCUSSION, JSON.stringify(checked(before, input))],
      );
      await audit(sql, by, {
        action: 'discussion.updated',
        subjectType: 'DiscussionSettings',
        subjectId: null,
        changes: told(changes),
      });
      return this.stored(sql);
    });
    await this.rules.readAgain();
    return settings;
  }

  private async stored(sql: Sql, lock = ''): Promise<DiscussionSettings> {
    const row = await sql.one<{ value: Partial<Discussion>; version: number; updatedAt: string }>(
      `SELECT value, version, to_json(updated_at)#>>'{}' AS "updatedAt" FROM settings WHERE name = $1 ${lock}`,
      [DISCUSSION],
    );
    const { value, version, updatedAt } = row!;
    return { ...NEW_DISCUSSION, ...value, version, updatedAt };
  }
}

/** The lists name people, so the append-only audit keeps how long they are and not what stands in them. */
const told = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([field, pair]) => [
      field,
      field.endsWith('Keys') ? (pair.map(linesOf) as [string, string]) : pair,
    ]),
  );
const linesOf = (keys: unknown): string =>
  `${
    String(keys)
      .split('\n')
      .filter((line) => line.trim()).length
  } lines`;

function checked(before: Discussion, input: DiscussionSettingsInput): Discussion {
  const kept = <K extends keyof Discussion>(field: K): Discussion[K] =>
    (input[field] ?? before[field]) as Discussion[K];
  const closeAfterDays = input.closeAfterDays === undefined ? before.closeAfterDays : input.closeAfterDays;
  const holdAtLinks = kept('holdAtLinks');
  if (holdAtLinks < 0 || holdAtLinks > 100)
    throw BadInput.field('holdAtLinks', 'RANGE', 'Give a number from 0 to 100; 0 lets any number pass.');
  if (closeAfterDays !== null && (closeAfterDays < 1 || closeAfterDays > 36_500))
    throw BadInput.field('closeAfterDays', 'RANGE', 'Comments close after 1 to 36 500 days.');
  return {
    holdAll: kept('holdAll'),
    requirePreviouslyApproved: kept('requirePreviouslyApproved'),
    holdAtLinks,
    moderationKeys: kept('moderationKeys'),
    disallowedKeys: kept('disallowedKeys'),
    closeAfterDays,
  };
}
