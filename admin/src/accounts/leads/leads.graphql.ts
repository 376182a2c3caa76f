import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

export const LEAD = graphql(`
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
    tags {
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

export const updateLead = async ({ id, version }: Lead, input: VariablesOf<typeof UPDATE>['input']) =>
  (await send(UPDATE, { id, expectedVersion: version, input })).updateLead;
export const restoreLead = async ({ id, version }: Lead) =>
  (await send(RESTORE, { id, expectedVersion: version })).restoreLead;
