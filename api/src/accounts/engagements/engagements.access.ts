import { type AccessRows, allow } from '../../access/access-table.js';
import { ACCOUNTS, ADMINS, AGENCY } from '../../access/roles.js';

export const engagementsAccess: AccessRows = {
  Audit: allow(ACCOUNTS, 'Engagement ForecastSettings'),
  Query: {
    ...allow(AGENCY, 'engagements engagementBoard'),
    ...allow(ACCOUNTS, 'engagementGate forecast forecastSettings'),
  },
  Mutation: {
    ...allow(ADMINS, 'updateForecastSettings'),
    // Whoever only recruits changes what they lead, without what is paid for it.
    ...allow(AGENCY, 'updateEngagement'),
    ...allow(
      ACCOUNTS,
      'createEngagement deleteEngagement restoreEngagement moveEngagements undoEngagementMoves createProposal updateProposal sendProposal answerProposal',
    ),
  },
  Engagement: {
    ...allow(
      AGENCY,
      `id version code type status statusSince title priority exclusive confidential masked mustHave niceToHave location workMode
       about notes openings filledCount liveSubmittalCount openedAt targetStart submittalDue feedbackDays reviewOn closeReason currency
       salaryMin salaryMax guaranteeDays prorateAfterDays daysPerWeek maxPayDayRate minimumWeeks noticeDays startsOn endsOn weeks kickoffOn
       readoutOn beginsOn createdAt updatedAt tags deletedAt companyId company contactId contact accountManagerId accountManager leadRecruiterId leadRecruiter deliverables holds leadId`,
    ),
    // What the client pays, and what it is worth to the agency.
    ...allow(ACCOUNTS, 'feeModel feePercent flatFee billDayRate budgetCap fixedFee value proposals'),
  },
  EngagementInput: {
    ...allow(
      AGENCY,
      `title contactId leadRecruiterId priority exclusive mustHave niceToHave location workMode about notes openings targetStart submittalDue
       feedbackDays reviewOn daysPerWeek minimumWeeks noticeDays startsOn endsOn weeks kickoffOn readoutOn deliverables`,
    ),
    ...allow(
      ACCOUNTS,
      `type companyId leadId accountManagerId confidential currency feeModel feePercent flatFee salaryMin salaryMax guaranteeDays
       prorateAfterDays billDayRate maxPayDayRate budgetCap fixedFee`,
    ),
  },
  EngagementPage: allow(AGENCY, 'items totalCount totalIsExact endCursor'),
  EngagementFilter: allow(
    AGENCY,
    `ids q tagId status type priority accountManagerId leadRecruiterId companyId contactId leadId skill currency confidential beginsFrom
     beginsBefore dated reviewUntil deleted`,
  ),
  EngagementSortField: allow(AGENCY, 'UPDATED_AT CREATED_AT BEGINS_ON'),
  Deliverable: allow(AGENCY, 'id title dueOn doneOn'),
  Hold: allow(AGENCY, 'id startedAt endedAt reason note reviewOn'),
  Proposal: allow(
    ACCOUNTS,
    `id version engagementId number message validUntil sentAt sentBy sentTo terms answer answeredOn answeredBy document answerNote
     createdAt updatedAt`,
  ),
  ProposalTerm: allow(ACCOUNTS, 'label text'),
  EngagementColumn: { ...allow(AGENCY, 'status count countIsExact items'), ...allow(ACCOUNTS, 'sums') },
  CurrencySum: allow(ACCOUNTS, 'currency value'),
  ForecastSettings: allow(ACCOUNTS, 'draft proposed open covered onHold filled version updatedAt'),
  ForecastCell: allow(ACCOUNTS, 'month openEnded currency count unvalued value weighted filter'),
  EngagementGate: allow(ACCOUNTS, 'from to blockers'),
  EngagementMoveBatch: allow(ACCOUNTS, 'batch items'),
  EngagementMoveOutcome: allow(ACCOUNTS, 'id code message blockers engagement'),
};
