import { Field, ObjectType } from '@nestjs/graphql';
import { BadInput } from '../common/errors.js';
import { Uuid } from '../common/scalars.js';
import type { Sql } from '../platform/database/database.js';
import type { Selection } from '../platform/graphql/selection.js';
import { objectOf } from '../platform/graphql/shape.js';
import type { MergeReference } from '../records/merges/merge-kinds.js';

/** A company, as the records that name it show it. */
@ObjectType()
export class CompanyRef {
  @Field(() => Uuid) id: string;
  @Field() name: string;
}

/** A person at a client, likewise. */
@ObjectType()
export class ContactRef {
  @Field(() => Uuid) id: string;
  @Field() name: string;
  @Field(() => String, { nullable: true }) title: string | null;
}

/** The column of a CompanyRef. id: the expression that says which. */
export const companyRef =
  (id: string) =>
  (selection: Selection): string =>
    `(SELECT ${objectOf(selection, { id: 'co.id', name: 'co.name' })} FROM companies co WHERE co.id = ${id})`;

/** The column of a ContactRef, likewise. */
export const contactRef = (id: string) => contactWhere(`ct.id = ${id}`);

/** The column of the one contact `ct` for whom a condition holds. */
export const contactWhere =
  (condition: string) =>
  (selection: Selection): string =>
    `(SELECT ${objectOf(selection, { id: 'ct.id', name: 'ct.name', title: 'ct.title' })} FROM contacts ct WHERE ${condition})`;

/**
 * What names a company and a contact in its columns goes over with them when they are merged. live, when: the conditions on
 * `r` that it is still going on, and that it is told at all.
 */
export const clientsOf = (
  table: string,
  type: string,
  live: string,
  when = 'r.deleted_at IS NULL',
): MergeReference[] =>
  (['Company', 'Contact'] as const).map((to) => ({
    to,
    table,
    column: `${to.toLowerCase()}_id`,
    versioned: true,
    said: { as: table, when, live: `${when} AND ${live}`, type },
  }));

/** The columns by which leads and meetings name others, where those are kept, and what people call them. */
const NAMED = [
  ['companyId', 'companies', 'company'],
  ['contactId', 'contacts', 'contact'],
  ['leadId', 'leads', 'lead'],
  ['duplicateOfId', 'leads', 'lead'],
] as const;
type Naming = Partial<Record<(typeof NAMED)[number][0], string | null>>;

/** Throws BadInput where one that is named anew is not there, is deleted, or was merged into another. */
export async function checkNamed(sql: Sql, before: Naming, after: Naming): Promise<void> {
  for (const [field, table, called] of NAMED) {
    const id = after[field];
    if (!id || id === before[field]) continue;
    const there = await sql.one(`SELECT FROM ${table} WHERE id = $1 AND deleted_at IS NULL FOR SHARE`, [id]);
    if (!there) throw BadInput.field(field, 'UNKNOWN', `There is no such ${called}.`);
  }
}

/** The condition on `r` that it stands in one of these states. */
export const standsIn = (states: readonly string[]): string =>
  `r.status IN (${states.map((state) => `'${state}'`).join(', ')})`;
