import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/roles.js';
import type { Sql } from '../../platform/database/database.js';
import { person } from '../../platform/graphql/person.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Columns, objectOf } from '../../platform/graphql/shape.js';
import { RecordTypes } from '../record-types.js';
import type { Activity } from './activity.entity.js';

@Injectable()
export class ActivitiesQueries {
  constructor(private readonly types: RecordTypes) {}

  async byId(sql: Sql, actor: Actor, id: string, selection: Selection): Promise<Activity> {
    const row = await sql.one<{ item: Activity }>(
      `SELECT ${objectOf(selection, this.columns(actor))} AS item FROM activities a, (SELECT $2::uuid AS id) viewer WHERE a.id = $1`,
      [id, actor.id],
    );
    return row!.item;
  }

  /** Of a row `a`, with the asking person's id as `viewer.id`. */
  columns(actor: Actor): Columns {
    return {
      id: 'a.id',
      version: 'a.version',
      kind: 'a.kind',
      direction: 'a.direction',
      answered: 'a.answered',
      automatic: 'a.automatic',
      at: 'a.at',
      subject: 'a.subject',
      body: 'a.body',
      createdAt: 'a.created_at',
      updatedAt: 'a.updated_at',
      deletedAt: 'a.deleted_at',
      by: person('a.by_id'),
      links: (selection) =>
        `(SELECT coalesce(json_agg(link ORDER BY subject_type, subject_id), '[]') FROM (
          SELECT l.subject_type, l.subject_id, ${this.types.link(actor, 'viewer.id', 'l.subject_type', 'l.subject_id')(selection)} AS link
          FROM activity_links l WHERE l.activity_id = a.id) linked WHERE link IS NOT NULL)`,
    };
  }
}
