import { type GraphQLSchema, isAbstractType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { Role } from './roles.js';

/**
 * Who may use a field: type name -> field (or sort value) -> roles. A room exports its rows as `*.access.ts`. The fields
 * of `Audit` are the types of records whose history these roles may read; what is not there is for admins alone.
 */
export type AccessRows = Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>>;

/** The same roles for several fields, named in one text. */
export const allow = (roles: readonly Role[], fields: string): Record<string, readonly Role[]> =>
  Object.fromEntries(
    fields
      .trim()
      .split(/\s+/)
      .map((field) => [field, roles]),
  );

/** The whole table: decides in constant time whether a set of roles may use a field. */
export class AccessTable {
  private readonly rows = new Map<string, Map<string, ReadonlySet<Role>>>();

  constructor(parts: readonly AccessRows[]) {
    for (const part of parts) {
      for (const [type, fields] of Object.entries(part)) {
        const known = this.rows.get(type) ?? new Map<string, ReadonlySet<Role>>();
        this.rows.set(type, known);
        for (const [field, roles] of Object.entries(fields)) {
          if (known.has(field)) throw new Error(`Two access entries for ${type}.${field}.`);
          known.set(field, new Set(roles));
        }
      }
    }
  }

  /** undefined: no entry at all. */
  rolesFor(type: string, field: string): ReadonlySet<Role> | undefined {
    return this.rows.get(type)?.get(field);
  }
  allows(roles: readonly Role[], type: string, field: string): boolean {
    const allowed = this.rolesFor(type, field);
    return allowed !== undefined && roles.some((role) => allowed.has(role));
  }
  /** Whether this type has entries: input types other than filters and sorts need none. */
  governs(type: string): boolean {
    return this.rows.has(type);
  }
  /** The fields of a type that these roles may use. */
  fieldsOf(roles: readonly Role[], type: string): string[] {
    return [...(this.rows.get(type)?.keys() ?? [])].filter((field) => this.allows(roles, type, field));
  }
  /** The operations that these roles may call. */
  operationsOf(roles: readonly Role[]): string[] {
    return ['Query', 'Mutation'].flatMap((type) => this.fieldsOf(roles, type));
  }

  /** Every published name without an entry, and every entry without a published name: either stops the start. */
  gaps(schema: GraphQLSchema): string[] {
    const missing: string[] = [];
    const published = new Set<string>();
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      // A field of one is a field of several types at once, and rights are given to one.
      if (isAbstractType(type))
        missing.push(`${type.name} is an interface or a union, of which nobody could say who may read it`);
      const fields =
        isObjectType(type) || isInputObjectType(type)
          ? Object.keys(type.getFields())
          : isEnumType(type)
            ? type.getValues().map((v) => v.name)
            : [];
      for (const field of fields) published.add(`${type.name}.${field}`);
      if (isObjectType(type)) published.add(`Audit.${type.name}`);
      // What may not be read must not be reached by a filter or a sort either.
      const needed =
        isObjectType(type) ||
        (isInputObjectType(type) && type.name.endsWith('Filter')) ||
        (isEnumType(type) && type.name.endsWith('SortField'));
      if (needed)
        for (const field of fields)
          if (!this.rolesFor(type.name, field)) missing.push(`${type.name}.${field} has no access entry`);
    }
    for (const [type, fields] of this.rows) {
      for (const field of fields.keys()) {
        if (!published.has(`${type}.${field}`))
          missing.push(`${type}.${field} has an access entry but is not in the schema`);
      }
    }
    return missing;
  }
}
