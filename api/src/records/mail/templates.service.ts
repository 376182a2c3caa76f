import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, type FieldError, NotFound } from '../../common/errors.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { person } from '../../platform/graphql/person.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { columnsOf } from '../../platform/graphql/shape.js';
import type { MailTemplate, MailTemplateInput } from './mail.model.js';
import { PLACEHOLDERS, unknownIn } from './placeholders.js';

explainConstraint('mail_templates_name_unique', 'name', 'Another template has this name already.');

/** A desk has dozens, not thousands. */
const MOST = 500;
const COLUMNS = {
  id: 't.id',
  version: 't.version',
  name: 't.name',
  subject: 't.subject',
  body: 't.body',
  updatedBy: person('t.updated_by'),
  updatedAt: 't.updated_at',
};
type Stored = MailTemplateInput & { id: string; version: number };

/** The letters that people write again and again; one list for all who write to clients and candidates. */
@Injectable()
export class TemplatesService {
  constructor(private readonly db: Database) {}

  all(selection: Selection): Promise<MailTemplate[]> {
    return this.db.many(
      `SELECT ${columnsOf(selection, COLUMNS)} FROM mail_templates t ORDER BY t.name LIMIT ${MOST}`,
    );
  }

  /** A new one without `id`. Throws BadInput beside the field, Conflict where it changed since it was read. */
  save(
    by: StaffCause,
    target: { id: string; expectedVersion: number } | null,
    input: MailTemplateInput,
    selection: Selection,
  ): Promise<MailTemplate> {
    check(input);
    const values = [input.name, input.subject, input.body, by.actor.id];
    return this.db.tx(async (sql) => {
      const before = target && (await this.locked(sql, target, selection));
      const saved = await sql.one<{ id: string }>(
        before
          ? `UPDATE mail_templates SET name = $1, subject = $2, body = $3, updated_by = $4, version = version + 1, updated_at = now() WHERE id = $5 RETURNING id`
          : `INSERT INTO mail_templates (name, subject, body, updated_by) VALUES ($1, $2, $3, $4) RETURNING id`,
        before ? [...values, before.id] : values,
      );
      const blank = { name: '', subject: '', body: '' };
      await audit(sql, by, {
        action: `template.${before ? 'updated' : 'created'}`,
        subjectType: 'MailTemplate',
        subjectId: saved!.id,
        subjectLabel: input.name,
        changes: withLengths(changesBetween(before ? { ...before } : blank, { ...input }), 'body'),
      });
      return (await this.byId(sql, saved!.id, selection))!;
    });
  }

  delete(by: StaffCause, target: { id: string; expectedVersion: number }): Promise<boolean> {
    return this.db.tx(async (sql) => {
      const { id, name } = await this.locked(sql, target, new Map([['id', new Map()]]));
      await sql.run('DELETE FROM mail_templates WHERE id = $1', [id]);
      await audit(sql, by, {
        action: 'template.deleted',
        subjectType: 'MailTemplate',
        subjectId: id,
        subjectLabel: name,
      });
      return true;
    });
  }

  private byId(sql: Sql, id: string, selection: Selection): Promise<MailTemplate | undefined> {
    return sql.one(`SELECT ${columnsOf(selection, COLUMNS)} FROM mail_templates t WHERE t.id = $1`, [id]);
  }

  private async locked(
    sql: Sql,
    { id, expectedVersion }: { id: string; expectedVersion: number },
    selection: Selection,
  ): Promise<Stored> {
    const stored = await sql.one<Stored>(
      'SELECT id, version, name, subject, body FROM mail_templates WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!stored) throw new NotFound('template');
    if (stored.version !== expectedVersion)
      throw new Conflict(
        'This template was changed by somebody else meanwhile.',
        await this.byId(sql, id, selection),
      );
    return stored;
  }
}

function check(input: MailTemplateInput): void {
  const wrong: FieldError[] = [];
  for (const field of ['name', 'subject', 'body'] as const) {
    const [unknown] = unknownIn(input[field]);
    if (!input[field].trim())
      wrong.push({ field, code: 'REQUIRED', message: 'Please write something here.' });
    else if (unknown !== undefined)
      wrong.push({
        field,
        code: 'UNKNOWN',
        message: `{{${unknown}}} stands for nothing. There are ${PLACEHOLDERS.map((one) => `{{${one}}}`).join(', ')}.`,
      });
  }
  if (wrong.length) throw new BadInput(wrong);
}
