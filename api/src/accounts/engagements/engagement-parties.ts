import { Injectable } from '@nestjs/common';
import { Role } from '../../access/roles.js';
import { BadInput, type FieldError } from '../../common/errors.js';
import type { Sql } from '../../platform/database/database.js';
import { worksAs } from '../../staff/users/works-as.js';
import { EngagementType, FeeModel } from './engagement.enums.js';
import type { Facts } from './engagement.facts.js';

/** The company, its contact and the people of the agency in an engagement. */
@Injectable()
export class EngagementParties {
  /** What a new engagement takes over from its company; the company's later changes leave it as it is. */
  async termsOf(sql: Sql, companyId: string, type: EngagementType): Promise<Partial<Facts>> {
    const company = await sql.one<
      Pick<Facts, 'currency' | 'feePercent' | 'guaranteeDays' | 'prorateAfterDays'>
    >(
      `SELECT currency, fee_percent::float8 AS "feePercent", guarantee_days AS "guaranteeDays", prorate_after_days AS "prorateAfterDays"
       FROM companies WHERE id = $1 AND deleted_at IS NULL`,
      [companyId],
    );
    if (!company) throw BadInput.field('companyId', 'UNKNOWN', 'There is no such company.');
    const { currency, ...hire } = company;
    if (type !== EngagementType.DIRECT_HIRE) return { currency };
    return { currency, ...hire, feeModel: hire.feePercent === null ? null : FeeModel.PERCENT };
  }

  /** Throws BadInput where somebody who is named anew does not fit. */
  async check(sql: Sql, companyId: string, before: Facts, facts: Facts): Promise<void> {
    const wrong: FieldError[] = [];
    if (facts.contactId && facts.contactId !== before.contactId) {
      const known = await sql.one(
        'SELECT FROM contacts WHERE id = $1 AND company_id = $2 AND deleted_at IS NULL',
        [facts.contactId, companyId],
      );
      if (!known)
        wrong.push({
          field: 'contactId',
          code: 'UNKNOWN',
          message: 'This person does not work at the company.',
        });
    }
    const works = (id: string, role: Role): Promise<unknown> =>
      sql.one(`SELECT FROM users u WHERE id = $1 AND ${worksAs([role, Role.ADMIN])}`, [id]);
    if (
      facts.accountManagerId !== before.accountManagerId &&
      !(await works(facts.accountManagerId, Role.ACCOUNT_MANAGER))
    )
      wrong.push({
        field: 'accountManagerId',
        code: 'UNKNOWN',
        message: 'Choose somebody who manages accounts.',
      });
    if (
      facts.leadRecruiterId &&
      facts.leadRecruiterId !== before.leadRecruiterId &&
      !(await works(facts.leadRecruiterId, Role.RECRUITER))
    )
      wrong.push({ field: 'leadRecruiterId', code: 'UNKNOWN', message: 'Choose somebody who recruits.' });
    if (wrong.length) throw new BadInput(wrong);
  }
}
