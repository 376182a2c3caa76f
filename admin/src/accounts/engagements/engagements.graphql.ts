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

/** What stands on a card of the board. */
const CARD = graphql(`
  fragment EngagementCard on Engagement {
    id
    version
    code
    type
    status
    statusSince
    title
    priority
    confidential
    masked
    openings
    filledCount
    liveSubmittalCount
    submittalDue
    reviewOn
    beginsOn
    currency
    company {
      id
      name
    }
    accountManager {
      id
      name
    }
    leadRecruiter {
      id
      name
    }
  }
`);
export type EngagementCard = ResultOf<typeof CARD> & { value?: number | null };

export const BOARD = graphql(
  `
    query EngagementBoard($filter: EngagementFilter) {
      engagementBoard(filter: $filter) {
        status
        count
        countIsExact
        items {
          ...EngagementCard
        }
      }
    }
  `,
  [CARD],
);
export const BOARD_WITH_MONEY = graphql(
  `
    query EngagementBoardWithMoney($filter: EngagementFilter) {
      engagementBoard(filter: $filter) {
        status
        count
        countIsExact
        sums {
          currency
          value
        }
        items {
          ...EngagementCard
          value
        }
      }
    }
  `,
  [CARD],
);
export const TABS = graphql(`
  query EngagementTabs {
    engagementBoard {
      status
      count
    }
  }
`);
export const GATE = graphql(`
  query EngagementGate($id: UUID!, $action: EngagementAction!) {
    engagementGate(id: $id, action: $action) {
      to
      blockers {
        code
        strength
        message
        remedy
        field
      }
    }
  }
`);
export type Blocker = ResultOf<typeof GATE>['engagementGate']['blockers'][number];

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
const MOVE = graphql(
  `
    mutation MoveEngagements(
      $items: [EngagementItem!]!
      $action: EngagementAction!
      $batch: UUID!
      $input: EngagementMoveInput
    ) {
      moveEngagements(items: $items, action: $action, clientMutationId: $batch, input: $input) {
        items {
          id
          code
          message
          blockers {
            code
            strength
            message
            remedy
            field
          }
        }
      }
    }
  `,
);
export type EngagementAction = VariablesOf<typeof MOVE>['action'];
/** What a move says beside where it goes. */
export type MoveWords = NonNullable<VariablesOf<typeof MOVE>['input']>;
export type EngagementReason = NonNullable<MoveWords['reason']>;

const UNDO = graphql(`
  mutation UndoEngagementMoves($of: UUID!, $batch: UUID!) {
    undoEngagementMoves(batch: $of, clientMutationId: $batch) {
      items {
        id
        code
        message
      }
    }
  }
`);
const BREAK_GLASS = graphql(`
  mutation BreakGlassOfEngagement($id: UUID!, $reason: ShortText!) {
    breakGlass(type: "Engagement", id: $id, reason: $reason)
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

/** What a move must know of the one that it moves. */
export type Moved = Pick<Engagement, 'id' | 'version' | 'status' | 'title' | 'code'>;

/** `batch` names the request, to take it back. */
export const moveEngagements = async (
  moved: readonly Moved[],
  action: EngagementAction,
  batch: string,
  input: MoveWords,
) => {
  const items = moved.map(({ id, version }) => ({ id, expectedVersion: version }));
  return (await send(MOVE, { items, action, batch, input })).moveEngagements.items;
};
export const undoEngagementMoves = async (of: string, batch: string) =>
  (await send(UNDO, { of, batch })).undoEngagementMoves.items;
export const updateEngagement = async (
  { id, version }: Pick<Engagement, 'id' | 'version'>,
  input: VariablesOf<typeof UPDATE>['input'],
): Promise<Engagement> =>
  (await send(UPDATE_WITH_MONEY, { id, expectedVersion: version, input })).updateEngagement;
export const restoreEngagement = async ({ id, version }: Moved) =>
  (await send(RESTORE, { id, expectedVersion: version })).restoreEngagement;
/** Answers until when it is open to the asker. */
export const breakGlass = async (id: string, reason: string) =>
  (await send(BREAK_GLASS, { id, reason })).breakGlass;
