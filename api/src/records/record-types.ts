import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { AccessTable } from '../access/access-table.js';
import type { Actor } from '../access/roles.js';
import { NotFound } from '../common/errors.js';
import type { Sql } from '../platform/database/database.js';

/** A kind of record on which activities, tasks and the like may hang. Fragments of SQL speak of its row as `r`. */
export interface RecordType {
  /** The GraphQL type, which is also what the audit calls it. */
  type: string;
  /** The root field that lists them: who may call it may read such records; `/<list>/<id>` is its page. */
  list: string;
  table: string;
  /** An expression: what people call the record. */
  label: string;
  /** A condition: whether this viewer, an expression of a user's id, may see the row whole. Without it all who read the list may. */
  visible?(viewer: string): string;
  /** An expression of text[]: the addresses of the person that it is about. */
  emails?: string;
}

/** One record, by its kind and id. */
export interface RecordRef {
  type: string;
  id: string;
}

/** Every kind of record that the rooms know, and who may read which. A room registers its own in onModuleInit. */
@Injectable()
export class RecordTypes {
  private readonly types = new Map<string, RecordType>();

  constructor(private readonly access: AccessTable) {}

  register(type: RecordType): void {
    if (this.types.has(type.type)) throw new Error(`Two kinds of record are called ${type.type}.`);
    this.types.set(type.type, type);
  }

  /** The kinds whose list these roles may read. */
  readableBy({ roles }: Pick<Actor, 'roles'>): RecordType[] {
    return [...this.types.values()].filter(({ list }) => this.access.allows(roles, 'Query', list));
  }

  /** What the record is called. Throws NotFound for what is not there, and in the same words for what this person may not read. */
  async require(sql: Sql, actor: Pick<Actor, 'id' | 'roles'>, { type, id }: RecordRef): Promise<string> {
    const known = this.readableBy(actor).find((t) => t.type === type);
    const row =
      known &&
      (await sql.one<{ label: string }>(
        `SELECT ${known.label} AS label FROM ${known.table} r WHERE r.id = $1${known.visible ? ` AND (${known.visible('$2')})` : ''}`,
        known.visible ? [id, actor.id] : [id],
      ));
    if (!row) throw new NotFound();
    return row.label;
  }

  /**
   * The condition that this person may read the record named by two expressions: for lists of what hangs on records.
   * viewer: an expression of the person's id.
   */
  readable(actor: Pick<Actor, 'roles'>, viewer: string, type: string, id: string): string {
    return caseOf(
      type,
      this.readableBy(actor).map((t) => [
        t.type,
        `EXISTS (SELECT FROM ${t.table} r WHERE r.id = ${id}${t.visible ? ` AND (${t.visible(viewer)})` : ''})`,
      ]),
      'false',
    );
  }
}

const caseOf = (type: string, branches: [string, string][], otherwise: string): string =>
  branches.length
    ? `CASE ${type} ${branches.map(([name, sql]) => `WHEN ${escapeLiteral(name)} THEN ${sql}`).join(' ')} ELSE ${otherwise} END`
    : otherwise;
