import { Injectable } from '@nestjs/common';
import { ACCOUNTS, type Actor } from '../../access/roles.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery, type SortKey } from '../../platform/database/list-query.js';
import { person } from '../../platform/graphql/person.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, askedFor, type Columns, objectOf } from '../../platform/graphql/shape.js';
import { DeskLetters } from './desk-letters.js';
import {
  type MailTemplate,
  type MailTemplateFilter,
  type MailTemplateSort,
  MailTemplateSortField,
} from './template.model.js';

const KEYS: Record<MailTemplateSortField, SortKey> = {
  [MailTemplateSortField.NAME]: { by: 't.name', type: 'citext' },
  [MailTemplateSortField.UPDATED_AT]: { by: 't.updated_at', type: 'timestamptz' },
};
/** $1: the desk's own letters as they are worded from the start. */
const FROM = `(SELECT t.*, coalesce(t.subject, d.subject) AS said_subject, coalesce(t.body, d.body) AS said_body
  FROM mail_templates t LEFT JOIN json_to_recordset($1) AS d (occasion text, subject text, body text) USING (occasion)) t`;

/** Who words the letters that the desk sends to clients: those who work with them. */
export const mayWord = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => ACCOUNTS.includes(role));

@Injectable()
export class TemplatesQueries {
  constructor(
    private readonly db: Database,
    private readonly letters: DeskLetters,
  ) {}

  page(
    asked: Asked,
    actor: Actor,
    filter: MailTemplateFilter,
    sort?: MailTemplateSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<MailTemplate>> {
    const query = new ListQuery(FROM, objectOf(askedFor(asked, 'items'), columnsFor(actor)), [this.originals])
      .when(filter.ids, 't.id = ANY ($::uuid[])')
      .when(filter.q ? containing(filter.q) : null, `(t.name || ' ' || t.said_subject) ILIKE $`)
      .when(filter.byDesk, '(t.occasion IS NOT NULL) = $::boolean')
      .when(filter.deleted ?? (filter.ids ? null : false), '(t.deleted_at IS NOT NULL) = $::boolean');
    const key = KEYS[sort?.field ?? MailTemplateSortField.NAME];
    return query.page(this.db, [key, { by: 't.id', type: 'uuid' }], sort?.order ?? SortOrder.ASC, page);
  }

  async byId(sql: Sql, actor: Actor, id: string, selection: Selection): Promise<MailTemplate> {
    const row = await sql.one<{ item: MailTemplate }>(
      `SELECT ${objectOf(selection, columnsFor(actor))} AS item FROM ${FROM} WHERE t.id = $2`,
      [this.originals, id],
    );
    return row!.item;
  }

  private get originals(): string {
    return JSON.stringify(this.letters.all);
  }
}

const columnsFor = (actor: Actor): Columns => ({
  id: 't.id',
  version: 't.version',
  name: 't.name',
  occasion: 't.occasion',
  subject: 't.said_subject',
  body: 't.said_body',
  isOriginal: '(t.subject IS NULL)',
  isMine: `(t.occasion IS NULL OR ${mayWord(actor)})`,
  updatedBy: person('t.updated_by'),
  updatedAt: 't.updated_at',
  deletedAt: 't.deleted_at',
});
