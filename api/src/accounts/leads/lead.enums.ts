import { registerEnumType } from '@nestjs/graphql';
import { LeadAction, LeadStatus } from './lead.status.js';

/** What the agency does, as the public site names it. */
export enum ServiceType {
  DIRECT_HIRE = 'DIRECT_HIRE',
  FRACTIONAL_ARCHITECT = 'FRACTIONAL_ARCHITECT',
  PROJECT_SOURCING = 'PROJECT_SOURCING',
  ARCHITECTURE_SPRINT = 'ARCHITECTURE_SPRINT',
  CONFIDENTIAL_CONSULTATION = 'CONFIDENTIAL_CONSULTATION',
}
export enum LeadSource {
  CONTACT_FORM = 'CONTACT_FORM',
  BOOKING = 'BOOKING',
  BLOG_COMMENT = 'BLOG_COMMENT',
  REFERRAL = 'REFERRAL',
  LINKEDIN = 'LINKEDIN',
  EVENT = 'EVENT',
  OUTBOUND = 'OUTBOUND',
  IMPORT = 'IMPORT',
}
/** Of the first answer: still time, three quarters of it gone, too late; answered in time, answered late. */
export enum SlaState {
  OK = 'OK',
  AT_RISK = 'AT_RISK',
  BREACHED = 'BREACHED',
  MET = 'MET',
  MET_LATE = 'MET_LATE',
}
/** Why nothing comes of a lead. */
export enum LeadCloseReason {
  NO_ANSWER = 'NO_ANSWER',
  NO_FIT = 'NO_FIT',
  NO_BUDGET = 'NO_BUDGET',
  JOB_SEEKER = 'JOB_SEEKER',
  VENDOR = 'VENDOR',
  COMPETITOR = 'COMPETITOR',
  DUPLICATE = 'DUPLICATE',
  TEST = 'TEST',
  OTHER = 'OTHER',
}
/** By what another lead is alike. */
export enum LikenessReason {
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
  DOMAIN = 'DOMAIN',
  NAME = 'NAME',
}
export enum LeadSortField {
  RECEIVED_AT = 'RECEIVED_AT',
  /** Those without a clock come last. */
  FIRST_RESPONSE_DUE_AT = 'FIRST_RESPONSE_DUE_AT',
}

for (const [name, values] of Object.entries({
  LeadStatus,
  LeadAction,
  ServiceType,
  LeadSource,
  SlaState,
  LeadCloseReason,
  LikenessReason,
  LeadSortField,
})) {
  registerEnumType(values, { name });
}
