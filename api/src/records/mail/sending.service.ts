import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { BadInput, GateRefused, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { letterPosting } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { post, takeBack } from '../../platform/outbox/posting.js';
import { ActivityLog } from '../activities/activity-log.js';
import { ActivityKind, Direction } from '../activities/activity.entity.js';
import { type RecordRef, RecordTypes } from '../record-types.js';
import { asWritten, unfinished } from './letter-words.js';
import type { LetterDraft, LetterInput } from './mail.model.js';
import { filled } from './placeholders.js';

/** Seconds in which a letter can still be taken back. */
const SECOND_THOUGHTS = 20;

/** Letters that people write about a record: they leave by the outbox and stand on its timeline as what went out. */
@Injectable()
export class SendingService {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
    private readonly activities: ActivityLog,
    private readonly outbox: Outbox,
  ) {}

  /** A template with what the record knows, or an empty letter to the record's addresses. */
  async draft(by: StaffCause, of: RecordRef, templateId: string | null): Promise<LetterDraft> {
    await this.types.require(this.db, by.actor, of);
    const known = await this.types.reader(this.db, of);
    const template = templateId
      ? await this.db.one<{ subject: string; body: string }>(
          'SELECT subject, body FROM mail_templates WHERE id = $1 AND occasion IS NULL AND deleted_at IS NULL',
          [templateId],
        )
      : { subject: '', body: '' };
    if (!template) throw new NotFound('template');
    const filling = { name: known.name, company: known.company, me: by.actor.name };
    return {
      to: known.emails,
      subject: filled(template.subject, filling),
      body: filled(template.body, filling),
    };
  }

  /**
   * Once for each clientMutationId. Whoever gets it answers to whoever sent it. Throws BadInput for an empty letter or one
   * that still has something open.
   */
  async send(by: StaffCause, letter: LetterInput, batch: string): Promise<boolean> {
    const { of, also, subject, body } = letter;
    const faults = unfinished(letter);
    if (faults.length) throw new BadInput(faults);
    const records = [of, ...(also ?? [])];
    const sent = await this.db.tx(async (sql) => {
      for (const record of records) await this.types.require(sql, by.actor, record);
      const id = await this.activities.log(
        sql,
        by,
        { kind: ActivityKind.EMAIL, direction: Direction.OUT, subject, body, messageId: idOf(batch) },
        records,
      );
      if (id) await this.post(sql, by, letter, batch, id);
      return id !== undefined;
    });
    if (sent) this.outbox.wake();
    return true;
  }

  /** Throws NotFound for a letter of somebody else, GateRefused for one that has left. */
  async takeBack(by: StaffCause, batch: string): Promise<boolean> {
    return this.db.tx(async (sql) => {
      const letter = await sql.one<{ id: string; deleted: boolean }>(
        'SELECT id, deleted_at IS NOT NULL AS deleted FROM activities WHERE message_id = $1 AND by_id = $2 FOR UPDATE',
        [idOf(batch), by.actor.id],
      );
      if (!letter) throw new NotFound('letter');
      if (await takeBack(sql, letter.id)) await this.activities.withdraw(sql, by, letter.id);
      else if (!letter.deleted)
        throw new GateRefused([{ code: 'SENT', strength: 'BLOCK', message: 'The letter has left already.' }]);
      return true;
    });
  }

  private async post(
    sql: Sql,
    { actor }: StaffCause,
    { of, to, subject, body }: LetterInput,
    batch: string,
    causeId: string,
  ): Promise<void> {
    const { name } = await this.types.reader(sql, of);
    const letter = { to, toName: name, ...asWritten({ subject, body }) };
    await post(
      sql,
      letterPosting(
        { ...letter, replyTo: { address: actor.email, name: actor.name }, record: of },
        { key: `letter:written:${batch}`, causeId, delay: SECOND_THOUGHTS },
      ),
    );
  }
}

/** Stands for its Message-ID, which it gets when it leaves. */
const idOf = (batch: string): string => `desk:${batch}`;
