import { registerEnumType } from '@nestjs/graphql';

/** What somebody is to us at their company. */
export enum ContactRole {
  HIRING_MANAGER = 'HIRING_MANAGER',
  DECISION_MAKER = 'DECISION_MAKER',
  HR_TALENT = 'HR_TALENT',
  TECH_INTERVIEWER = 'TECH_INTERVIEWER',
  BILLING = 'BILLING',
  OTHER = 'OTHER',
}
registerEnumType(ContactRole, { name: 'ContactRole' });
