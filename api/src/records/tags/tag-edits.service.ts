import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit, type Changes } from '../../audit/audit.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { tagName } from './tag-name.js';
import type { Tag } from './tag.model.js';
import { TagsQueries } from './tags.queries.js';

explainConstraint('tags_key_unique', 'name', 'Another tag is called this already. Join the two instead.');

interface Read {
  id: string;
  expectedVersion: number;
}

/** Keeps the tags in order: one word for one thing. */
@Injectable()
export class TagEditsService {
  constructor(
    private readonly db: Database,
    private readonly queries: TagsQueries,
  ) {}

  /** Throws BadInput beside the name where another tag has it, Conflict where this one changed since it was read. */
  rename(by: StaffCause, read: Read, given: string, asked: Selection): Promise<Tag> {
    const { name, key } = tagName(given, 'name');
    return this.db.tx(async (sql) => {
      const [before] = await this.locked(sql, by, [read], asked);
      if (before!.name !== name) {
        await sql.run('UPDATE tags SET name = $2, key = $3, version = version + 1 WHERE id = $1', [
          read.id,
          name,
          key,
        ]);
        await note(sql, by, 'renamed', { id: read.id, name }, { name: [before!.name, name] });
      }
      return this.queries.byId(sql, by.actor, read.id, asked);
    });
  }

  /** Whatever bears the second bears the first; the second is no more. There is no way back. */
  join(by: StaffCause, kept: Read, joined: Read, asked: Selection): Promise<Tag> {
    if (kept.id === joined.id)
      throw BadInput.field('joined', 'INVALID', 'A tag is not joined with itself. Choose another.');
    return this.db.tx(async (sql) => {
      const [one, other] = await this.locked(sql, by, [kept, joined], asked);
      await sql.run(
        `INSERT INTO record_tags (tag_id, subject_type, subject_id, by_id, at)
         SELECT $1, subject_type, subject_id, by_id, at FROM record_tags WHERE tag_id = $2 ON CONFLICT DO NOTHING`,
        [kept.id, joined.id],
      );
      // A record that is parted from another takes its tag back under the name that stayed.
      await sql.run(
        `INSERT INTO merge_moves (merge_id, reference, row_id, was_first) SELECT merge_id, reference, $1, was_first FROM merge_moves
         WHERE reference = 'record_tags.subject_id' AND row_id = $2 ON CONFLICT DO NOTHING`,
        [kept.id, joined.id],
      );
      await sql.run('DELETE FROM tags WHERE id = $1', [joined.id]);
      await note(sql, by, 'joined', { id: kept.id, name: one!.name }, { joined: [other!.name, one!.name] });
      return this.queries.byId(sql, by.actor, kept.id, asked);
    });
  }

  /** Takes it off every record. Answers it as it was. */
  delete(by: StaffCause, read: Read, asked: Selection): Promise<Tag> {
    return this.db.tx(async (sql) => {
      const [before] = await this.locked(sql, by, [read], asked);
      const tag = await this.queries.byId(sql, by.actor, read.id, asked);
      await sql.run('DELETE FROM tags WHERE id = $1', [read.id]);
      await note(sql, by, 'deleted', { id: read.id, name: before!.name }, { name: [before!.name, null] });
      return tag;
    });
  }

  /** As the person saw them, in their order; locks them in one order. */
  private async locked(sql: Sql, by: StaffCause, read: readonly Read[], asked: Selection) {
    const rows = await sql.many<{ id: string; name: string; version: number }>(
      'SELECT id, name, version FROM tags WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE',
      [read.map(({ id }) => id)],
    );
    const found = [];
    for (const { id, expectedVersion } of read) {
      const row = rows.find((one) => one.id === id);
      if (!row) throw new NotFound('tag');
      if (row.version !== expectedVersion)
        throw new Conflict(
          'This tag was changed by somebody else meanwhile.',
          await this.queries.byId(sql, by.actor, id, asked),
        );
      found.push(row);
    }
    return found;
  }
}

const note = (
  sql: Sql,
  by: StaffCause,
  verb: string,
  { id, name }: { id: string; name: string },
  changes: Changes,
): Promise<void> =>
  audit(sql, by, { action: `tag.${verb}`, subjectType: 'Tag', subjectId: id, subjectLabel: name, changes });
