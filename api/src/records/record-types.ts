import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { AccessTable } from '../access/access-table.js';
import type { Actor } from '../access/roles.js';
import { NotFound } from '../common/errors.js';
import type { Sql } from '../platform/database/database.js';
import type { Selection } from '../platform/graphql/selection.js';
import { objectOf } from '../platform/graphql/shape.js';

/** A kind of record on which activities, tasks and the like may hang. Fragments of SQL speak of its row as `r`. */
export interface RecordType {
  /** The GraphQL type, which is also what the audit calls it. */
  type: string;
  /** The root field that lists them: who may call it may read such records; `/<list>/<id>` is its page. */
  list: string;
  table: string;
  /** An expression: what people call the record. */
  label: string;
  /** A condition: whether the row is still a record to anybody. Without it every row is. */
  there?: string;
  /** A condition: whether this viewer, an expression of a user's id, may see the row whole. Without it all who read the list may. */
  visible?(viewer: string): string;
  /** A column: the address of the person that it is about. */
  email?: string;
  /** An expression of text[], where it is about several people: their addresses. */
  emails?: string;
  /** A condition, where the person of the record is one whom the agency knows by it; with it an index finds the row by `email`. */
  knows?: string;
  /**
   * Where it stands in what one person has to do with us. of: the condition that the row is about a person of these addresses,
   * an expression of citext[], with which an index finds it; at: when; state: its status, or NULL::text.
   */
  thread?: { of(emails: string): string; at: string; state: string };
  /** Whether files may hang on it. */
  documents?: boolean;
  /**
   * Where mail of the person in `email` belongs on the record by itself. where: a condition, with which an index finds the
   * row; with: an expression of the id of another record that it is put on as well.
   */
  mail?: { where: string; with?: RecordRef };
  /** Expressions of text: whom a letter about it speaks to, where they work, and (text[]) their addresses where those above are not theirs. */
  reader?: { name: string; company: string; emails?: string };
}

/** One record, by its kind and id. */
export interface RecordRef {
  type: string;
  id: string;
}

type Reader = Pick<Actor, 'id' | 'roles'>;

/** Every kind of record that the rooms know, and who may read which. A room registers its own in onModuleInit. */
@Injectable()
export class RecordTypes {
  private readonly types = new Map<string, RecordType>();

  constructor(private readonly access: AccessTable) {}

  register(type: RecordType): void {
    if (this.types.has(type.type)) throw new Error(`Two kinds of record are called ${type.type}.`);
    this.types.set(type.type, type);
  }

  /** The kinds whose list this person may read. */
  readableBy({ roles }: Reader): RecordType[] {
    return [...this.types.values()].filter(({ list }) => this.access.allows(roles, 'Query', list));
  }

  /** What the record is called. Throws NotFound for what is not there, and in the same words for what this person may not read. */
  async require(sql: Sql, actor: Reader, { type, id }: RecordRef): Promise<string> {
    const label = (await this.labels(sql, actor, type, [id])).get(id);
    if (label === undefined) throw new NotFound();
    return label;
  }

  /** The same of several of one kind, by id: those are left out. */
  async labels(sql: Sql, actor: Reader, type: string, ids: readonly string[]): Promise<Map<string, string>> {
    const known = this.readableBy(actor).find((t) => t.type === type);
    const rows = known
      ? await sql.many<{ id: string; label: string }>(
          `SELECT r.id, ${known.label} AS label FROM ${known.table} r, (SELECT $2::uuid AS id) viewer WHERE ${rowOf(known, 'ANY ($1::uuid[])', 'viewer.id')}`,
          [ids, actor.id],
        )
      : [];
    return new Map(rows.map(({ id, label }) => [id, label]));
  }

  /** An expression: what people call the row `r` of this kind. */
  labelOf(type: string): string {
    return this.types.get(type)!.label;
  }

  /** The condition that the row `r` of this kind is there for this viewer, an expression of a user's id, and not confidential to them. */
  seen(type: string, viewer: string): string {
    const { there, visible } = this.types.get(type)!;
    return [there, visible && `(${visible(viewer)})`].filter(Boolean).join(' AND ') || 'true';
  }

  takesDocuments(type: string): boolean {
    return this.types.get(type)?.documents ?? false;
  }

  /** The condition that there is such a row at all, expressions of its kind and id. */
  exists(type: string, id: string): string {
    const branches = [...this.types.values()].map(
      (t) => `WHEN ${escapeLiteral(t.type)} THEN EXISTS (SELECT FROM ${t.table} r WHERE r.id = ${id})`,
    );
    return `CASE ${type} ${branches.join(' ')} ELSE false END`;
  }

  /** An expression of the addresses of the person whom the record of this id is about: a text[], empty where it is about nobody. */
  emailsOf(type: string, id: string): string {
    const known = this.types.get(type);
    const emails = known?.emails ?? (known?.email && `array_remove(ARRAY[${known.email}::text], NULL)`);
    return emails ? `(SELECT ${emails} FROM ${known!.table} r WHERE r.id = ${id})` : `ARRAY[]::text[]`;
  }

  /** The same of those to whom one writes about it, such as the contact of an engagement. */
  addressesOf(type: string, id: string): string {
    const known = this.types.get(type);
    return known?.reader?.emails
      ? `(SELECT ${known.reader.emails} FROM ${known.table} r WHERE r.id = ${id})`
      : this.emailsOf(type, id);
  }

