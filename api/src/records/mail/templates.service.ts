import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, Forbidden, GateRefused, NotFound } from '../../common/errors.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { DeskLetters } from './desk-letters.js';
import { asWritten, faultsOf, unfinished, worded } from './letter-words.js';
import { filled, PEOPLES } from './placeholders.js';
import type { MailPreview, MailTemplate, MailTemplateInput, MailWordsInput } from './template.model.js';
import { mayWord, TemplatesQueries } from './templates.queries.js';

explainConstraint(
  'mail_templates_name_unique',
  'name',
  'Another template, perhaps a deleted one, has this name already.',
);

type Written = Pick<MailTemplate, 'name' | 'subject' | 'body'>;
/** As it lies there: the desk's own letters have no words of their own until somebody words them. */
type Stored = { [F in keyof Written]: string | null } & Pick<
  MailTemplate,
  'id' | 'version' | 'occasion' | 'deletedAt'
> & { name: string };

const BLANK: Written = { name: '', subject: '', body: '' };

/** Letters that are written again and again, by people and by the desk. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly db: Database,
    private readonly queries: TemplatesQueries,
    private readonly letters: DeskLetters,
  ) {}

  /** Throws BadInput beside the field: a blank, a name that is taken, a placeholder that stands for nothing. */
  create(by: StaffCause, input: MailTemplateInput, selection: Selection): Promise<MailTemplate> {
    return this.db.tx(async (sql) => {
      const template = this.written(BLANK, null, input);
      const made = await sql.one<{ id: string }>(
        'INSERT INTO mail_templates (name, subject, body, updated_by) VALUES ($1, $2, $3, $4) RETURNING id',
        [template.name, template.subject, template.body, by.actor.id],
      );
      const changes = changesBetween({ ...BLANK }, { ...template });
      await this.note(sql, by, 'created', { id: made!.id, name: template.name }, changes);
      return this.queries.byId(sql, by.actor, made!.id, selection);
    });
  }

  /** Throws Conflict with the template as it now stands where it changed since it was read. */
  update(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    input: MailTemplateInput,
    selection: Selection,
  ): Promise<MailTemplate> {
    return this.changed(by, id, expectedVersion, selection, async (sql, stored) => {
      if (stored.deletedAt) throw new NotFound('template');
      const before = this.read(stored);
      const after = this.written(before, stored.occasion, input);
      const changes = changesBetween({ ...before }, { ...after });
      if (Object.keys(changes).length === 0) return;
      await sql.run(
        'UPDATE mail_templates SET name = $2, subject = $3, body = $4, updated_by = $5, version = version + 1, updated_at = now() WHERE id = $1',
        [id, after.name, after.subject, after.body, by.actor.id],
      );
      await this.note(sql, by, 'updated', { id, name: after.name }, changes);
    });
  }

  /** Gives one of the desk's own letters the words that it had from the start. */
  reset(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<MailTemplate> {
    return this.changed(by, id, expectedVersion, selection, async (sql, stored) => {
      const original = stored.occasion && this.letters.of(stored.occasion);
      if (!original) throw new NotFound('original');
      if (stored.subject === null) return;
      await sql.run(
        'UPDATE mail_templates SET subject = NULL, body = NULL, updated_by = $2, version = version + 1, updated_at = now() WHERE id = $1',
        [id, by.actor.id],
      );
      const { subject, body } = original;
      const changes = changesBetween({ ...this.read(stored) }, { name: stored.name, subject, body });
      await this.note(sql, by, 'reset', stored, changes);
    });
  }

  /** Offers it no more; restore brings it back. */
  delete(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<MailTemplate> {
    return this.put(by, id, expectedVersion, selection, true);
  }
  restore(by: StaffCause, id: string, expectedVersion: number, selection: Selection): Promise<MailTemplate> {
    return this.put(by, id, expectedVersion, selection, false);
  }

  /** What is being written, as it will look. Throws NotFound for an occasion that the desk does not know. */
  preview({ actor }: StaffCause, { occasion, ready, ...words }: MailWordsInput): MailPreview {
    if (ready) return { ...asWritten(words), faults: unfinished(words), placeholders: [] };
    const letter = occasion ? this.letters.of(occasion) : undefined;
    if (occasion && !letter) throw new NotFound('letter');
    const examples = letter?.placeholders ?? { ...PEOPLES, me: actor.name };
    const { subject, body } = words;
    return {
      ...(letter
        ? worded(words, examples)
        : asWritten({ subject: filled(subject, examples), body: filled(body, examples) })),
      faults: faultsOf(words, examples),
      placeholders: Object.entries(examples).map(([name, example]) => ({ name, example })),
    };
  }

  private put(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    selection: Selection,
    away: boolean,
  ): Promise<MailTemplate> {
    return this.changed(by, id, expectedVersion, selection, async (sql, stored) => {
      if (stored.occasion)
        throw new GateRefused([
          {
            code: 'NEEDED',
            strength: 'BLOCK',
            message: 'The desk sends this letter by itself, so it stays. Its words can be changed.',
          },
        ]);
      if ((stored.deletedAt !== null) === away) return;
      await sql.run(
        'UPDATE mail_templates SET deleted_at = CASE WHEN $2 THEN now() END, updated_by = $3, version = version + 1, updated_at = now() WHERE id = $1',
        [id, away, by.actor.id],
      );
      await this.note(sql, by, away ? 'deleted' : 'restored', stored, {});
    });
  }

  /** One transaction around a change of a template that this person may change, and has read as it is. */
  private changed(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    selection: Selection,
    work: (sql: Sql, stored: Stored) => Promise<void>,
  ): Promise<MailTemplate> {
    return this.db.tx(async (sql) => {
      const stored = await sql.one<Stored>(
        'SELECT id, version, name, occasion, subject, body, deleted_at AS "deletedAt" FROM mail_templates WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!stored) throw new NotFound('template');
      if (stored.occasion && !mayWord(by.actor)) throw new Forbidden();
      if (stored.version !== expectedVersion)
        throw new Conflict(
          'This template was changed by somebody else meanwhile.',
          await this.queries.byId(sql, by.actor, id, selection),
        );
      await work(sql, stored);
      return this.queries.byId(sql, by.actor, id, selection);
    });
  }

  private read({ name, occasion, subject, body }: Stored): Written {
    const original = occasion ? this.letters.of(occasion) : undefined;
    return { name, subject: subject ?? original?.subject ?? '', body: body ?? original?.body ?? '' };
  }

  /** The template with what was sent. Throws BadInput naming each field that cannot be. */
  private written(before: Written, occasion: string | null, input: MailTemplateInput): Written {
    const name = input.name ?? before.name;
    const words = { subject: input.subject ?? before.subject, body: input.body ?? before.body };
    const faults = faultsOf(words, (occasion && this.letters.of(occasion)?.placeholders) || PEOPLES);
    if (!name) faults.unshift({ field: 'name', code: 'REQUIRED', message: 'Please give it a name.' });
    if (occasion && name !== before.name)
      faults.unshift({ field: 'name', code: 'FIXED', message: 'The letters of the desk keep their names.' });
    if (faults.length) throw new BadInput(faults);
    return { name, ...words };
  }

  private note(
    sql: Sql,
    by: StaffCause,
    verb: string,
    { id, name }: { id: string; name: string },
    changes: Changes,
  ): Promise<void> {
    return audit(sql, by, {
      action: `template.${verb}`,
      subjectType: 'MailTemplate',
      subjectId: id,
      subjectLabel: name,
      changes: withLengths(changes, 'body'),
    });
  }
}
