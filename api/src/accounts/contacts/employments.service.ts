import { Injectable } from '@nestjs/common';
import { BadInput, NotFound } from '../../common/errors.js';
import type { Sql } from '../../platform/database/database.js';
import type { Written } from './written-contact.js';

/** Where contacts worked before: what is past stays. */
@Injectable()
export class EmploymentsService {
  /** Keeps what a contact was until now. It ended when the new employment began, or today. */
  async keep(sql: Sql, contactId: string, before: Written, after: Written): Promise<void> {
    if (before.companyId === null) return;
    if (before.employedSince && after.employedSince && after.employedSince < before.employedSince)
      throw BadInput.field(
        'employedSince',
        'RANGE',
        `They have been at the former company since ${before.employedSince}; nobody leaves before that.`,
      );
    await sql.run(
      `INSERT INTO contact_employments (contact_id, company_id, company_name, title, email, started_on, ended_on)
       SELECT $1, id, name, $3, $4, $5::date, greatest(coalesce($6::date, current_date), $5::date) FROM companies WHERE id = $2`,
      [contactId, before.companyId, before.title, before.email, before.employedSince, after.employedSince],
    );
  }

  /** The same for those whom an import moved: its revert forgets it again. */
  async keepMany(
    sql: Sql,
    moved: readonly { id: string; fields: Record<string, unknown> }[],
    importId: string,
  ): Promise<void> {
    if (moved.length === 0) return;
    await sql.run(
      `INSERT INTO contact_employments (contact_id, company_id, company_name, title, email, started_on, ended_on, import_id)
       SELECT a.id, co.id, co.name, a.title, a.email, a."employedSince", greatest(current_date, a."employedSince"), $2
       FROM json_to_recordset($1) AS a (id uuid, "companyId" uuid, title text, email citext, "employedSince" date) JOIN companies co ON co.id = a."companyId"`,
      [JSON.stringify(moved.map(({ id, fields }) => ({ ...fields, id }))), importId],
    );
  }
  async forget(sql: Sql, contactIds: readonly string[], importId: string): Promise<void> {
    await sql.run('DELETE FROM contact_employments WHERE import_id = $2 AND contact_id = ANY ($1::uuid[])', [
      contactIds,
      importId,
    ]);
  }

  /** Answers what the company was called. */
  async remove(sql: Sql, contactId: string, id: string): Promise<string> {
    const gone = await sql.one<{ companyName: string }>(
      'DELETE FROM contact_employments WHERE id = $1 AND contact_id = $2 RETURNING company_name AS "companyName"',
      [id, contactId],
    );
    if (!gone) throw new NotFound('employment');
    return gone.companyName;
  }
}
