import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import type { Actor } from '../../access/roles.js';
import { audit } from '../../audit/audit.js';
import { GateRefused, NotFound } from '../../common/errors.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery } from '../../platform/database/list-query.js';
import { LETTERS } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { RecordTypes } from '../../records/record-types.js';
import type { Letter, LetterFilter, LetterSort } from './letter.js';

const STATE = `CASE WHEN o.done_at IS NOT NULL THEN 'SENT' WHEN o.dead_at IS NOT NULL THEN 'DEAD' WHEN o.attempts > 0 THEN 'RETRYING' ELSE 'WAITING' END`;
/** Letters, and what was given up before a letter came of it: nobody would hear of that anywhere else. */
const ALL = `SELECT * FROM outbox WHERE topic = '${LETTERS}'
  UNION ALL SELECT * FROM outbox WHERE topic <> '${LETTERS}' AND dead_at IS NOT NULL`;
/** Of a letter about a record that the asker may not read whole, nothing but that it left. */
const TO = `CASE WHEN o.hidden THEN '' ELSE coalesce(o.payload ->> 'to', o.payload ->> 'email', '') END`;
const SUBJECT = `CASE WHEN o.hidden THEN 'Confidential letter' ELSE coalesce(o.payload ->> 'subject', CASE o.topic
  WHEN 'comment.approved' THEN 'Not written: who hears of a published comment'
  WHEN 'lead.kept' THEN 'Not taken in: a lead from the contact form'
  WHEN 'staff.reset' THEN 'Not written: the link for a new password'
  ELSE o.topic END) END`;
const LETTER = `json_build_object('id', o.id, 'to', ${TO}, 'subject', ${SUBJECT},
  'text', CASE WHEN o.hidden THEN '' ELSE coalesce(o.payload ->> 'text', '') END, 'html', CASE WHEN NOT o.hidden THEN o.payload ->> 'html' END,
  'state', ${STATE}, 'attempts', o.attempts, 'error', o.last_error, 'createdAt', o.created_at, 'dueAt', o.due_at, 'sentAt', o.done_at)`;

/** The letters that the desk writes: where they are, and another try for what could not leave. */
@Injectable()
export class LettersService {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly types: RecordTypes,
  ) {}

  /** The newest first, unless asked otherwise. */
  page(
    { id }: Actor,
    filter?: LetterFilter | null,
    sort?: LetterSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Letter>> {
    return new ListQuery(this.read(ALL), LETTER, [id])
      .when(filter?.ids, 'o.id = ANY ($::uuid[])')
      .when(filter?.state || null, `${STATE} = $`)
      .when(filter?.q ? containing(filter.q) : null, `(${TO} || ' ' || ${SUBJECT}) ILIKE $`)
      .page(
        this.db,
        [
          { by: 'o.created_at', type: 'timestamptz' },
          { by: 'o.id', type: 'uuid' },
        ],
        sort?.order ?? SortOrder.DESC,
        page,
      );
  }

  /** Sends it at once, with all its attempts before it again. Refused for one that has left. */
  async retry(by: StaffCause, id: string): Promise<Letter> {
    const letter = await this.db.tx(async (sql) => {
      const found = await this.one(sql, by, id, 'FOR UPDATE');
      if (!found) throw new NotFound('letter');
      if (found.sentAt)
        throw new GateRefused([
          {
            code: 'SENT',
            strength: 'BLOCK',
            message: 'This letter has left already.',
            remedy: 'Write a new one from the page of whom it went to.',
          },
        ]);
      await audit(sql, by, {
        action: 'letter.retried',
        subjectType: 'Letter',
        subjectId: id,
        subjectLabel: found.subject,
      });
      await sql.run('UPDATE outbox SET dead_at = NULL, attempts = 0, due_at = now() WHERE id = $1', [id]);
      return (await this.one(sql, by, id))!;
    });
    this.outbox.wake();
    return letter;
  }

  private async one(sql: Sql, { actor }: StaffCause, id: string, lock = ''): Promise<Letter | undefined> {
    const rows = `SELECT * FROM outbox WHERE id = $2 AND (topic = '${LETTERS}' OR dead_at IS NOT NULL) ${lock}`;
    const row = await sql.one<{ item: Letter }>(`SELECT ${LETTER} AS item FROM ${this.read(rows)}`, [
      actor.id,
      id,
    ]);
    return row?.item;
  }

  /** These rows as `o`, each with whether $1 may not read what it is about. */
  private read(rows: string): string {
    const hidden = this.types.confidential(
      '$1::uuid',
      `sent.payload #>> '{record,type}'`,
      `(sent.payload #>> '{record,id}')::uuid`,
    );
    return `(SELECT sent.*, ${hidden} AS hidden FROM (${rows}) sent) o`;
  }
}
