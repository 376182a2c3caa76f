import { Role } from '../../src/access/roles.js';

const LETTERS: Record<string, Role> = {
  A: Role.ADMIN,
  C: Role.ACCOUNT_MANAGER,
  R: Role.RECRUITER,
  M: Role.MODERATOR,
};

/**
 * Who may do what, written a second time and independently of the rooms' own tables, so that a slip there shows.
 * A: admin, C: account manager, R: recruiter, M: moderator. A field of a type stands for itself (`Type.field`), else for
 * its whole type. A name without a line fails the test: whoever publishes something decides here too who may have it.
 */
const EXPECTED: Record<string, string> = {
  'Query.companies Company CompanyPage CompanyFilter CompanySortField CompanyRef ContactRef': 'ACR',
  'Query.contacts Contact ContactPage ContactFilter ContactSortField Employment': 'ACR',
  'Query.clientMatch ClientMatch AlikeCompany': 'AC',
  'Query.sheetImports Query.sheetImportRows Query.sheetChoices SheetImport SheetImportPage SheetImportFilter':
    'AC',
  'SheetHeading SheetField SheetChoices RowCounts SheetRow SheetRowPage RowError': 'AC',
  'Mutation.createSheetImport Mutation.readSheetImport Mutation.planSheetImport Mutation.commitSheetImport Mutation.cancelSheetImport Mutation.revertSheetImport':
    'AC',
  'Mutation.createContact Mutation.updateContact Mutation.deleteContact Mutation.restoreContact Mutation.removeEmployment':
    'AC',
  'Company.currency Company.feePercent Company.guaranteeDays Company.prorateAfterDays Company.paymentTermsDays':
    'AC',
  'Mutation.createCompany Mutation.updateCompany Mutation.deleteCompany Mutation.restoreCompany': 'AC',
  'Query.tags Mutation.tagRecords Tag TagRef TagPage TagFilter TagSortField TagOutcome': 'ACR',
  'Mutation.renameTag Mutation.joinTags Mutation.deleteTag': 'A',
  'Query.documents Mutation.deleteDocument Mutation.restoreDocument Document': 'ACR',
  'Query.alikeRecords Query.mergePreview Query.merges Mutation.mergeRecords Mutation.undoMerge': 'AC',
  'Alike MergePreview MergeSide MergeChoice MergeDifference MergeCount Merge Parting': 'AC',
  'Mutation.moveCompanies Mutation.undoCompanyMoves CompanyMove': 'AC',

  'Query.me Query.mySessions Query.savedViews Query.search Query.machines Query.home': 'ACRM',
  'Query.comments Query.commentTabs Query.articles Query.blocks Query.discussionSettings': 'ACRM',
  'Query.leads Query.leadBoard Query.leadTabs Query.leadLikenesses': 'ACR',
  'Query.leadGate Query.leadNumbers LeadNumbers FirstResponse FunnelRow CountedLeads': 'AC',
  'Query.colleagues Query.officeSettings Query.absences': 'ACR',
  'Query.duties': 'AC',
  'Query.commentEvidence Query.isFreeMail Query.imports Query.jobs': 'AM',
  'Query.auditEntries AuditEntry AuditEntryPage AuditFilter AuditSortField': 'ACM',
  'Query.users Query.sessions Query.letters': 'A',

  'Mutation.updateProfile Mutation.changePassword Mutation.revokeSession Mutation.revokeOtherSessions':
    'ACRM',
  'Mutation.saveView Mutation.deleteView': 'ACRM',
  'Query.mailTemplates MailTemplate MailTemplatePage MailTemplateFilter MailTemplateSortField': 'ACR',
  'Query.mailPreview MailPreview MailFault MailPlaceholder Query.letterDraft LetterDraft': 'ACR',
  'Mutation.createMailTemplate Mutation.updateMailTemplate Mutation.resetMailTemplate': 'ACR',
  'Mutation.deleteMailTemplate Mutation.restoreMailTemplate': 'ACR',
  'Mutation.sendLetter Mutation.takeBackLetter': 'ACR',
  'Query.strayMails StrayMail StrayMailPage StrayMailFilter StrayMailSortField': 'ACR',
  'Mutation.fileStrayMail Mutation.discardStrayMail Mutation.restoreStrayMail': 'ACR',
  'Mutation.decideComments Mutation.decideMatchingComments Mutation.undoDecisions Mutation.undoManyDecisions':
    'AM',
  'Mutation.replyToComment Mutation.editComment Mutation.claimComments Mutation.claimNextComments Mutation.releaseComments':
    'AM',
  'Mutation.createArticle Mutation.updateArticle Mutation.deleteArticle Mutation.restoreArticle': 'AM',
  'Mutation.updateDiscussionSettings Mutation.createBlock Mutation.deleteBlock': 'AM',
  'Mutation.createImport Mutation.startImport Mutation.commitImport Mutation.cancelImport Mutation.revertImport':
    'AM',
  'Mutation.cancelJob': 'AM',
  'Mutation.createLead Mutation.updateLead Mutation.deleteLead Mutation.restoreLead': 'AC',
  'Mutation.moveLeads Mutation.undoLeadMoves Mutation.assignLeads': 'AC',
  'Mutation.convertLead Mutation.undoConversion Conversion ConvertedEngagement': 'AC',
  'Mutation.updateOfficeSettings': 'A',
  'Mutation.updateDuty': 'AC',
  'Mutation.createAbsence Mutation.updateAbsence Mutation.deleteAbsence': 'ACR',
  'Mutation.inviteUser Mutation.resendInvite Mutation.updateUser Mutation.retryLetter': 'A',

  'Mutation.logActivity Mutation.editActivity Mutation.deleteActivity Mutation.restoreActivity': 'ACR',
  'Mutation.linkActivity Mutation.unlinkActivity': 'ACR',
  'Query.tasks Mutation.createTask Mutation.updateTask Mutation.completeTasks Mutation.reopenTasks': 'ACR',
  'Mutation.snoozeTasks Mutation.reassignTasks Mutation.deleteTasks Mutation.restoreTasks': 'ACR',
  'Query.personRecords PersonRecord Query.timeline Timeline TimelineEntry Query.today Today TodayItem': 'ACR',
  'Activity RecordLink Task TaskPage TaskOutcome TaskFilter TaskSortField': 'ACR',

  'Query.engagements Query.engagementBoard Mutation.updateEngagement EngagementColumn': 'ACR',
  'Query.forecast Query.forecastSettings ForecastSettings ForecastCell EngagementColumn.sums CurrencySum':
    'AC',
  'Mutation.updateForecastSettings': 'A',
  'Query.engagementGate Mutation.createEngagement Mutation.deleteEngagement Mutation.restoreEngagement': 'AC',
  'Mutation.moveEngagements Mutation.undoEngagementMoves': 'AC',
  'Mutation.createProposal Mutation.updateProposal Mutation.sendProposal Mutation.answerProposal': 'AC',
  'Mutation.breakGlass': 'A',
  'Engagement EngagementPage EngagementFilter EngagementSortField Deliverable Hold': 'ACR',
  'Engagement.feeModel Engagement.feePercent Engagement.flatFee Engagement.billDayRate Engagement.budgetCap':
    'AC',
  'Engagement.fixedFee Engagement.value Engagement.proposals': 'AC',
  'EngagementGate EngagementMoveBatch EngagementMoveOutcome Proposal ProposalTerm': 'AC',
  'Query.policyVersions PolicyVersion': 'AC',
  'Mutation.makeLeadFromComment CommentLead': 'ACM',
  'Mutation.publishPolicy': 'A',
  'Query.consultations Query.consultationTabs Consultation ConsultationPage ConsultationTabs': 'ACR',
  'ConsultationFilter ConsultationSortField': 'ACR',
  'Query.consultationGate Query.freeSlots ConsultationGate ConsultationMoved ConsultationBatch': 'AC',
  'Query.hostSchedules HostSchedule TimeSpan': 'AC',
  'Mutation.createConsultation Mutation.updateConsultation Mutation.moveConsultations Mutation.undoConsultationMoves':
    'AC',
  'Query.hosts': 'ACR',
  'Mutation.saveHost Mutation.addHostCalendar Mutation.removeHostCalendar Mutation.readHostCalendar': 'AC',
  'Mutation.renewHostFeed Mutation.revokeHostFeed HostFeed': 'AC',
  'Host HostPage HostFilter HostHours HostOverride HostCalendar BookingLink': 'ACR',

  'Me Session SavedView SearchHit Machine Move Home Waiting HourBucket DayCount PersonRef Job': 'ACRM',
  'Comment CommentPage CommentTabs ColleagueClaims CommentAuthor CommentSortField CommentFilter ArticleRef Link':
    'ACRM',
  'CommentAuthor.email CommentAuthor.ip CommentAuthor.network': 'AM',
  'CommentFilter.q CommentFilter.email CommentFilter.network CommentFilter.domain': 'AM',
  'CommentFilter.decidedAfter CommentFilter.decidedBefore CommentFilter.decidedBy CommentFilter.decidedTo':
    'AM',
  'Article ArticlePage ArticleFilter ArticleSortField DiscussionSettings Block BlockPage BlockFilter': 'ACRM',
  'Block.value Block.note BlockFilter.q': 'AM',
  'DiscussionSettings.moderationKeys DiscussionSettings.disallowedKeys': 'AM',
  'Lead LeadRef LeadArticle LeadTouch LeadConsent LeadSubmission LeadPage LeadTab LeadColumn LeadLikeness':
    'ACR',
  'LeadFilter LeadSortField': 'ACR',
  'LeadGate LeadOutcome LeadBatch': 'AC',
  Blocker: 'ACRM',
  'Colleague OfficeSettings OfficeOpening Holiday Absence': 'ACR',
  Duty: 'AC',
  'CommentEvidence ParentComment Decision CommentEdit DecisionBatch DecisionOutcome ReplyResult Claim': 'AM',
  'Import ImportPage ImportFilter JobPage JobFilter JobSortField': 'AM',
  'User UserPage UserFilter UserSortField Letter LetterPage LetterFilter LetterSortField': 'A',
};

const lines = new Map(
  Object.entries(EXPECTED).flatMap(([names, letters]) =>
    names.split(' ').map((name) => [name, new Set([...letters].map((l) => LETTERS[l]!))] as const),
  ),
);

/** Who may use this field; undefined where nobody has decided. */
export const expectedFor = (type: string, field: string): ReadonlySet<Role> | undefined =>
  lines.get(`${type}.${field}`) ?? (['Query', 'Mutation'].includes(type) ? undefined : lines.get(type));
