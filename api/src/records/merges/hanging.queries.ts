import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/roles.js';
import type { Sql } from '../../platform/database/database.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import { hangsOn, MergeKinds } from './merge-kinds.js';
import type { MergeCount } from './merge.model.js';

/** What hangs on a record, as far as this person may see it. */
@Injectable()
export class HangingQueries {
  constructor(
    private readonly types: RecordTypes,
    private readonly kinds: MergeKinds,
  ) {}

  /** How many of each kind, or of those that are still going on; one statement. */
  async counts(
    sql: Sql,
    actor: Actor,
    { type, id }: RecordRef,
    which: 'when' | 'live',
  ): Promise<MergeCount[]> {
    const counts = this.kinds.referencesTo(type).flatMap((reference) => {
      const { table, said } = reference;
      if (!said?.[which]) return [];
      const seen = said.type ? ` AND ${this.types.seen(said.type, '$2::uuid')}` : '';
      return `SELECT '${said.as}' AS what, count(*)::int AS count FROM ${table} r
        WHERE ${hangsOn(reference, type, '$1::uuid')} AND ${said[which]}${seen}`;
    });
    return counts.length === 0
      ? []
      : sql.many<MergeCount>(
          `WITH viewer AS (SELECT $2::uuid AS id) SELECT what, count FROM (${counts.join(' UNION ALL ')}) counted, viewer WHERE count > 0`,
          [id, actor.id],
        );
  }
}