  /** Whom a letter about a record speaks to. Ask for what its sender may read first. */
  async reader(
    sql: Sql,
    { type, id }: RecordRef,
  ): Promise<{ name: string; company: string; emails: string[] }> {
    const known = this.types.get(type);
    const emails = this.addressesOf(type, '$1');
    const found =
      known?.reader &&
      (await sql.one<{ name: string; company: string; emails: string[] }>(
        `SELECT coalesce(${known.reader.name}, '') AS name, coalesce(${known.reader.company}, '') AS company, ${emails} AS emails
         FROM ${known.table} r WHERE r.id = $1`,
        [id],
      ));
    return found || { name: '', company: '', emails: [] };
  }

  /** The records that mail of these addresses belongs on, as far as this person may read them; the newest first. */
  async correspondents(
    sql: Sql,
    actor: Reader,
    addresses: readonly string[],
    most: number,
  ): Promise<RecordRef[]> {
    const kinds = this.readableBy(actor).flatMap(({ mail, ...t }) => {
      if (!mail || !t.email) return [];
      const rows = `FROM ${t.table} r WHERE ${[`${t.email} = ANY ($1::citext[])`, mail.where, t.there, t.visible?.('$2::uuid')].filter(Boolean).join(' AND ')}`;
      return [
        `SELECT ${escapeLiteral(t.type)} AS type, r.id, r.created_at AS at ${rows}`,
        ...(mail.with
          ? [`SELECT ${escapeLiteral(mail.with.type)}, ${mail.with.id}, r.created_at ${rows}`]
          : []),
      ];
    });
    if (kinds.length === 0 || addresses.length === 0) return [];
    return sql.many(
      `SELECT type, id FROM (${kinds.join(' UNION ALL ')}) found, (SELECT $2::uuid) viewer WHERE id IS NOT NULL
       GROUP BY type, id ORDER BY max(at) DESC, id LIMIT ${most}`,
      [addresses, actor.id],
    );
  }

  /** The condition that one of these addresses, an expression of citext[], is of a confidential record that this person may not read whole. */
  concealed(viewer: string, addresses: string): string {
    const kinds = [...this.types.values()].flatMap((t) =>
      t.email && t.visible
        ? [
            `EXISTS (SELECT FROM ${t.table} r WHERE ${[`${t.email} = ANY (${addresses})`, t.there].filter(Boolean).join(' AND ')} AND NOT (${t.visible(viewer)}))`,
          ]
        : [],
    );
    return kinds.length ? `(${kinds.join(' OR ')})` : 'false';
  }

  /** The condition that the person of this address, an expression of citext, is anywhere in the agency's records: whoever may not read those learns no more. */
  known(email: string): string {
    // With OFFSET 0 Postgres looks up each address by its index, and never reads a whole table to look many up in it.
    const kinds = [...this.types.values()].flatMap((t) =>
      t.email && t.knows
        ? [
            `EXISTS (SELECT FROM ${t.table} r WHERE ${[`${t.email} = ${email}`, t.there, t.knows].filter(Boolean).join(' AND ')} OFFSET 0)`,
          ]
        : [],
    );
    return kinds.length ? `(${kinds.join(' OR ')})` : 'false';
  }

  // For lists of what hangs on records: `type` and `id` are expressions that name the record, `viewer` one of the person's id.

  /** The condition that this person may read the record. */
  readable(actor: Reader, viewer: string, type: string, id: string): string {
    return this.each(
      actor,
      type,
      (t) => `EXISTS (SELECT FROM ${t.table} r WHERE ${rowOf(t, id, viewer)})`,
      'false',
    );
  }

  /** The column of a RecordLink, NULL where this person may not read the record. */
  link(actor: Reader, viewer: string, type: string, id: string): (selection: Selection) => string {
    return (selection) =>
      this.each(
        actor,
        type,
        (t) =>
          `(SELECT ${objectOf(selection, { type: escapeLiteral(t.type), id: 'r.id', list: escapeLiteral(t.list), label: t.label })}
            FROM ${t.table} r WHERE ${rowOf(t, id, viewer)})`,
        'NULL::json',
      );
  }

  /** The condition that the record is confidential, and that this person, whoever they are, may not read it whole. */
  confidential(viewer: string, type: string, id: string): string {
    const branches = [...this.types.values()].flatMap((t) =>
      t.visible
        ? [
            `WHEN ${escapeLiteral(t.type)} THEN EXISTS (SELECT FROM ${t.table} r WHERE r.id = ${id} AND NOT (${t.visible(viewer)}))`,
          ]
        : [],
    );
    return branches.length ? `CASE ${type} ${branches.join(' ')} ELSE false END` : 'false';
  }

  private each(actor: Reader, type: string, of: (t: RecordType) => string, otherwise: string): string {
    const branches = this.readableBy(actor).map((t) => `WHEN ${escapeLiteral(t.type)} THEN ${of(t)}`);
    return branches.length ? `CASE ${type} ${branches.join(' ')} ELSE ${otherwise} END` : otherwise;
  }
}

const rowOf = ({ there, visible }: RecordType, id: string, viewer: string): string =>
  [`r.id = ${id}`, there, visible && `(${visible(viewer)})`].filter(Boolean).join(' AND ');
