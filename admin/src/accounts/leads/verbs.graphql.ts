import { BLOCKER } from '../../common/blocker.js';
import { uuid } from '../../common/uuid.js';
import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { send } from '../../providers/request.js';
import { LEAD, type Lead } from './leads.graphql.js';

export const LEAD_GATE = graphql(
  `
  query LeadGate($id: UUID!, $action: LeadAction!) {
    leadGate(id: $id, action: $action) {
      to
      blockers {
        ...BlockerFields
      }
    }
  }
`,
  [BLOCKER],
);
export type Blocker = ResultOf<typeof LEAD_GATE>['leadGate']['blockers'][number];

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
            ...BlockerFields
          }
          lead {
            ...LeadFields
          }
        }
      }
    }
  `,
  [LEAD, BLOCKER],
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
