import { BLOCKER } from '../../common/blocker.js';
import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import type { Operations } from '../../providers/operations.js';
import { send } from '../../providers/request.js';

const CONSULTATION = graphql(`
  fragment ConsultationFields on Consultation {
    id
    version
    reference
    kind
    status
    statusSince
    startsAt
    endsAt
    calendarChecked
    confidential
    masked
    guestName
    guestEmail
    guestPhone
    guestCompany
    guestZone
    guestMessage
    channel
    joinUrl
    ndaSignedOn
    prepNotes
    outcome
    nextStepOn
    outcomeNotes
    closedBy
    closeReason
    toldAt
    host {
      id
      name
    }
    lead {
      id
      reference
      name
    }
    contact {
      id
      name
    }
    company {
      id
      name
    }
    createdAt
    tags {
      id
      name
    }
    updatedAt
  }
`);
export type Consultation = ResultOf<typeof CONSULTATION>;
export type ConsultationStatus = Consultation['status'];

const LIST = graphql(
  `
    query Consultations($filter: ConsultationFilter, $sort: ConsultationSort, $page: PageInput) {
      consultations(filter: $filter, sort: $sort, page: $page) {
        items {
          ...ConsultationFields
        }
        totalCount
        totalIsExact
      }
    }
  `,
  [CONSULTATION],
);
export const CONSULTATION_TABS = graphql(`
  query ConsultationTabs {
    consultationTabs {
      requested
      upcoming
      toClose
    }
  }
`);
export const FREE_SLOTS = graphql(`
  query FreeSlots($kind: ConsultationKind!, $hostId: UUID!, $from: DateTime!, $until: DateTime!, $except: UUID) {
    freeSlots(kind: $kind, hostId: $hostId, from: $from, until: $until, except: $except) {
      startsAt
    }
  }
`);
export const HOST_SCHEDULES = graphql(`
  query HostSchedules($from: DateTime!, $until: DateTime!) {
    hostSchedules(from: $from, until: $until) {
      host {
        id
        name
      }
      work {
        startsAt
        endsAt
      }
      busy {
        startsAt
        endsAt
      }
    }
  }
`);
export type HostSchedule = ResultOf<typeof HOST_SCHEDULES>['hostSchedules'][number];
const CREATE = graphql(
  `
    mutation CreateConsultation($time: ConsultationTimeInput!, $input: ConsultationInput!) {
      createConsultation(time: $time, input: $input) {
        ...ConsultationFields
      }
    }
  `,
  [CONSULTATION],
);
export type ConsultationKind = Consultation['kind'];
const UPDATE = graphql(
  `
    mutation UpdateConsultation($id: UUID!, $expectedVersion: Int!, $input: ConsultationInput!) {
      updateConsultation(id: $id, expectedVersion: $expectedVersion, input: $input) {
        ...ConsultationFields
      }
    }
  `,
  [CONSULTATION],
);
const MOVE = graphql(
  `
    mutation MoveConsultations(
      $items: [MoveItem!]!
      $action: ConsultationAction!
      $batch: UUID!
      $input: ConsultationMoveInput
    ) {
      moveConsultations(items: $items, action: $action, clientMutationId: $batch, input: $input) {
        items {
          id
          code
          message
          blockers {
            ...BlockerFields
          }
          alternatives {
            startsAt
          }
          consultation {
            ...ConsultationFields
          }
        }
      }
    }
  `,
  [CONSULTATION, BLOCKER],
);
export type ConsultationAction = VariablesOf<typeof MOVE>['action'];
export type MoveWords = NonNullable<VariablesOf<typeof MOVE>['input']>;
export type Moved = ResultOf<typeof MOVE>['moveConsultations']['items'][number];
export type Blocker = Moved['blockers'][number];

const UNDO = graphql(`
  mutation UndoConsultationMoves($of: UUID!, $batch: UUID!) {
    undoConsultationMoves(batch: $of, clientMutationId: $batch) {
      items {
        id
        code
        message
      }
    }
  }
`);

export const consultationOperations: Operations = {
  list: LIST,
  sorts: ['startsAt', 'createdAt'],
  create: CREATE,
  update: UPDATE,
  inputFields: [
    'leadId',
    'contactId',
    'guestName',
    'guestEmail',
    'guestPhone',
    'guestCompany',
    'guestZone',
    'channel',
    'joinUrl',
    'confidential',
    'ndaSignedOn',
    'prepNotes',
  ],
};

/** Moves them; `batch` names the request, to take it back. */
export const moveConsultations = async (
  of: readonly Consultation[],
  action: ConsultationAction,
  batch: string,
  input: MoveWords = {},
): Promise<Moved[]> => {
  const items = of.map(({ id, version }) => ({ id, expectedVersion: version }));
  return (await send(MOVE, { items, action, batch, input })).moveConsultations.items;
};
export const undoConsultationMoves = async (of: string, batch: string) =>
  (await send(UNDO, { of, batch })).undoConsultationMoves.items;
export const signNda = async ({ id, version }: Consultation, ndaSignedOn: string) =>
  (await send(UPDATE, { id, expectedVersion: version, input: { ndaSignedOn } })).updateConsultation;
