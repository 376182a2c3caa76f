import { type AccessRows, allow } from '../../access/access-table.js';
import { AGENCY } from '../../access/roles.js';

/** Which mails, StraysQueries says. */
export const straysAccess: AccessRows = {
  Query: allow(AGENCY, 'strayMails'),
  Mutation: allow(AGENCY, 'fileStrayMail discardStrayMail restoreStrayMail'),
  StrayMail: allow(
    AGENCY,
    'id version state direction at subject body addresses by settledBy settledAt links',
  ),
  StrayMailPage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  StrayMailFilter: allow(AGENCY, 'ids q state'),
  StrayMailSortField: allow(AGENCY, 'AT'),
};
