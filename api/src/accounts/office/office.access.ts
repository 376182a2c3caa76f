import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, ADMINS, AGENCY } from '../../access/roles.js';

/** Of duty and absences one's own; an admin's right to everybody's is in the services. */
export const officeAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'OfficeSettings'),
  Query: { ...allow(AGENCY, 'officeSettings absences'), ...allow(ACCOUNTS, 'duties') },
  Mutation: {
    ...allow(ADMINS, 'updateOfficeSettings'),
    ...allow(ACCOUNTS, 'updateDuty'),
    ...allow(AGENCY, 'createAbsence updateAbsence deleteAbsence'),
  },
  OfficeSettings: allow(
    AGENCY,
    'timeZone hours holidays responseMinutes confidentialResponseMinutes dueIfNow confidentialDueIfNow version updatedAt',
  ),
  OfficeOpening: allow(AGENCY, 'weekday from until'),
  Holiday: allow(AGENCY, 'day name'),
  Duty: allow(ACCOUNTS, 'person onDuty weight absence version'),
  Absence: allow(AGENCY, 'id version person from until deputy now'),
};
