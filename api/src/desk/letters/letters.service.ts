import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { audit } from '../../audit/audit.js';
import { GateRefused, NotFound } from '../../common/errors.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { containing } from '../../common/search.js';
import { SortOrder } from '../../common/sort.js';
import { Database } from '../../platform/database/database.js';
import { ListQuery } from '../../platform/database/list-query.js';
import { LETTERS } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { Letter, LetterFilter, LetterSort } from './letter.js';

const STATE = `CASE WHEN o.done_at IS NOT NULL THEN 'SENT' WHEN o.dead_at IS NOT NULL THEN 'DEAD' WHEN o.attempts > 0 THEN 'RETRYING' ELSE 'WAITING' END`;
/** Letters, and what was given up before a letter came of it: nobody would hear of that anywhere else. */
const FROM = `(SELECT * FROM outbox WHERE topic = '${LETTERS}'
  UNION ALL SELECT * FROM outbox WHERE topic <> '${LETTERS}' AND dead_at IS NOT NULL) o`;
const TO = `coalesce(o.payload ->> 'to', o.payload ->> 'email', '')`;
const SUBJECT = `coalesce(o.payload ->> 'subject', CASE o.topic
  WHEN 'comment.approved' THEN 'Not written: who hears of a published comment'
  WHEN 'staff.reset' THEN 'Not written: the link for a new password'
  ELSE o.topic END)`;
const LETTER = `json_build_object('id', o.id, 'to', ${TO}, 'subject', ${SUBJECT}, 'text', coalesce(o.payload ->> 'text', ''),
  'html', o.payload ->> 'html', 'state', ${STATE}, 'attempts', o.attempts, 'error', o.last_error, 'createdAt', o.created_at,
  'dueAt', o.due_at, 'sentAt', o.done_at)`;

/** The letters that the desk writes: where they are, and another try for what could not leave. */
@Injectable()
export class LettersService {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  /** The newest first, unless asked otherwise. */
  page(
    filter?: LetterFilter | null,
    sort?: LetterSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Letter>> {
    return new ListQuery(FROM, LETTER)
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
  async retry(by: Cause, id: string): Promise<Letter> {
    const letter = await this.db.tx(async (sql) => {
      const found = await sql.one<{ item: Letter }>(
        `SELECT ${LETTER} AS item FROM outbox o WHERE id = $1 AND (topic = $2 OR dead_at IS NOT NULL) FOR UPDATE`,
        [id, LETTERS],
      );
      if (!found) throw new NotFound('letter');
      if (found.item.sentAt)
        throw new GateRefused([
          { code: 'SENT', strength: 'BLOCK', message: 'This letter has left already.' },
        ]);
      await audit(sql, by, {
        action: 'letter.retried',
        subjectType: 'Letter',
        subjectId: id,
        subjectLabel: found.item.subject,
      });
      return (await sql.one<{ item: Letter }>(
        `UPDATE outbox o SET dead_at = NULL, attempts = 0, due_at = now() WHERE id = $1 RETURNING ${LETTER} AS item`,
        [id],
      ))!.item;
    });
    this.outbox.wake();
    return letter;
  }
}
