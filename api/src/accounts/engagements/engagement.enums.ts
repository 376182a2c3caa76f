import { registerEnumType } from '@nestjs/graphql';
import { EngagementAction, EngagementStatus } from './engagement.status.js';

export enum EngagementType {
  DIRECT_HIRE = 'DIRECT_HIRE',
  FRACTIONAL = 'FRACTIONAL',
  PROJECT = 'PROJECT',
  SPRINT = 'SPRINT',
}
export enum FeeModel {
  PERCENT = 'PERCENT',
  FLAT = 'FLAT',
}
export enum EngagementPriority {
  LOW = 'LOW',
  NORMAL = 'NORMAL',
  HIGH = 'HIGH',
  URGENT = 'URGENT',
}
export enum WorkMode {
  ONSITE = 'ONSITE',
  HYBRID = 'HYBRID',
  REMOTE = 'REMOTE',
}
/** Why it waits, was lost or was cancelled. */
export enum EngagementReason {
  BUDGET = 'BUDGET',
  PRIORITIES = 'PRIORITIES',
  PRICE = 'PRICE',
  COMPETITOR = 'COMPETITOR',
  HIRED_ELSEWHERE = 'HIRED_ELSEWHERE',
  NO_CANDIDATES = 'NO_CANDIDATES',
  NO_ANSWER = 'NO_ANSWER',
  DUPLICATE = 'DUPLICATE',
  OTHER = 'OTHER',
}
export enum EngagementSortField {
  UPDATED_AT = 'UPDATED_AT',
  /** In the order of their codes. */
  CREATED_AT = 'CREATED_AT',
  BEGINS_ON = 'BEGINS_ON',
}

for (const [name, values] of Object.entries({
  EngagementStatus,
  EngagementAction,
  EngagementType,
  FeeModel,
  EngagementPriority,
  WorkMode,
  EngagementReason,
  EngagementSortField,
})) {
  registerEnumType(values, { name });
}
