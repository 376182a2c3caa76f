import { BLOCKER } from '../../common/blocker.js';
import { graphql, type ResultOf, type VariablesOf } from '../../providers/graphql.js';
import { send } from '../../providers/request.js';
import type { Engagement } from './engagements.graphql.js';

export const GATE = graphql(
  `
  query EngagementGate($id: UUID!, $action: EngagementAction!) {
    engagementGate(id: $id, action: $action) {
      to
      blockers {
        ...BlockerFields
      }
    }
  }
`,
  [BLOCKER],
);
export type Blocker = ResultOf<typeof GATE>['engagementGate']['blockers'][number];

const MOVE = graphql(
  `
    mutation MoveEngagements(
      $items: [MoveItem!]!
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
            ...BlockerFields
          }
        }
      }
    }
  `,
  [BLOCKER],
);
export type EngagementAction = VariablesOf<typeof MOVE>['action'];
/** What a move says beside where it goes. */
export type MoveWords = NonNullable<VariablesOf<typeof MOVE>['input']>;

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
/** Answers until when it is open to the asker. */
export const breakGlass = async (id: string, reason: string) =>
  (await send(BREAK_GLASS, { id, reason })).breakGlass;
