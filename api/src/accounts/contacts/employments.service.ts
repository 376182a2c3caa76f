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
