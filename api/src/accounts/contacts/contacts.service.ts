import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { audit, type Changes, changesBetween, withLengths } from '../../audit/audit.js';
import { BadInput, Conflict, GateRefused, NotFound } from '../../common/errors.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import type { Contact } from './contact.entity.js';
import type { ContactInput } from './contact.inputs.js';
import { ContactsQueries } from './contacts.queries.js';
import { EmploymentsService } from './employments.service.js';
import {
  BLANK,
  FIELDS,
  PERSONAL,
  valuesOf,
  type Written,
  written,
  WRITTEN_COLUMNS,
} from './written-contact.js';

explainConstraint('contacts_email_unique', 'email', 'Another contact has this address already.');
explainConstraint(
  'contacts_primary_unique',
  'isPrimary',
  'Somebody made another contact the primary one just now. Please look again.',
);

type Stored = Written & Pick<Contact, 'id' | 'version' | 'deletedAt' | 'mergedInto'>;
const STORED: Selection = new Map<string, Selection>(
  ['id', 'version', 'deletedAt', ...FIELDS].map((field) => [field, new Map()]),
).set('mergedInto', new Map([['name', new Map()]]));
const COLUMNS = Object.values(WRITTEN_COLUMNS);

@Injectable()
export class ContactsService {
  constructor(
    private readonly db: Database,
    private readonly queries: ContactsQueries,
    private readonly employments: EmploymentsService,
  ) {}

  /** Throws BadInput beside the field; where another has the address, it names that one. */
  create(by: Cause, input: ContactInput, asked: Selection): Promise<Contact> {
    return this.db.tx(async (sql) => {
      const id = await this.make(sql, by, input);
      return (await this.queries.byId(asked, id, sql))!;
    });
  }

  /** The same in the transaction of another room: answers the id. */
  async make(sql: Sql, by: Cause, input: ContactInput): Promise<string> {
    const contact = written(BLANK, input);
    await this.check(sql, BLANK, contact);
    if (contact.isPrimary) await this.stepBack(sql, by, contact.companyId);
    const made = await sql.one<{ id: string }>(
      `INSERT INTO contacts (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((_, i) => `$${i + 1}`).join(', ')}) RETURNING id`,
      valuesOf(contact),
    );
    await this.note(sql, by, 'created', made!.id, changesBetween({ ...BLANK }, { ...contact }));
    return made!.id;
  }

  /**
   * Another company keeps the former employment; a new primary contact takes that from whoever had it. Throws Conflict with
   * the contact as it now stands where it changed since it was read.
   */
  update(
    by: Cause,
    id: string,
    expectedVersion: number,
    input: ContactInput,
    asked: Selection,
  ): Promise<Contact> {
    return this.changed(id, expectedVersion, asked, async (sql, before) => {
      if (before.deletedAt) throw new NotFound('contact');
      const contact = written(before, input);
      const changes = changesBetween({ ...before }, { ...contact });
      if (Object.keys(changes).length === 0) return;
      await this.check(sql, before, contact, id);
      if (contact.companyId !== before.companyId) await this.employments.keep(sql, id, before, contact);
      if (contact.isPrimary) await this.stepBack(sql, by, contact.companyId, id);
      await sql.run(
        `UPDATE contacts SET ${COLUMNS.map((column, i) => `${column} = $${i + 2}`).join(', ')}, version = version + 1, updated_at = now() WHERE id = $1`,
        [id, ...valuesOf(contact)],
      );
      await this.note(sql, by, 'updated', id, changes);
    });
  }

  /** In the transaction of another room: whoever worked nowhere that we know works here. Others stay where they are. */
  async join(sql: Sql, by: Cause, id: string, companyId: string): Promise<void> {
    const joined = await sql.one(
      `UPDATE contacts SET company_id = $2, version = version + 1, updated_at = now()
       WHERE id = $1 AND company_id IS NULL AND deleted_at IS NULL RETURNING id`,
      [id, companyId],
    );
    if (joined) await this.note(sql, by, 'updated', id, { companyId: [null, companyId] });
  }

  /** Takes it out of the lists; nothing is lost, and restore brings it back. */
  delete(by: Cause, id: string, expectedVersion: number, asked: Selection): Promise<Contact> {
    return this.changed(id, expectedVersion, asked, async (sql, before) => {
      if (before.deletedAt) return;
      await sql.run(
        'UPDATE contacts SET deleted_at = now(), version = version + 1, updated_at = now() WHERE id = $1',
        [id],
      );
      await this.note(sql, by, 'deleted', id, {});
    });
  }

