import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType } from 'graphql';
import { AccessTable } from '../../access/access-table.js';
import type { StaffCause } from '../../access/current-actor.js';
import { type Actor, holds, Role } from '../../access/roles.js';
import { audit, changesBetween } from '../../audit/audit.js';
import { BadInput, Forbidden, NotFound } from '../../common/errors.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { SavedView, SavedViewInput } from './saved-view.js';

explainConstraint('saved_views_name_unique', 'name', 'You have a view of this name already.');

type Owned = SavedView & { userId: string };

/** Characters of a filter or sort as JSON. */
const LONGEST = 10_000;
const FIELDS = `id, user_id AS "userId", resource, name, shared, filter, sort, user_id = $1 AS mine`;

/** One's own views and those that others share; only its maker or an admin changes one. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly db: Database,
    private readonly access: AccessTable,
    private readonly modules: ModuleRef,
  ) {}

  async listOf(actor: Actor, resource: string): Promise<SavedView[]> {
    this.requireList(actor, resource);
    const views = await this.db.many<SavedView>(
      `SELECT ${FIELDS} FROM saved_views WHERE resource = $2 AND (user_id = $1 OR shared) ORDER BY user_id <> $1, name, id`,
      [actor.id, resource],
    );
    // A filter says what somebody looked for: who may not filter by a field may not read what others sought in it.
    return views.filter((view) => this.refusedKey(actor, resource, view.filter) === undefined);
  }

  save(by: StaffCause, input: SavedViewInput): Promise<SavedView> {
    this.requireList(by.actor, input.resource);
    if (!input.name) throw BadInput.field('name', 'REQUIRED', 'Please give the view a name.');
    if (typeof input.filter !== 'object' || input.filter === null || Array.isArray(input.filter))
      throw BadInput.field('filter', 'FORMAT', 'A filter is an object of fields and values.');
    const refused = this.refusedKey(by.actor, input.resource, input.filter);
    if (refused) throw new Forbidden(`Your role does not allow ${refused}.`);
    const kept = {
      resource: input.resource,
      name: input.name,
      shared: input.shared,
      filter: jsonOf('filter', input.filter),
      sort: input.sort == null ? null : jsonOf('sort', input.sort),
    };
    return this.db.tx(async (sql) => {
      const before = input.id ? await this.changeable(sql, by.actor, input.id) : undefined;
      const values = [by.actor.id, kept.resource, kept.name, kept.shared, kept.filter, kept.sort];
      const after = await sql.one<Owned>(
        before
          ? `UPDATE saved_views SET resource = $2, name = $3, shared = $4, filter = $5, sort = $6, updated_at = now() WHERE id = $7 RETURNING ${FIELDS}`
          : `INSERT INTO saved_views (user_id, resource, name, shared, filter, sort) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${FIELDS}`,
        before ? [...values, before.id] : values,
      );
      await this.note(sql, by, before ? 'saved-view.updated' : 'saved-view.made', after!, before ?? {}, kept);
      return after!;
    });
  }

  remove(by: StaffCause, id: string): Promise<SavedView> {
    return this.db.tx(async (sql) => {
      const view = await this.changeable(sql, by.actor, id);
      await sql.run('DELETE FROM saved_views WHERE id = $1', [id]);
      await this.note(sql, by, 'saved-view.deleted', view, view, { name: null });
      return view;
    });
  }

  /** Throws NotFound for what this person may not see, Forbidden for what they may see and not change. */
  private async changeable(sql: Sql, actor: Actor, id: string): Promise<Owned> {
    const view = await sql.one<Owned>(`SELECT ${FIELDS} FROM saved_views WHERE id = $2 FOR UPDATE`, [
      actor.id,
      id,
    ]);
    const admin = holds(actor, Role.ADMIN);
    if (!view || !(view.mine || view.shared || admin)) throw new NotFound('view');
    if (!view.mine && !admin) throw new Forbidden('Only who made this view, or an admin, may change it.');
    return view;
  }

  /** A view may exist of a list only, and be seen only by those who may see the list. */
  private requireList(actor: Actor, resource: string): void {
    if (!this.access.rolesFor('Query', resource))
      throw BadInput.field('resource', 'UNKNOWN', 'There is no list of this name.');
    if (!this.access.allows(actor.roles, 'Query', resource)) throw new Forbidden();
  }

  /** The first field of the filter that the access table keeps from this person. */
  private refusedKey(actor: Actor, resource: string, filter: unknown): string | undefined {
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    const list = schema.getQueryType()?.getFields()[resource];
    const argument = list?.args.find(({ name }) => name === 'filter');
    if (!argument || typeof filter !== 'object' || filter === null) return undefined;
    const { name } = getNamedType(argument.type);
    const refused = Object.keys(filter).find(
      (key) => this.access.rolesFor(name, key) && !this.access.allows(actor.roles, name, key),
    );
    return refused && `${name}.${refused}`;
  }

  private note(
    sql: Sql,
    by: StaffCause,
    action: string,
    view: SavedView,
    before: object,
    after: Record<string, unknown>,
  ): Promise<void> {
    return audit(sql, by, {
      action,
      subjectType: 'SavedView',
      subjectId: view.id,
      subjectLabel: view.name,
      changes: changesBetween({ ...before }, { name: after.name, shared: after.shared }),
    });
  }
}

function jsonOf(field: string, value: unknown): string {
  const text = JSON.stringify(value);
  if (text.length > LONGEST) throw BadInput.field(field, 'TOO_LONG', 'This is more than a view can hold.');
  if (text.includes('\\u0000')) throw BadInput.field(field, 'ENCODING', 'A text holds a NUL character.');
  return text;
}
