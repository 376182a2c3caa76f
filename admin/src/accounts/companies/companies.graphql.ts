import { uuid } from '../../common/uuid.js';
import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

/** What everybody sees who sees companies. What a client pays is asked for by itself, by those who may. */
const COMPANY = graphql(`
  fragment CompanyFields on Company {
    id
    version
    name
    domain
    website
    size
    industry
    country
    about
    status
    statusSince
    statusReason
    statusNote
    accountManagerId
    accountManager {
      id
      name
    }
    msaSignedOn
    ndaSignedOn
    offLimits
    offLimitsUntil
    offLimitsReason
    contactCount
    primaryContact {
      id
      name
    }
    createdAt
    tags {
      id
      name
    }
    updatedAt
    deletedAt
    mergedInto {
      id
      name
    }
  }
`);
export type Company = ResultOf<typeof COMPANY>;

const TERMS = graphql(`
  fragment CompanyTerms on Company {
    id
    version
    currency
    feePercent
    guaranteeDays
    prorateAfterDays
    paymentTermsDays
  }
`);
export type Terms = ResultOf<typeof TERMS>;

const LIST = graphql(
  `
    query Companies($filter: CompanyFilter, $sort: CompanySort, $page: PageInput) {
      companies(filter: $filter, sort: $sort, page: $page) {
        items {
          ...CompanyFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [COMPANY],
);
const CREATE = graphql(
  `
    mutation CreateCompany($input: CompanyInput!) {
      createCompany(input: $input) {
        ...CompanyFields
      }
    }
  `,
  [COMPANY],
);
const UPDATE = graphql(
  `
    mutation UpdateCompany($id: UUID!, $expectedVersion: Int!, $input: CompanyInput!) {
      updateCompany(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...CompanyFields
      }
    }
  `,
  [COMPANY],
);
const DELETE = graphql(
  `
    mutation DeleteCompany($id: UUID!, $expectedVersion: Int!, $note: Text) {
      deleteCompany(id: $id, expectedVersion: $expectedVersion, note: $note) {
        ...CompanyFields
      }
    }
  `,
  [COMPANY],
);
const RESTORE = graphql(
  `
    mutation RestoreCompany($id: UUID!, $expectedVersion: Int!) {
      restoreCompany(id: $id, expectedVersion: $expectedVersion) {
        ...CompanyFields
      }
    }
  `,
  [COMPANY],
);
const MOVE = graphql(`
  mutation MoveCompany(
    $items: [MoveItem!]!
    $action: CompanyAction!
    $clientMutationId: UUID!
    $reason: BarReason
    $note: Text
  ) {
    moveCompanies(
      items: $items
      action: $action
      clientMutationId: $clientMutationId
      reason: $reason
      note: $note
    ) {
      code
      message
      eventId
    }
  }
`);
const UNDO = graphql(`
  mutation UndoCompanyMove($items: [CompanyMoved!]!, $clientMutationId: UUID!) {
    undoCompanyMoves(items: $items, clientMutationId: $clientMutationId) {
      code
      message
    }
  }
`);
const READ_TERMS = graphql(
  `
    query CompanyTerms($ids: [UUID!]!) {
      companies(filter: { ids: $ids }, page: { limit: 1 }) {
        items {
          ...CompanyTerms
        }
      }
    }
  `,
  [TERMS],
);
const SAVE_TERMS = graphql(
  `
    mutation SaveCompanyTerms($id: UUID!, $expectedVersion: Int!, $input: CompanyInput!) {
      updateCompany(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...CompanyTerms
      }
    }
  `,
  [TERMS],
);

export const companyOperations: Operations = {
  list: LIST,
  sorts: ['name', 'updatedAt'],
  create: CREATE,
  update: UPDATE,
  delete: DELETE,
  inputFields: [
    'name',
    'domain',
    'website',
    'size',
    'industry',
    'country',
    'about',
    'accountManagerId',
    'currency',
    'feePercent',
    'guaranteeDays',
    'prorateAfterDays',
    'paymentTermsDays',
    'msaSignedOn',
    'ndaSignedOn',
    'offLimitsUntil',
    'offLimitsReason',
  ],
};

export type CompanyMoveRequest = Pick<VariablesOf<typeof MOVE>, 'action' | 'reason' | 'note'>;

/** A refused item is a refused request, where there is only one. */
function applied<T extends { code: string; message: string | null }>([outcome]: T[]): T {
  if (!outcome || (outcome.code !== 'APPLIED' && outcome.code !== 'NOOP'))
    throw new Error(outcome?.message ?? '');
  return outcome;
}

export const companyVerbs = {
  deleteCompany: async ({ id, version }: Company, note: string | undefined) =>
    (await send(DELETE, { id, expectedVersion: version, note })).deleteCompany,
  restoreCompany: async ({ id, version }: Company) =>
    (await send(RESTORE, { id, expectedVersion: version })).restoreCompany,
  /** Answers the event that takes it back; null where it was so already. */
  moveCompany: async ({ id, version }: Company, request: CompanyMoveRequest) => {
    const items = [{ id, expectedVersion: version }];
    const answer = await send(MOVE, { items, clientMutationId: uuid(), ...request });
    return applied(answer.moveCompanies).eventId;
  },
  undoCompanyMove: async ({ id }: Pick<Company, 'id'>, eventId: string) => {
    const items = [{ id, eventId }];
    return applied((await send(UNDO, { items, clientMutationId: uuid() })).undoCompanyMoves);
  },
  companyTerms: async (id: string, signal?: AbortSignal) =>
    (await send(READ_TERMS, { ids: [id] }, { signal })).companies.items[0],
  saveCompanyTerms: async ({ id, version }: Terms, input: Partial<Terms>) =>
    (await send(SAVE_TERMS, { id, expectedVersion: version, input })).updateCompany,
};
export type CompanyVerbs = typeof companyVerbs;
