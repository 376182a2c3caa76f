import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/roles.js';
import { NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { person } from '../../platform/graphql/person.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Columns, objectOf } from '../../platform/graphql/shape.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import { HangingQueries } from './hanging.queries.js';
import { choicesOf, same } from './held.js';
import { type MergeKind, MergeKinds, type Values } from './merge-kinds.js';
import type { Alike, Merge, MergeChoice, MergePreview, MergeSide } from './merge.model.js';

interface Side extends MergeSide {
  said: Record<string, string | null>;
}

@Injectable()
export class MergesQueries {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
    private readonly kinds: MergeKinds,
    private readonly hanging: HangingQueries,
  ) {}

  /** Throws NotFound for a kind that is not merged. */
  async alike(actor: Actor, of: RecordRef): Promise<Alike[]> {
    await this.types.require(this.db, actor, of);
    const kind = this.kinds.of(of.type);
    if (!kind) throw new NotFound();
    return kind.alike(this.db, of.id);
  }

  /** Throws NotFound for a kind that is not merged, and for records that are deleted or merged already. */
  async preview(actor: Actor, type: string, keptId: string, mergedId: string): Promise<MergePreview> {
    const kind = this.kinds.of(type);
    if (!kind) throw new NotFound();
    const sides = await this.sides(kind, [keptId, mergedId]);
    const [kept, merged] = [keptId, mergedId].map((id) => sides.find((side) => side.id === id));
    if (!kept || !merged) throw new NotFound();
    return {
      kept,
      merged,
      choices: choices(kind, kept.said, merged.said),
      moves: await this.hanging.counts(this.db, actor, { type, id: mergedId }, 'when'),
    };
  }

  /** What was merged into a record and not parted since. */
  async of(actor: Actor, { type, id }: RecordRef, selection: Selection): Promise<Merge[]> {
    await this.types.require(this.db, actor, { type, id });
    const rows = await this.db.many<{ item: Merge }>(
      `SELECT ${objectOf(selection, this.columns())} AS item FROM merges m
       WHERE m.subject_type = $1 AND m.kept_id = $2 AND m.undone_at IS NULL ORDER BY m.at DESC, m.id DESC LIMIT 100`,
      [type, id],
    );
    return rows.map(({ item }) => item);
  }

  async byId(sql: Sql, id: string, selection: Selection): Promise<Merge> {
    const row = await sql.one<{ item: Merge }>(
      `SELECT ${objectOf(selection, this.columns())} AS item FROM merges m WHERE m.id = $1`,
      [id],
    );
    return row!.item;
  }

  private sides({ type, table, columns, names = {} }: MergeKind, ids: string[]): Promise<Side[]> {
    const said = Object.entries(columns).map(
      ([field, column]) => `(${names[field]?.(`r.${column}`) ?? `r.${column}`})::text AS "${field}"`,
    );
    return this.db.many<Side>(
      `SELECT r.id, r.version, ${this.types.labelOf(type)} AS label, (SELECT to_jsonb(v) FROM (SELECT ${said.join(', ')}) v) AS said
       FROM ${table} r WHERE r.id = ANY ($1::uuid[]) AND r.deleted_at IS NULL AND r.merged_into_id IS NULL`,
      [ids],
    );
  }

  private columns(): Columns {
    return {
      id: 'm.id',
      at: 'm.at',
      by: person('m.by_id'),
      keptId: 'm.kept_id',
      mergedId: 'm.merged_id',
      label: this.kinds.label('m.subject_type', 'm.merged_id'),
    };
  }
}

function choices(kind: MergeKind, kept: Side['said'], merged: Side['said']): MergeChoice[] {
  return choicesOf(kind).flatMap((fields) => {
    const differences = fields
      .filter((field) => !same(text(kept[field]), text(merged[field])))
      .map((field) => ({ field, kept: text(kept[field]), merged: text(merged[field]) }));
    return differences.length === 0
      ? []
      : [{ key: fields[0]!, differences, keptIsEmpty: fields.every((field) => isEmpty(kept, field)) }];
  });
}

const text = (value: string | null | undefined): string | null => value || null;
const isEmpty = (values: Values, field: string): boolean =>
  values[field] === null || values[field] === '' || values[field] === 'false';
