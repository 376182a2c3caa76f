import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import type { Cause } from '../../access/current-actor.js';
import type { Changes } from '../../audit/audit.js';
import type { Sql } from '../../platform/database/database.js';
import { RecordTypes } from '../record-types.js';
import type { Alike } from './merge.model.js';

/** Fields by their names, as JSON says them. */
export type Values = Record<string, unknown>;

/** A kind of record of which two may be one. Its table has version, updated_at, deleted_at and merged_into_id. */
export interface MergeKind {
  /** As RecordTypes knows it. */
  type: string;
  table: string;
  /** Each field that a person may choose, and its column. */
  columns: Readonly<Record<string, string>>;
  /** Fields that mean something only together: chosen, and put back, as one. */
  together?: readonly (readonly string[])[];
  /** Of fields that hold an id: the expression of what people call it. */
  names?: Readonly<Record<string, (id: string) => string>>;
  /** The record with what was taken over. Throws BadInput beside the field. */
  written(before: Values, taken: Values): Values;
  /** Others that may be the same, the most alike first. */
  alike(sql: Sql, id: string): Promise<Alike[]>;
  /** Throws GateRefused where what the merged one stands for would be lost with it. */
  gate?(sql: Sql, keptId: string, mergedId: string): Promise<void>;
  /** Throws BadInput where another record is in the way of what changed. */
  check(sql: Sql, before: Values, after: Values, id: string): Promise<void>;
  /** Throws BadInput where the record may not come back as it was, because another has what only one may have. */
  free(sql: Sql, values: Values, id: string): Promise<void>;
  /** What else is set on the row `r` that comes back: `column = expression`. */
  revive?: string;
  note(sql: Sql, by: Cause, verb: string, of: { id: string; label: string }, changes: Changes): Promise<void>;
}

/** A column that names a record of a kind: its rows go over to the one that is kept. */
export interface MergeReference {
  /** The kind of record; 'any' where the column subject_type beside it says which. */
  to: string;
  table: string;
  column: string;
  /** What tells the rows apart; without it `id`. */
  key?: string;
  /** Whether people change these rows, so that whoever has one open must read it again. */
  versioned?: boolean;
  /** A flag that one row of a record may bear: the kept one's own keeps it. */
  first?: string;
  /** Whether a row may be both records' already: then it stays where it is. */
  shared?: boolean;
  /** Of what people are told that hangs there: its name, the conditions on `r` that it counts and that it is still going on, and its kind of record. */
  said?: { as: string; when: string; live?: string; type?: string };
}

/** Which records may be merged, and what hangs on them. A room registers its own in onModuleInit. */
@Injectable()
export class MergeKinds {
  private readonly kinds = new Map<string, MergeKind>();
  private readonly references: MergeReference[] = [];

  constructor(private readonly types: RecordTypes) {}

  register(kind: MergeKind): void {
    this.kinds.set(kind.type, kind);
  }

  refer(...references: MergeReference[]): void {
    this.references.push(...references);
  }

  of(type: string): MergeKind | undefined {
    return this.kinds.get(type);
  }

  referencesTo(type: string): MergeReference[] {
    return this.references.filter(({ to }) => to === type || to === 'any');
  }

  /** An expression: what people call the record of this type and id, though it be merged. */
  label(type: string, id: string): string {
    const branches = [...this.kinds.values()].map(
      ({ type: of, table }) =>
        `WHEN ${escapeLiteral(of)} THEN (SELECT ${this.types.labelOf(of)} FROM ${table} r WHERE r.id = ${id})`,
    );
    return branches.length ? `CASE ${type} ${branches.join(' ')} END` : 'NULL::text';
  }
}

/** The condition that a row of a reference hangs on this record. */
export const hangsOn = ({ to, column }: MergeReference, type: string, id: string, row = 'r'): string =>
  `${row}.${column} = ${id}${to === 'any' ? ` AND ${row}.subject_type = ${escapeLiteral(type)}` : ''}`;
