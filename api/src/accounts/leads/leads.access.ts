import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, AGENCY } from '../../access/roles.js';

export const leadsAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'Lead'),
  Query: {
    ...allow(AGENCY, 'leads leadBoard leadTabs leadLikenesses'),
    ...allow(ACCOUNTS, 'leadGate leadNumbers'),
  },
  Mutation: allow(
    ACCOUNTS,
    'createLead updateLead deleteLead restoreLead moveLeads undoLeadMoves assignLeads',
  ),
  Lead: allow(
    AGENCY,
    `id version reference status statusSince name email phone companyName companyDomain companySize services message source sourceArticle
     firstTouch lastTouch consent quarantineReasons owner receivedAt firstResponseDueAt firstResponseAtRiskAt firstRespondedAt slaState
     snoozedUntil closeReason closeNote duplicateOf company contact submission createdAt updatedAt tags deletedAt`,
  ),
  LeadRef: allow(AGENCY, 'id reference name status'),
  LeadArticle: allow(AGENCY, 'id title'),
  LeadTouch: allow(AGENCY, 'utmSource utmMedium utmCampaign utmTerm utmContent referrer landingPage at'),
  LeadConsent: allow(AGENCY, 'purpose policyVersion sentence at'),
  LeadSubmission: allow(AGENCY, 'receivedAt fields userAgent'),
  LeadPage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  LeadTab: allow(AGENCY, 'status count'),
  LeadColumn: allow(AGENCY, 'status count countIsExact items'),
  LeadLikeness: allow(AGENCY, 'lead reasons'),
  LeadFilter: allow(
    AGENCY,
    `ids q tagId status statuses ownerId owned forMe source sourceArticleId size sized consulted service slaState closeReason receivedAfter receivedBefore
     dueAfter dueBefore companyId contactId duplicates back deleted`,
  ),
  LeadSortField: allow(AGENCY, 'RECEIVED_AT FIRST_RESPONSE_DUE_AT'),
  LeadNumbers: allow(ACCOUNTS, 'firstResponse funnel'),
  FirstResponse: allow(ACCOUNTS, 'inTime late overdue waiting medianMinutes percentInTime'),
  FunnelRow: allow(ACCOUNTS, 'key label came consulted converted'),
  CountedLeads: allow(ACCOUNTS, 'count filter'),
  LeadGate: allow(ACCOUNTS, 'from to blockers'),
  LeadOutcome: allow(ACCOUNTS, 'id code message blockers lead'),
  LeadBatch: allow(ACCOUNTS, 'batch items'),
};
