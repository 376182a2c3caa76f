import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/roles.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery } from '../../platform/database/list-query.js';
import { person } from '../../platform/graphql/person.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, askedFor, type Columns, objectOf } from '../../platform/graphql/shape.js';
import { RecordTypes } from '../record-types.js';
import { type StrayMail, type StrayMailFilter, type StrayMailSort, StrayState } from './stray.model.js';

const STATE = `CASE WHEN s.settled_at IS NULL THEN 'WAITING' WHEN s.activity_id IS NULL THEN 'DISCARDED' ELSE 'FILED' END`;

@Injectable()
export class StraysQueries {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
  ) {}

  /** The newest first, unless asked otherwise. */
  page(
    asked: Asked,
    actor: Actor,
    filter: StrayMailFilter,
    sort?: StrayMailSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<StrayMail>> {
    const item = objectOf(askedFor(asked, 'items'), this.columns(actor));
    return new ListQuery(`(SELECT s.* FROM stray_mails s WHERE ${this.shown(actor)}) s`, item, [actor.id])
      .when(filter.ids, 's.id = ANY ($::uuid[])')
      .when(filter.state ?? (filter.ids ? null : StrayState.WAITING), `${STATE} = $`)
      .when(
        filter.q ? containing(filter.q) : null,
        `(s.subject || ' ' || s.body || ' ' || s.addresses::text) ILIKE $`,
      )
      .page(
        this.db,
        [
          { by: 's.at', type: 'timestamptz' },
          { by: 's.id', type: 'uuid' },
        ],
        sort?.order ?? SortOrder.DESC,
        page,
      );
  }

  async byId(sql: Sql, actor: Actor, id: string, selection: Selection): Promise<StrayMail> {
    const row = await sql.one<{ item: StrayMail }>(
      `SELECT ${objectOf(selection, this.columns(actor))} AS item FROM stray_mails s WHERE s.id = $2 AND $1::uuid IS NOT NULL`,
      [actor.id, id],
    );
    return row!.item;
  }

  /**
   * The condition that $1, who is this person, may see a mail `s`: whoever sent it may; others not where it names somebody of a
   * confidential record that they may not read whole, nor where it was filed on what they may not read.
   */
  shown(actor: Actor): string {
    const filed = `EXISTS (SELECT FROM activity_links l WHERE l.activity_id = s.activity_id AND ${this.types.readable(actor, '$1::uuid', 'l.subject_type', 'l.subject_id')})`;
    return `(s.by_id = $1 OR (s.activity_id IS NULL OR ${filed}) AND NOT ${this.types.concealed('$1::uuid', 's.addresses')})`;
  }

  private columns(actor: Actor): Columns {
    return {
      id: 's.id',
      version: 's.version',
      state: STATE,
      direction: 's.direction',
      at: 's.at',
      subject: 's.subject',
      body: 's.body',
      addresses: 's.addresses::text[]',
      by: person('s.by_id'),
      settledBy: person('s.settled_by'),
      settledAt: 's.settled_at',
      links: (selection) =>
        `(SELECT coalesce(json_agg(link ORDER BY subject_type, subject_id), '[]') FROM (
          SELECT l.subject_type, l.subject_id, ${this.types.link(actor, '$1::uuid', 'l.subject_type', 'l.subject_id')(selection)} AS link
          FROM activity_links l WHERE l.activity_id = s.activity_id) linked WHERE link IS NOT NULL)`,
    };
  }
}
