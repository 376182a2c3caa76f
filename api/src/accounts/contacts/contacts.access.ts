import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, AGENCY } from '../../access/roles.js';

export const contactsAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'Contact'),
  Query: { ...allow(AGENCY, 'contacts'), ...allow(ACCOUNTS, 'clientMatch') },
  Mutation: allow(ACCOUNTS, 'createContact updateContact deleteContact restoreContact removeEmployment'),
  Contact: allow(
    AGENCY,
    `id version name email phone title role linkedinUrl timeZone about companyId company isPrimary employedSince employments
     createdAt updatedAt tags deletedAt mergedInto`,
  ),
  Employment: allow(AGENCY, 'id company companyName title email startedOn endedOn'),
  ContactPage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  ContactFilter: allow(AGENCY, 'ids q tagId companyId role deleted'),
  ContactSortField: allow(AGENCY, 'NAME UPDATED_AT'),
  ClientMatch: allow(ACCOUNTS, 'contact company by alike'),
  AlikeCompany: allow(ACCOUNTS, 'id name domain likeness'),
};
