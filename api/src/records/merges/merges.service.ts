import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { changesBetween } from '../../audit/audit.js';
import { BadInput, Conflict, GateRefused, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { RecordTypes } from '../record-types.js';
import { choicesOf, type Held, hold, same, write } from './held.js';
import { hangsOn, type MergeKind, MergeKinds, type MergeReference, type Values } from './merge-kinds.js';
import type { Merge, Parting } from './merge.model.js';
import { MergesQueries } from './merges.queries.js';

interface Read {
  id: string;
  expectedVersion: number;
}

interface Standing {
  type: string;
  keptId: string;
  mergedId: string;
  taken: Record<string, [before: unknown, after: unknown]>;
  undone: boolean;
}

/** Two records that are one, and the way back. */
@Injectable()
export class MergesService {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
    private readonly kinds: MergeKinds,
    private readonly queries: MergesQueries,
  ) {}

  /** Throws Conflict where either changed since it was read, GateRefused where either is gone, BadInput beside a field that does not fit. */
  merge(
    by: StaffCause,
    type: string,
    kept: Read,
    merged: Read,
    take: readonly string[],
    asked: Selection,
  ): Promise<Merge> {
    return this.db.tx(async (sql) => {
      const kind = this.require(type);
      if (kept.id === merged.id)
        throw BadInput.field('merged', 'INVALID', 'A record is not merged with itself. Choose another.');
      const [one, other] = await this.both(sql, by, kind, kept, merged);
      await kind.gate?.(sql, one.id, other.id);
      const after = kind.written(one.values, taken(kind, other.values, take));
      // First out of the way of what only one record may have, such as a domain.
      await sql.run(
        `UPDATE ${kind.table} SET deleted_at = now(), merged_into_id = $2, version = version + 1 WHERE id = $1`,
        [other.id, one.id],
      );
      await kind.check(sql, one.values, after, one.id);
      const changes = changesBetween(one.values, after);
      await write(sql, kind, one.id, pick(after, Object.keys(changes)));
      const made = await sql.one<{ id: string }>(
        'INSERT INTO merges (subject_type, kept_id, merged_id, taken, by_id) VALUES ($1, $2, $3, $4, $5) RETURNING id',
        [type, one.id, other.id, JSON.stringify(changes), by.actor.id],
      );
      for (const reference of this.kinds.referencesTo(type))
        await bring(sql, type, reference, made!.id, other.id, one.id);
      await kind.note(sql, by, 'merged', one, { ...changes, mergedFrom: [null, other.label] });
      await kind.note(sql, by, 'merged', other, { mergedInto: [null, one.label] });
      return this.queries.byId(sql, made!.id, asked);
    });
  }

  /** Throws GateRefused where the kept one was itself merged since, BadInput where another took what only one record may have. */
  undo(by: StaffCause, id: string): Promise<Parting> {
    return this.db.tx(async (sql) => {
      const merge = await sql.one<Standing>(
        `SELECT subject_type AS type, kept_id AS "keptId", merged_id AS "mergedId", taken, undone_at IS NOT NULL AS undone
         FROM merges WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!merge) throw new NotFound('merge');
      if (merge.undone) throw new Conflict('These two were parted already.');
      const { type, keptId, mergedId } = merge;
      const kind = this.require(type);
      const [kept, merged] = (await hold(sql, kind, this.types.labelOf(type), [keptId, mergedId])) as [
        Held,
        Held,
      ];
      if (kept.merged)
        throw refused('MERGED', `${kept.label} was itself merged into another since. Undo that first.`);
      await this.types.require(sql, by.actor, { type, id: keptId });

      const { back, left } = partingOf(kind, kept.values, merge.taken);
      await write(sql, kind, keptId, back);
      await kind.free(sql, merged.values, mergedId);
      await sql.run(
        `UPDATE ${kind.table} r SET deleted_at = NULL, merged_into_id = NULL, version = version + 1, updated_at = now()${kind.revive ? `, ${kind.revive}` : ''} WHERE r.id = $1`,
        [mergedId],
      );
      for (const reference of this.kinds.referencesTo(type))
        await bringBack(sql, type, reference, id, keptId, mergedId);
      await sql.run('UPDATE merges SET undone_at = now(), undone_by_id = $2 WHERE id = $1', [
        id,
        by.actor.id,
      ]);
      const changes = changesBetween(kept.values, back);
      await kind.note(sql, by, 'unmerged', kept, { ...changes, mergedFrom: [merged.label, null] });
      await kind.note(sql, by, 'unmerged', merged, { mergedInto: [kept.label, null] });
      return { mergedId, left };
    });
  }

  private require(type: string): MergeKind {
    const kind = this.kinds.of(type);
    if (!kind) throw new NotFound();
    return kind;
  }

  /** Both, locked, as the person saw them. */
  private async both(
    sql: Sql,
    by: StaffCause,
    kind: MergeKind,
    kept: Read,
    merged: Read,
  ): Promise<[Held, Held]> {
    const read = [kept, merged];
    const held = await hold(sql, kind, this.types.labelOf(kind.type), [kept.id, merged.id]);
    for (const [i, record] of held.entries()) {
      if (!record) throw new NotFound();
      if (record.merged) throw refused('MERGED', `${record.label} was merged into another already.`);
      if (record.deleted) throw refused('DELETED', `${record.label} is deleted. Restore it first.`);
      await this.types.require(sql, by.actor, { type: kind.type, id: record.id });
      if (record.version !== read[i]!.expectedVersion)
        throw new Conflict(`${record.label} was changed by somebody else meanwhile.`, {
          id: record.id,
          version: record.version,
        });
    }
    return held as [Held, Held];
  }
}

const refused = (code: string, message: string): GateRefused =>
  new GateRefused([{ code, strength: 'BLOCK', message }]);

const pick = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(fields.map((field) => [field, values[field]]));

/** What is chosen of the merged one. */
function taken(kind: MergeKind, merged: Values, take: readonly string[]): Values {
  const choices = choicesOf(kind);
  return pick(
    merged,
    take.flatMap((key) => {
      const fields = choices.find(([first]) => first === key);
      if (!fields) throw BadInput.field('take', 'UNKNOWN', `There is nothing called ${key} to choose.`);
      return fields;
    }),
  );
}

/** Which fields of the kept one go back to what they were, and which changed since and are left. */
function partingOf(kind: MergeKind, now: Values, taken: Standing['taken']): { back: Values; left: string[] } {
  const back: Values = {};
  const left: string[] = [];
  for (const choice of choicesOf(kind)) {
    const fields = choice.filter((field) => field in taken);
    if (fields.every((field) => same(now[field], taken[field]![1])))
      for (const field of fields) back[field] = taken[field]![0];
    else left.push(...fields);
  }
  return { back, left };
}

const raised = ({ versioned }: MergeReference): string => (versioned ? ', version = r.version + 1' : '');

/** Brings what hangs on one record over to the other, and remembers each row. */
async function bring(
  sql: Sql,
  type: string,
  reference: MergeReference,
  mergeId: string,
  from: string,
  to: string,
): Promise<void> {
  const { table, column, key = 'id', first, shared } = reference;
  const both = shared
    ? ` AND NOT EXISTS (SELECT FROM ${table} o WHERE o.${key} = r.${key} AND ${hangsOn(reference, type, '$3', 'o')})`
    : '';
  const borne = first
    ? `, ${first} = r.${first} AND NOT EXISTS (SELECT FROM ${table} o WHERE o.${column} = $3 AND o.${first} AND o.deleted_at IS NULL)`
    : '';
  await sql.run(
    `WITH gone AS (SELECT r.${key} AS row_id, ${first ? `r.${first}` : 'false'} AS was_first FROM ${table} r WHERE ${hangsOn(reference, type, '$2')}${both} FOR UPDATE),
       moved AS (UPDATE ${table} r SET ${column} = $3${raised(reference)}${borne} FROM gone WHERE r.${key} = gone.row_id AND ${hangsOn(reference, type, '$2')})
     INSERT INTO merge_moves (merge_id, reference, row_id, was_first) SELECT $1, $4, row_id, was_first FROM gone`,
    [mergeId, from, to, `${table}.${column}`],
  );
}

/** Brings exactly these back, where they are still. */
async function bringBack(
  sql: Sql,
  type: string,
  reference: MergeReference,
  mergeId: string,
  from: string,
  to: string,
): Promise<void> {
  const { table, column, key = 'id', first } = reference;
  await sql.run(
    `UPDATE ${table} r SET ${column} = $3${raised(reference)}${first ? `, ${first} = m.was_first` : ''}
     FROM merge_moves m WHERE m.merge_id = $1 AND m.reference = $4 AND r.${key} = m.row_id AND ${hangsOn(reference, type, '$2')}`,
    [mergeId, from, to, `${table}.${column}`],
  );
}
