import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import type { Actor } from '../../access/roles.js';
import { audit } from '../../audit/audit.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { cleanLine, cut } from '../../common/text.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { person } from '../../platform/graphql/person.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Columns, objectOf } from '../../platform/graphql/shape.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import { DocumentFiles } from './document-files.js';
import { namedAs } from './document-type.js';
import type { Document } from './document.model.js';

/** Of one record. */
const MOST = 200;
const MOST_NAME = 180;
/** Days for which one that was deleted can be restored. */
const KEPT_DELETED = 30;

const COLUMNS: Columns = {
  id: 'd.id',
  version: 'd.version',
  name: 'd.name',
  mime: 'd.mime',
  bytes: 'd.bytes',
  sha256: 'd.sha256',
  by: person('d.by_id'),
  createdAt: 'd.created_at',
  deletedAt: 'd.deleted_at',
};

interface Stored {
  id: string;
  type: string;
  recordId: string;
  name: string;
  mime: string;
  bytes: number;
  version: number;
  storedAs: string;
  deleted: boolean;
}

/** Files on records, for whoever may read the record. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
    private readonly files: DocumentFiles,
  ) {}

  async of(actor: Actor, of: RecordRef, selection: Selection): Promise<Document[]> {
    await this.requireRecord(this.db, actor, of);
    const rows = await this.db.many<{ item: Document }>(
      `SELECT ${objectOf(selection, COLUMNS)} AS item FROM documents d
       WHERE d.subject_type = $1 AND d.subject_id = $2 AND d.deleted_at IS NULL ORDER BY d.created_at DESC, d.id DESC LIMIT ${2 * MOST}`,
      [of.type, of.id],
    );
    return rows.map(({ item }) => item);
  }

  /** Before the bytes are taken it is asked whether they may be. Throws what DocumentFiles.receive throws; then nothing is left of it. */
  async add(by: StaffCause, on: RecordRef, name: string, body: AsyncIterable<Buffer>): Promise<string> {
    const called = nameOf(name);
    await this.requireRecord(this.db, by.actor, on);
    const file = await this.files.receive(body);
    try {
      return await this.db.tx(async (sql) => {
        await this.requireRecord(sql, by.actor, on);
        const made = await sql.one<{ id: string }>(
          `INSERT INTO documents (subject_type, subject_id, name, mime, bytes, sha256, stored_as, by_id)
           SELECT $1, $2, $3, $4, $5, $6, $7, $8
           WHERE (SELECT count(*) FROM documents WHERE subject_type = $1 AND subject_id = $2 AND deleted_at IS NULL) < ${MOST} RETURNING id`,
          [
            on.type,
            on.id,
            namedAs(called, file.type),
            file.type.mime,
            file.bytes,
            file.sha256,
            file.storedAs,
            by.actor.id,
          ],
        );
        if (!made) throw BadInput.field('body', 'RANGE', `A record has at most ${MOST} documents.`);
        await note(sql, by, 'added', { id: made.id, type: on.type, recordId: on.id });
        return made.id;
      });
    } catch (error) {
      await this.files.remove(file.storedAs);
      throw error;
    }
  }

  /** What to send, and that it was sent stands in the audit. */
  read(by: StaffCause, id: string): Promise<Stored> {
    return this.db.tx(async (sql) => {
      const found = await this.require(sql, by, id);
      if (found.deleted) throw new NotFound('document');
      await note(sql, by, 'downloaded', found);
      return found;
    });
  }

  /** Throws Conflict with the document as it now stands where it changed since it was read. */
  put(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    away: boolean,
    selection: Selection,
  ): Promise<Document> {
    return this.db.tx(async (sql) => {
      const before = await this.require(sql, by, id);
      const now = async (): Promise<Document> =>
        (await sql.one<{ item: Document }>(
          `SELECT ${objectOf(selection, COLUMNS)} AS item FROM documents d WHERE d.id = $1`,
          [id],
        ))!.item;
      if (before.version !== expectedVersion)
        throw new Conflict('This document was changed by somebody else meanwhile.', await now());
      if (before.deleted !== away) {
        await sql.run(
          'UPDATE documents SET deleted_at = CASE WHEN $2 THEN now() END, version = version + 1 WHERE id = $1',
          [id, away],
        );
        await note(sql, by, away ? 'deleted' : 'restored', before);
      }
      return now();
    });
  }

  /** Takes away what was deleted long ago, what hangs on records that are no more, and files that no row names. */
  async sweep(sql: Sql): Promise<number> {
    const gone = await sql.many<{ storedAs: string }>(
      `DELETE FROM documents d WHERE d.deleted_at < now() - interval '${KEPT_DELETED} days' OR NOT (${this.types.exists('d.subject_type', 'd.subject_id')})
       RETURNING d.stored_as AS "storedAs"`,
    );
    const lying = await this.files.settled();
    const strays = await sql.many<{ storedAs: string }>(
      `SELECT name AS "storedAs" FROM unnest($1::text[]) name WHERE NOT EXISTS (SELECT FROM documents WHERE stored_as::text = name)`,
      [lying],
    );
    for (const { storedAs } of [...gone, ...strays]) await this.files.remove(storedAs);
    return gone.length + strays.length;
  }

  /** The document, locked, of a record that this person may read. */
  private async require(sql: Sql, { actor }: StaffCause, id: string): Promise<Stored> {
    const found = await sql.one<Stored>(
      `SELECT id, subject_type AS type, subject_id AS "recordId", name, mime, bytes, version, stored_as AS "storedAs", deleted_at IS NOT NULL AS deleted
       FROM documents WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!found) throw new NotFound('document');
    await this.requireRecord(sql, actor, { type: found.type, id: found.recordId });
    return found;
  }

  private async requireRecord(sql: Sql, actor: Actor, record: RecordRef): Promise<void> {
    if (!this.types.takesDocuments(record.type)) throw new NotFound();
    await this.types.require(sql, actor, record);
  }
}

function nameOf(given: string): string {
  const name = cut(cleanLine(given).replace(/[/\\]/g, '_').replace(/^\.+/, ''), MOST_NAME);
  if (!name) throw BadInput.field('name', 'REQUIRED', 'Please say what the file is called.');
  return name;
}

/** In the history of the record. A name may be a person's, who must be forgotten with it. */
const note = (
  sql: Sql,
  by: Cause,
  verb: string,
  { id, type, recordId }: Pick<Stored, 'id' | 'type' | 'recordId'>,
): Promise<void> =>
  audit(sql, by, {
    action: `document.${verb}`,
    subjectType: type,
    subjectId: recordId,
    changes: { document: verb === 'deleted' ? [id, null] : [null, id] },
  });
