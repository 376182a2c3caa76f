import { registerEnumType } from '@nestjs/graphql';
import { CompanyAction, CompanyStatus } from './company.status.js';

/** The public form's own labels, which touch at 10, 50 and 250: codes, never numbers. */
export enum CompanySize {
  LT_10 = 'LT_10',
  S10_50 = 'S10_50',
  S50_250 = 'S50_250',
  GT_250 = 'GT_250',
}

/** Why nobody is to serve a company. */
export enum BarReason {
  UNPAID = 'UNPAID',
  MISTREATS_PEOPLE = 'MISTREATS_PEOPLE',
  BREACHED_TERMS = 'BREACHED_TERMS',
  CONFLICT_OF_INTEREST = 'CONFLICT_OF_INTEREST',
  LEGAL = 'LEGAL',
  OTHER = 'OTHER',
}

registerEnumType(CompanySize, { name: 'CompanySize' });
registerEnumType(BarReason, { name: 'BarReason' });
registerEnumType(CompanyStatus, { name: 'CompanyStatus' });
registerEnumType(CompanyAction, { name: 'CompanyAction' });
