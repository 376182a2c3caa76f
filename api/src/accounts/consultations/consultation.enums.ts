import { registerEnumType } from '@nestjs/graphql';
import { ConsultationAction, ConsultationStatus } from './consultation.status.js';

/** What came of a meeting. */
export enum ConsultationOutcome {
  ENGAGEMENT_OPENED = 'ENGAGEMENT_OPENED',
  PROPOSAL_REQUESTED = 'PROPOSAL_REQUESTED',
  /** With the day of the next step. */
  FOLLOW_UP = 'FOLLOW_UP',
  NOT_A_FIT = 'NOT_A_FIT',
}
/** Who called it off. */
export enum ClosedBy {
  GUEST = 'GUEST',
  HOST = 'HOST',
}
export enum ConsultationSortField {
  STARTS_AT = 'STARTS_AT',
  CREATED_AT = 'CREATED_AT',
}
registerEnumType(ConsultationStatus, { name: 'ConsultationStatus' });
registerEnumType(ConsultationAction, { name: 'ConsultationAction' });
registerEnumType(ConsultationOutcome, { name: 'ConsultationOutcome' });
registerEnumType(ClosedBy, { name: 'ClosedBy' });
registerEnumType(ConsultationSortField, { name: 'ConsultationSortField' });
