import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { auditMany } from '../../audit/audit.js';
import { MoveCode } from '../../change/moves.model.js';
import { BadInput } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { RecordTypes } from '../record-types.js';
import { tagName } from './tag-name.js';
import type { TagOutcome, TagRef } from './tag.model.js';

const MOST_RECORDS = 100;
/** On one record, and given at once. */
const MOST_TAGS = 50;

interface Change {
  id: string;
  added: string | null;
  removed: string | null;
}

/** Hangs tags on records and takes them off. Done twice it is done once. */
@Injectable()
export class TagsService {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
  ) {}

  /** add: names, made where there is no such tag; remove: ids. Throws BadInput where a record would bear too many. */
  tag(
    by: StaffCause,
    type: string,
    ids: readonly string[],
    add: readonly string[],
    remove: readonly string[],
  ): Promise<TagOutcome[]> {
    atMost('ids', ids, MOST_RECORDS);
    atMost('add', add, MOST_TAGS);
    atMost('remove', remove, MOST_TAGS);
    const named = add.map((name) => tagName(name, 'add'));
    return this.db.tx(async (sql) => {
      const labels = await this.types.labels(sql, by.actor, type, ids);
      const records = [...labels.keys()];
      if (records.length === 0) return ids.map((id) => ({ id, code: MoveCode.NOT_FOUND, tags: [] }));
      const wanted = await madeOf(sql, by, named);
      const unwanted = remove.filter((id) => !wanted.includes(id));
      const changes = await put(sql, by, type, records, wanted, unwanted);
      await auditMany(
        sql,
        by,
        changes.map(({ id, added, removed }) => ({
          action: `${type.toLowerCase()}.tagged`,
          subjectType: type,
          subjectId: id,
          subjectLabel: labels.get(id),
          changes: { tags: [removed, added] },
        })),
      );
      const changed = new Set(changes.map(({ id }) => id));
      const tags = await tagsNow(sql, type, records);
      return ids.map((id) => ({
        id,
        code: changed.has(id) ? MoveCode.APPLIED : labels.has(id) ? MoveCode.NOOP : MoveCode.NOT_FOUND,
        tags: tags.get(id) ?? [],
      }));
    });
  }
}

function atMost(field: string, given: readonly unknown[], most: number): void {
  if (given.length > most) throw BadInput.field(field, 'RANGE', `At most ${most} at once.`);
}

/** The ids of these tags, held so that none goes meanwhile; whoever made one at the same moment made the same. */
async function madeOf(
  sql: Sql,
  by: StaffCause,
  named: readonly { name: string; key: string }[],
): Promise<string[]> {
  if (named.length === 0) return [];
  // In one order, or two who make the same tags would wait for each other.
  const tags = [...named].sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = tags.map(({ key }) => key);
  await sql.run(
    `INSERT INTO tags (name, key, created_by) SELECT name, key, $3 FROM unnest($1::text[], $2::text[]) t (name, key)
     WHERE NOT EXISTS (SELECT FROM tags o WHERE o.key = t.key) ON CONFLICT (key) DO NOTHING`,
    [tags.map(({ name }) => name), keys, by.actor.id],
  );
  const rows = await sql.many<{ id: string }>(
    'SELECT id FROM tags WHERE key = ANY ($1::text[]) ORDER BY key FOR KEY SHARE',
    [keys],
  );
  return rows.map(({ id }) => id);
}

/** What came and what went, by record: one statement. */
async function put(
  sql: Sql,
  by: StaffCause,
  type: string,
  records: readonly string[],
  wanted: readonly string[],
  unwanted: readonly string[],
): Promise<Change[]> {
  const changes = await sql.many<Change>(
    `WITH gone AS (
       DELETE FROM record_tags WHERE subject_type = $1 AND subject_id = ANY ($2::uuid[]) AND tag_id = ANY ($4::uuid[]) RETURNING subject_id, tag_id
     ), come AS (
       INSERT INTO record_tags (tag_id, subject_type, subject_id, by_id)
       SELECT tag, $1, record, $5 FROM unnest($2::uuid[]) record, unnest($3::uuid[]) tag ORDER BY record, tag
       ON CONFLICT DO NOTHING RETURNING subject_id, tag_id
     )
     SELECT c.subject_id AS id, string_agg(t.name, ', ' ORDER BY t.key) FILTER (WHERE c.came) AS added,
       string_agg(t.name, ', ' ORDER BY t.key) FILTER (WHERE NOT c.came) AS removed
     FROM (SELECT *, true AS came FROM come UNION ALL SELECT *, false FROM gone) c JOIN tags t ON t.id = c.tag_id GROUP BY c.subject_id`,
    [type, records, wanted, unwanted, by.actor.id],
  );
  const [full] = await sql.many(
    `SELECT FROM record_tags WHERE subject_type = $1 AND subject_id = ANY ($2::uuid[]) GROUP BY subject_id HAVING count(*) > ${MOST_TAGS}`,
    [type, records],
  );
  if (full && wanted.length > 0)
    throw BadInput.field('add', 'RANGE', `A record bears at most ${MOST_TAGS} tags.`);
  return changes;
}

async function tagsNow(sql: Sql, type: string, ids: readonly string[]): Promise<Map<string, TagRef[]>> {
  const rows = await sql.many<{ id: string; tags: TagRef[] }>(
    `SELECT rt.subject_id AS id, json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.key) AS tags
     FROM record_tags rt JOIN tags t ON t.id = rt.tag_id WHERE rt.subject_type = $1 AND rt.subject_id = ANY ($2::uuid[]) GROUP BY rt.subject_id`,
    [type, ids],
  );
  return new Map(rows.map(({ id, tags }) => [id, tags]));
}
