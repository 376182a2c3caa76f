import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import type { Actor } from '../../access/roles.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery, type SortKey } from '../../platform/database/list-query.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, askedFor, type Columns, objectOf } from '../../platform/graphql/shape.js';
import { RecordTypes } from '../record-types.js';
import { keyOf } from './tag-name.js';
import { type Tag, type TagFilter, type TagSort, TagSortField } from './tag.model.js';

@Injectable()
export class TagsQueries {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
  ) {}

  /** One statement. */
  page(
    asked: Asked,
    actor: Actor,
    filter: TagFilter,
    sort?: TagSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Tag>> {
    const columns = this.columns(actor);
    const keys: Record<TagSortField, SortKey> = {
      [TagSortField.NAME]: { by: 't.key', type: 'text' },
      [TagSortField.USES]: { by: columns.uses, type: 'int' },
    };
    return new ListQuery('tags t', objectOf(askedFor(asked, 'items'), columns))
      .when(filter.ids, 't.id = ANY ($::uuid[])')
      .when(filter.q ? containing(keyOf(filter.q)) : null, 't.key LIKE $')
      .page(
        this.db,
        [keys[sort?.field ?? TagSortField.NAME], { by: 't.id', type: 'uuid' }],
        sort?.order ?? SortOrder.ASC,
        page,
      );
  }

  async byId(sql: Sql, actor: Actor, id: string, selection: Selection): Promise<Tag> {
    const row = await sql.one<{ item: Tag }>(
      `SELECT ${objectOf(selection, this.columns(actor))} AS item FROM tags t WHERE t.id = $1`,
      [id],
    );
    return row!.item;
  }

  private columns(actor: Actor) {
    const hidden = this.types.confidential(
      `${escapeLiteral(actor.id)}::uuid`,
      'rt.subject_type',
      'rt.subject_id',
    );
    return {
      id: 't.id',
      version: 't.version',
      name: 't.name',
      uses: `(SELECT count(*)::int FROM record_tags rt WHERE rt.tag_id = t.id AND NOT (${hidden}))`,
      createdAt: 't.created_at',
    } satisfies Columns;
  }
}