  /** As it was, but not as the primary contact where another became that. */
  restore(by: Cause, id: string, expectedVersion: number, asked: Selection): Promise<Contact> {
    return this.changed(id, expectedVersion, asked, async (sql, before) => {
      if (!before.deletedAt) return;
      if (before.mergedInto)
        throw new GateRefused([
          {
            code: 'MERGED',
            strength: 'BLOCK',
            message: `This is ${before.mergedInto.name} now. Undo the merge there.`,
          },
        ]);
      await this.checkEmail(sql, before.email, id);
      await sql.run(
        `UPDATE contacts c SET deleted_at = NULL, version = version + 1, updated_at = now(), is_primary = c.is_primary AND NOT EXISTS (
           SELECT FROM contacts o WHERE o.company_id = c.company_id AND o.is_primary AND o.deleted_at IS NULL) WHERE id = $1`,
        [id],
      );
      await this.note(sql, by, 'restored', id, {});
    });
  }

  /** Takes a former employment away that never was. */
  removeEmployment(
    by: Cause,
    id: string,
    expectedVersion: number,
    employmentId: string,
    asked: Selection,
  ): Promise<Contact> {
    return this.changed(id, expectedVersion, asked, async (sql) => {
      const companyName = await this.employments.remove(sql, id, employmentId);
      await sql.run('UPDATE contacts SET version = version + 1, updated_at = now() WHERE id = $1', [id]);
      await this.note(sql, by, 'updated', id, { employment: [companyName, null] });
    });
  }

  /** One transaction around a change of a contact as it was read. */
  private changed(
    id: string,
    expectedVersion: number,
    asked: Selection,
    work: (sql: Sql, before: Stored) => Promise<void>,
  ): Promise<Contact> {
    return this.db.tx(async (sql) => {
      await sql.run('SELECT FROM contacts WHERE id = $1 FOR UPDATE', [id]);
      const found = await this.queries.byId(STORED, id, sql);
      if (!found) throw new NotFound('contact');
      if (found.version !== expectedVersion) {
        throw new Conflict(
          'This contact was changed by somebody else meanwhile.',
          await this.queries.byId(asked, id, sql),
        );
      }
      await work(sql, found);
      return (await this.queries.byId(asked, id, sql))!;
    });
  }

  /** Whoever is the primary contact of the company is so no more. */
  private async stepBack(sql: Sql, by: Cause, companyId: string | null, but?: string): Promise<void> {
    const [other] = await sql.many<{ id: string }>(
      `UPDATE contacts SET is_primary = false, version = version + 1, updated_at = now()
       WHERE company_id = $1 AND is_primary AND deleted_at IS NULL AND id IS DISTINCT FROM $2 RETURNING id`,
      [companyId, but ?? null],
    );
    if (other) await this.note(sql, by, 'updated', other.id, { isPrimary: [true, false] });
  }

  async check(sql: Sql, before: Written, contact: Written, id?: string): Promise<void> {
    if (contact.email !== before.email) await this.checkEmail(sql, contact.email, id);
    if (contact.companyId === null || contact.companyId === before.companyId) return;
    const there = await sql.one('SELECT FROM companies WHERE id = $1 AND deleted_at IS NULL FOR SHARE', [
      contact.companyId,
    ]);
    if (!there) throw BadInput.field('companyId', 'INVALID', 'There is no such company.');
  }

  /** The unique index decides in the end; this says by name who is in the way. */
  async checkEmail(sql: Sql, email: string | null, id?: string): Promise<void> {
    const other = await sql.one<{ name: string }>(
      'SELECT name FROM contacts WHERE email = $1 AND deleted_at IS NULL AND id IS DISTINCT FROM $2',
      [email, id ?? null],
    );
    if (other) throw BadInput.field('email', 'TAKEN', `${other.name} has the address ${email} already.`);
  }

  /** Called by the company: the name of a person must be forgotten with them. */
  async note(sql: Sql, by: Cause, verb: string, id: string, changes: Changes): Promise<void> {
    const at = await sql.one<{ label: string }>(
      `SELECT 'Contact at ' || co.name AS label FROM contacts c JOIN companies co ON co.id = c.company_id WHERE c.id = $1`,
      [id],
    );
    await audit(sql, by, {
      action: `contact.${verb}`,
      subjectType: 'Contact',
      subjectId: id,
      subjectLabel: at?.label,
      changes: withLengths(changes, ...PERSONAL),
    });
  }
}
