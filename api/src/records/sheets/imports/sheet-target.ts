import { Injectable } from '@nestjs/common';
import type { Cause } from '../../../access/current-actor.js';
import type { Sql } from '../../../platform/database/database.js';
import type { Sheet, Values } from '../mapping/sheet.js';
import type { ImportMatch, SheetKind } from './sheet-import.enums.js';

/** Of a record, by its own names. */
export type Fields = Record<string, unknown>;

export interface KnownRecord {
  id: string;
  version: number;
  fields: Fields;
}

/** Whose import it is, and on what ground the rows may be kept. */
export interface Making {
  by: Cause;
  importId: string;
  basis: string | null;
}

/** How a room takes in the rows of a sheet: many at a time, in few statements, in the caller's transaction. */
export interface SheetTarget {
  kind: SheetKind;
  /** The GraphQL type. */
  type: string;
  table: string;
  sheet: Sheet;
  /** What may tell that a record is known; the first unless another is chosen. */
  matches: readonly ImportMatch[];
  /** The fields that a person sees compared, in this order. */
  shown: readonly string[];
  /** The field that no two live records may share. */
  unique?: string;

  /** What a row says of a record: only what it says. */
  said(values: Values): Fields;
  /** What tells that two rows are about the same; null where nothing does. */
  keyOf(said: Fields, match: ImportMatch): string | null;
  /** For each row the ids of live records that it matches, two at most. */
  match(sql: Sql, match: ImportMatch, rows: readonly Fields[]): Promise<string[][]>;
  /** The live ones of these, by id; locked until the end of the transaction where they will be written. */
  read(sql: Sql, ids: readonly string[], locked: boolean): Promise<Map<string, KnownRecord>>;
  /** Completes what rows say by other records. Given `making`, what they need and nobody has is made. */
  relate?(sql: Sql, rows: readonly Fields[], making?: Making): Promise<Fields[]>;
  /** The record with what a row says; a new one where there was none. Throws BadInput beside the field. */
  written(before: Fields | null, said: Fields): Fields;

  /** Answers their ids in order. */
  make(sql: Sql, records: readonly Fields[], making: Making): Promise<string[]>;
  /** Of records that were read locked. */
  change(sql: Sql, records: readonly Changed[], making: Making): Promise<void>;
  /** As they were before an import changed them. */
  restore(sql: Sql, records: readonly Changed[], making: Making): Promise<void>;
  /** Takes records out of the lists, as their deletion does. */
  remove(sql: Sql, ids: readonly string[], by: Cause): Promise<void>;
  /** At the end of a revert: what `relate` made and nothing stands on. */
  tidy?(sql: Sql, making: Making): Promise<void>;
}

/** A record and what becomes of it. */
export interface Changed extends KnownRecord {
  after: Fields;
}

/** Every kind of record that comes in by sheets. A room registers its own in onModuleInit. */
@Injectable()
export class SheetTargets {
  private readonly targets = new Map<SheetKind, SheetTarget>();

  register(target: SheetTarget): void {
    if (this.targets.has(target.kind)) throw new Error(`Two rooms take in ${target.kind}.`);
    this.targets.set(target.kind, target);
  }

  get(kind: SheetKind): SheetTarget {
    return this.targets.get(kind)!;
  }
}
