import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import type { Actor } from '../../access/roles.js';
import { NotFound } from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';
import { type Asked, columnsOf, listOf, objectOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import type { PersonRecord } from './person-record.model.js';

const MOST = 50;

/** One person may be commenter, lead, guest, contact and client: by their address they are one. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
  ) {}

  /** One statement; the oldest first. Throws NotFound where this person may not read the record. */
  async recordsOf(asked: Asked, actor: Actor, { type, id }: RecordRef): Promise<PersonRecord[] | Shaped> {
    const emails = '(SELECT emails FROM known)::citext[]';
    const branches = this.types.readableBy(actor).flatMap(({ type: kind, list, table, label, thread }) =>
      thread
        ? [
            `(SELECT ${escapeLiteral(kind)} AS type, r.id, ${escapeLiteral(list)} AS list, ${label} AS label, ${thread.at} AS at, ${thread.state} AS state
              FROM ${table} r, known WHERE known.readable AND ${thread.of(emails)} AND ${this.types.seen(kind, 'known.viewer')}
              ORDER BY ${thread.at} DESC, r.id DESC LIMIT ${MOST})`,
          ]
        : [],
    );
    const found = await this.db.one<{ readable: boolean; json: string }>(
      `WITH known AS MATERIALIZED (
         SELECT viewer.id AS viewer, ${this.types.readable(actor, 'viewer.id', '$1::text', '$2::uuid')} AS readable,
           ${this.types.addressesOf(type, '$2')} AS emails
         FROM (SELECT $3::uuid AS id) viewer)
       SELECT readable, ${listOf(
         `SELECT ${columnsOf(asked.selection, {
           link: (fields) =>
             objectOf(fields, { type: 'p.type', id: 'p.id', list: 'p.list', label: 'p.label' }),
           at: 'p.at',
           state: 'p.state',
         })} FROM (${branches.join(' UNION ALL ')}) p ORDER BY p.at, p.id`,
       )}::text AS json FROM known`,
      [type, id, actor.id],
    );
    if (!found?.readable) throw new NotFound();
    return answer<PersonRecord[]>(asked, found.json);
  }
}
