import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/roles.js';
import { NotFound } from '../../common/errors.js';
import { cursorSql, type PageInput, windowOf } from '../../common/page.js';
import { Database } from '../../platform/database/database.js';
import { person } from '../../platform/graphql/person.js';
import { type Asked, type Columns, columnsOf, listOf, objectOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { ActivitiesQueries } from '../activities/activities.queries.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import type { Timeline, TimelineKind } from './timeline.model.js';
import { TimelineSources } from './timeline-sources.js';

/** The columns of what the sources give, and no row of them: a kind of record may have no source of the kinds that are asked for. */
const NONE = `SELECT NULL::timestamptz AS at, NULL::text AS kind, NULL::uuid AS id, NULL::text AS title, NULL::text AS detail,
  NULL::uuid AS by_id, NULL::json AS data, NULL::text AS link_type, NULL::uuid AS link_id WHERE false`;
const NEWEST = 'ORDER BY at DESC, id DESC';

@Injectable()
export class TimelineQueries {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
    private readonly sources: TimelineSources,
    private readonly activities: ActivitiesQueries,
  ) {}

  /** One statement. Throws NotFound where this person may not read the record. */
  async of(
    asked: Asked,
    actor: Actor,
    { type, id }: RecordRef,
    kinds?: readonly TimelineKind[] | null,
    page?: PageInput | null,
  ): Promise<Timeline | Shaped> {
    const { limit, offset, after } = windowOf(page);
    const emails = this.types.emailsOf(type, '$2');
    const seek = after ? 'AND (s.at, s.id) < ($5::timestamptz, $6::uuid)' : '';
    // Each source gives as many as the whole may be, newest first along its own index; the newest of all are shown.
    const rows = this.sources.for(type, kinds).map((source) => source.rows({ type: '$1', id: '$2', emails }));
    const branches = [NONE, ...rows].map(
      (row) => `(SELECT * FROM (${row}) s
        WHERE ($4::text[] IS NULL OR s.kind = ANY ($4)) ${seek} ${NEWEST} LIMIT ${limit + offset})`,
    );
    const text = `WITH known AS MATERIALIZED (SELECT ${this.types.readable(actor, 'viewer.id', '$1::text', '$2::uuid')} AS readable FROM (SELECT $3::uuid AS id) viewer),
      shown AS MATERIALIZED (SELECT * FROM (${branches.join(' UNION ALL ')}) e WHERE (SELECT readable FROM known)
        ${NEWEST} LIMIT ${limit} OFFSET ${offset})
      SELECT readable, (SELECT row_to_json(r)::text FROM (SELECT ${columnsOf(asked.selection, {
        items: (fields) =>
          listOf(
            `SELECT ${columnsOf(fields, this.columns(actor))} FROM shown e, (SELECT $3::uuid AS id) viewer ORDER BY e.at DESC, e.id DESC`,
          ),
        endCursor: `(SELECT ${cursorSql('at', 'id')} FROM shown ORDER BY at DESC, id DESC OFFSET ${limit - 1})`,
      })}) r) AS json FROM known`;
    const found = await this.db.one<{ readable: boolean; json: string }>(text, [
      type,
      id,
      actor.id,
      kinds ?? null,
      ...(after ?? []),
    ]);
    if (!found?.readable) throw new NotFound();
    return answer<Timeline>(asked, found.json);
  }

  private columns(actor: Actor): Columns {
    return {
      id: 'e.id',
      at: 'e.at',
      kind: 'e.kind',
      title: 'e.title',
      detail: 'e.detail',
      by: person('e.by_id'),
      data: 'e.data',
      link: this.types.link(actor, 'viewer.id', 'e.link_type', 'e.link_id'),
      activity: (selection) =>
        `(SELECT ${objectOf(selection, this.activities.columns(actor))} FROM activities a WHERE a.id = e.id)`,
    };
  }
}
