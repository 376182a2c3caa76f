import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, AGENCY } from '../../access/roles.js';

export const companiesAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'Company'),
  Query: allow(AGENCY, 'companies'),
  Mutation: allow(
    ACCOUNTS,
    'createCompany updateCompany deleteCompany restoreCompany moveCompanies undoCompanyMoves',
  ),
  Company: {
    ...allow(
      AGENCY,
      `id version name domain website size industry country about status statusSince statusReason statusNote accountManagerId
       accountManager msaSignedOn ndaSignedOn offLimitsUntil offLimitsReason offLimits contactCount primaryContact createdAt updatedAt tags
       deletedAt mergedInto`,
    ),
    // What a client pays, and when.
    ...allow(ACCOUNTS, 'currency feePercent guaranteeDays prorateAfterDays paymentTermsDays'),
  },
  CompanyPage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  CompanyFilter: allow(AGENCY, 'ids q tagId status accountManagerId size industry country offLimits deleted'),
  CompanySortField: allow(AGENCY, 'NAME UPDATED_AT'),
  CompanyMove: allow(ACCOUNTS, 'id code message eventId company'),
  CompanyRef: allow(AGENCY, 'id name'),
  ContactRef: allow(AGENCY, 'id name title'),
};
