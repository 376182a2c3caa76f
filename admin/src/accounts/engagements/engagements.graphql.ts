import { knownMe } from '../../providers/me.js';
import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

/** What everybody sees who sees engagements. */
const ENGAGEMENT = graphql(`
  fragment EngagementFields on Engagement {
    id
    version
    code
    type
    status
    statusSince
    title
    priority
    exclusive
    confidential
    masked
    mustHave
    niceToHave
    location
    workMode
    about
    notes
    openings
    filledCount
    liveSubmittalCount
    openedAt
    targetStart
    submittalDue
    feedbackDays
    reviewOn
    closeReason
    currency
    salaryMin
    salaryMax
    guaranteeDays
    prorateAfterDays
    daysPerWeek
    maxPayDayRate
    minimumWeeks
    noticeDays
    startsOn
    endsOn
    weeks
    kickoffOn
    readoutOn
    beginsOn
    createdAt
    tags {
      id
      name
    }
    updatedAt
    deletedAt
    companyId
    company {
      id
      name
    }
    contactId
    contact {
      id
      name
      title
    }
    accountManagerId
    accountManager {
      id
      name
    }
    leadRecruiterId
    leadRecruiter {
      id
      name
    }
    deliverables {
      id
      title
      dueOn
      doneOn
    }
    holds {
      id
      startedAt
      endedAt
      reason
      note
      reviewOn
    }
  }
`);
/** What the client pays and what it is worth: asked for only by those who may know it. */
const MONEY = graphql(`
  fragment EngagementMoney on Engagement {
    feeModel
    feePercent
    flatFee
    billDayRate
    budgetCap
    fixedFee
    value
  }
`);
export type EngagementMoney = ResultOf<typeof MONEY>;
export type Engagement = ResultOf<typeof ENGAGEMENT> & Partial<EngagementMoney>;
export type EngagementStatus = Engagement['status'];
export type EngagementType = Engagement['type'];

const LIST = graphql(
  `
    query Engagements($filter: EngagementFilter, $sort: EngagementSort, $page: PageInput) {
      engagements(filter: $filter, sort: $sort, page: $page) {
        items {
          ...EngagementFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [ENGAGEMENT],
);
const LIST_WITH_MONEY = graphql(
  `
    query EngagementsWithMoney($filter: EngagementFilter, $sort: EngagementSort, $page: PageInput) {
      engagements(filter: $filter, sort: $sort, page: $page) {
        items {
          ...EngagementFields
          ...EngagementMoney
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [ENGAGEMENT, MONEY],
);
export type EngagementFilter = NonNullable<VariablesOf<typeof LIST>['filter']>;

const CREATE = graphql(
  `
    mutation CreateEngagement($input: EngagementInput!) {
      createEngagement(input: $input) {
        ...EngagementFields
        ...EngagementMoney
      }
    }
  `,
  [ENGAGEMENT, MONEY],
);
const UPDATE = graphql(
  `
    mutation UpdateEngagement($id: UUID!, $expectedVersion: Int!, $input: EngagementInput!) {
      updateEngagement(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...EngagementFields
      }
    }
  `,
  [ENGAGEMENT],
);
const UPDATE_WITH_MONEY = graphql(
  `
    mutation UpdateEngagementWithMoney($id: UUID!, $expectedVersion: Int!, $input: EngagementInput!) {
      updateEngagement(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...EngagementFields
        ...EngagementMoney
      }
    }
  `,
  [ENGAGEMENT, MONEY],
);
const DELETE = graphql(
  `
    mutation DeleteEngagement($id: UUID!, $expectedVersion: Int!) {
      deleteEngagement(id: $id, expectedVersion: $expectedVersion) {
        ...EngagementFields
      }
    }
  `,
  [ENGAGEMENT],
);
const RESTORE = graphql(`
  mutation RestoreEngagement($id: UUID!, $expectedVersion: Int!) {
    restoreEngagement(id: $id, expectedVersion: $expectedVersion) {
      id
    }
  }
`);
/** The permission of whoever may know what clients pay. */
export const READS_MONEY = 'forecast';
const readsMoney = (): boolean => knownMe()?.permissions.includes(READS_MONEY) ?? false;

export const engagementOperations: Operations = {
  // Asked at the moment of asking: who may not read money would be refused the whole answer.
  get list() {
    return readsMoney() ? LIST_WITH_MONEY : LIST;
  },
  sorts: ['updatedAt', 'createdAt', 'beginsOn'],
  create: CREATE,
  get update() {
    return readsMoney() ? UPDATE_WITH_MONEY : UPDATE;
  },
  delete: DELETE,
  inputFields: [
    'type', 'companyId', 'leadId', 'title', 'contactId', 'accountManagerId', 'leadRecruiterId', 'priority', 'exclusive', 'confidential',
    'mustHave', 'niceToHave', 'location', 'workMode', 'about', 'notes', 'openings', 'targetStart', 'submittalDue', 'feedbackDays', 'reviewOn',
    'currency', 'feeModel', 'feePercent', 'flatFee', 'salaryMin', 'salaryMax', 'guaranteeDays', 'prorateAfterDays', 'daysPerWeek',
    'billDayRate', 'maxPayDayRate', 'minimumWeeks', 'noticeDays', 'startsOn', 'endsOn', 'budgetCap', 'fixedFee', 'weeks', 'kickoffOn',
    'readoutOn', 'deliverables',
  ], // prettier-ignore
};

export const updateEngagement = async (
  { id, version }: Pick<Engagement, 'id' | 'version'>,
  input: VariablesOf<typeof UPDATE>['input'],
): Promise<Engagement> =>
  (await send(UPDATE_WITH_MONEY, { id, expectedVersion: version, input })).updateEngagement;
export const restoreEngagement = async ({ id, version }: Pick<Engagement, 'id' | 'version'>) =>
  (await send(RESTORE, { id, expectedVersion: version })).restoreEngagement;
