import { uuid } from '../../common/uuid.js';
import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

const LEAD = graphql(`
  fragment LeadFields on Lead {
    id
    version
    reference
    status
    statusSince
    name
    email
    phone
    companyName
    companyDomain
    companySize
    services
    message
    source
    sourceArticle {
      id
      title
    }
    quarantineReasons
    owner {
      id
      name
    }
    receivedAt
    firstResponseDueAt
    firstResponseAtRiskAt
    firstRespondedAt
    slaState
    snoozedUntil
    closeReason
    closeNote
    duplicateOf {
      id
      reference
      name
      status
    }
    company {
      id
      name
    }
    contact {
      id
      name
    }
    updatedAt
    deletedAt
  }
`);
export type Lead = ResultOf<typeof LEAD>;
export type LeadStatus = Lead['status'];

const LIST = graphql(
  `
    query Leads($filter: LeadFilter, $sort: LeadSort, $page: PageInput) {
      leads(filter: $filter, sort: $sort, page: $page) {
        items {
          ...LeadFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [LEAD],
);
export type LeadFilter = NonNullable<VariablesOf<typeof LIST>['filter']>;

export const LEAD_BOARD = graphql(
  `
    query LeadBoard($filter: LeadFilter) {
      leadBoard(filter: $filter) {
        status
        count
        countIsExact
        items {
          ...LeadFields
        }
      }
    }
  `,
  [LEAD],
);
export const LEAD_TABS = graphql(`
  query LeadTabs {
    leadTabs {
      status
      count
    }
  }
`);
export const LEAD_ORIGIN = graphql(`
  query LeadOrigin($ids: [UUID!]) {
    leads(filter: { ids: $ids }) {
      items {
        firstTouch {
          utmSource
          utmMedium
          utmCampaign
          utmTerm
          utmContent
          referrer
          landingPage
          at
        }
        lastTouch {
          utmSource
          utmMedium
          utmCampaign
          utmTerm
          utmContent
          referrer
          landingPage
          at
        }
        consent {
          purpose
          policyVersion
          sentence
          at
        }
        submission {
          receivedAt
          fields
          userAgent
        }
      }
    }
  }
`);
export type LeadOrigin = ResultOf<typeof LEAD_ORIGIN>['leads']['items'][number];

export const LEAD_LIKENESSES = graphql(
  `
    query LeadLikenesses($id: UUID!) {
      leadLikenesses(id: $id) {
        reasons
        lead {
          ...LeadFields
        }
      }
    }
  `,
  [LEAD],
);
export const LEAD_GATE = graphql(`
  query LeadGate($id: UUID!, $action: LeadAction!) {
    leadGate(id: $id, action: $action) {
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
export type Blocker = ResultOf<typeof LEAD_GATE>['leadGate']['blockers'][number];

const CREATE = graphql(
  `
    mutation CreateLead($input: LeadInput!) {
      createLead(input: $input) {
        ...LeadFields
      }
    }
  `,
  [LEAD],
);
const UPDATE = graphql(
  `
    mutation UpdateLead($id: UUID!, $expectedVersion: Int!, $input: LeadInput!) {
      updateLead(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...LeadFields
      }
    }
  `,
  [LEAD],
);
const DELETE = graphql(
  `
    mutation DeleteLead($id: UUID!, $expectedVersion: Int!) {
      deleteLead(id: $id, expectedVersion: $expectedVersion) {
        ...LeadFields
      }
    }
  `,
  [LEAD],
);
const RESTORE = graphql(
  `
    mutation RestoreLead($id: UUID!, $expectedVersion: Int!) {
      restoreLead(id: $id, expectedVersion: $expectedVersion) {
        ...LeadFields
      }
    }
  `,
  [LEAD],
);
const MOVE = graphql(
  `
    mutation MoveLeads(
      $items: [MoveItem!]!
      $action: LeadAction!
      $batch: UUID!
      $reason: LeadCloseReason
      $note: Text
      $snoozedUntil: DateTime
    ) {
      moveLeads(
        items: $items
        action: $action
        clientMutationId: $batch
        reason: $reason
        note: $note
        snoozedUntil: $snoozedUntil
      ) {
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
          lead {
            ...LeadFields
          }
        }
      }
    }
  `,
  [LEAD],
);
export type LeadAction = VariablesOf<typeof MOVE>['action'];
export type CloseReason = NonNullable<VariablesOf<typeof MOVE>['reason']>;
export type LeadOutcome = ResultOf<typeof MOVE>['moveLeads']['items'][number];
/** What a move says beside where it goes. */
export interface MoveWords {
  reason?: CloseReason;
  note?: string;
  snoozedUntil?: string;
}

const UNDO = graphql(`
  mutation UndoLeadMoves($of: UUID!, $batch: UUID!) {
    undoLeadMoves(batch: $of, clientMutationId: $batch) {
      items {
        code
        message
      }
    }
  }
`);
const ASSIGN = graphql(
  `
    mutation AssignLeads($items: [MoveItem!]!, $ownerId: UUID) {
      assignLeads(items: $items, ownerId: $ownerId) {
        id
        code
        message
        lead {
          ...LeadFields
        }
      }
    }
  `,
  [LEAD],
);

export const leadOperations: Operations = {
  list: LIST,
  sorts: ['receivedAt', 'firstResponseDueAt'],
  create: CREATE,
  update: UPDATE,
  delete: DELETE,
  inputFields: [
    'name',
    'email',
    'phone',
    'companyName',
    'companyDomain',
    'companySize',
    'services',
    'message',
    'source',
    'duplicateOfId',
  ],
};

const itemsOf = (leads: readonly Lead[]) =>
  leads.map(({ id, version }) => ({ id, expectedVersion: version }));

/** Moves leads; `batch` names the request, to take it back. */
export const moveLeads = async (
  leads: readonly Lead[],
  action: LeadAction,
  batch: string,
  words: MoveWords = {},
): Promise<LeadOutcome[]> =>
  (await send(MOVE, { items: itemsOf(leads), action, batch, ...words })).moveLeads.items;
/** Throws where one of the batch could not be taken back. */
export const undoLeadMoves = async (of: string): Promise<void> => {
  const { items } = (await send(UNDO, { of, batch: uuid() })).undoLeadMoves;
  const refused = items.find(({ code }) => code !== 'APPLIED');
  if (refused) throw new Error(refused.message ?? refused.code);
};
export const assignLeads = async (leads: readonly Lead[], ownerId: string | null) =>
  (await send(ASSIGN, { items: itemsOf(leads), ownerId })).assignLeads;
export const updateLead = async ({ id, version }: Lead, input: VariablesOf<typeof UPDATE>['input']) =>
  (await send(UPDATE, { id, expectedVersion: version, input })).updateLead;
export const restoreLead = async ({ id, version }: Lead) =>
  (await send(RESTORE, { id, expectedVersion: version })).restoreLead;
