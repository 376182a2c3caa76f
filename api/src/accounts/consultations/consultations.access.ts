import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, AGENCY } from '../../access/roles.js';

export const consultationsAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'Consultation'),
  Query: {
    ...allow(AGENCY, 'consultations consultationTabs'),
    ...allow(ACCOUNTS, 'consultationGate freeSlots hostSchedules'),
  },
  Mutation: allow(ACCOUNTS, 'createConsultation updateConsultation moveConsultations undoConsultationMoves'),
  Consultation: allow(
    AGENCY,
    `id version reference kind status statusSince startsAt endsAt calendarChecked confidential masked guestName guestEmail guestPhone
     guestCompany guestZone guestMessage channel joinUrl ndaSignedOn prepNotes outcome nextStepOn outcomeNotes closedBy closeReason toldAt
     createdAt updatedAt tags host lead contact company`,
  ),
  ConsultationPage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  ConsultationTabs: allow(AGENCY, 'requested upcoming toClose'),
  ConsultationFilter: allow(
    AGENCY,
    `ids q tagId status statuses kind hostId hostIds forMe toClose upcoming confidential startsFrom startsBefore outcome leadId contactId companyId`,
  ),
  ConsultationSortField: allow(AGENCY, 'STARTS_AT CREATED_AT'),
  ConsultationGate: allow(ACCOUNTS, 'from to blockers'),
  ConsultationMoved: allow(ACCOUNTS, 'id code message blockers alternatives consultation'),
  ConsultationBatch: allow(ACCOUNTS, 'batch items'),
  HostSchedule: allow(ACCOUNTS, 'host work busy'),
  TimeSpan: allow(ACCOUNTS, 'startsAt endsAt'),
};
