import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type ReactNode, useCallback, useState } from 'react';
import { useMoves } from '../../common/machines.js';
import { useOfferUndo, useUndoKey } from '../../common/undo.js';
import { uuid } from '../../common/uuid.js';
import { moveOnBoard } from './engagementBoardData.js';
import { type AskForMove, EngagementMovesContext } from './engagementMoves.js';
import { GateDialog } from './GateDialog.js';
import { EngagementMoveDialog } from './EngagementMoveDialog.js';
import { ProposalDialog } from './ProposalDialog.js';
import { takeBack } from './takeBack.js';
import {
  type Blocker,
  type EngagementAction,
  type Moved,
  moveEngagements,
  type MoveWords,
} from './verbs.graphql.js';

interface Asked {
  engagements: readonly Moved[];
  action: EngagementAction;
}

/** Every way to move engagements on a screen goes through here: what a move needs is asked for, what stands in its way is shown, and it can be taken back. */
export function EngagementMoves({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const moves = useMoves('engagement');
  const { offerUndo } = useOfferUndo();
  useUndoKey();
  const [asked, setAsked] = useState<Asked>();
  const [gated, setGated] = useState<Asked & { blockers: readonly Blocker[] }>();
  const moveOf = (action: EngagementAction) => moves.find((move) => move.action === action);

  const run = useCallback(
    async (engagements: readonly Moved[], action: EngagementAction, words: MoveWords = {}) => {
      const batch = uuid();
      const { to } = moves.find((move) => move.action === action)!;
      for (const { id } of engagements) moveOnBoard(id, to);
      try {
        const outcomes = await moveEngagements(engagements, action, batch, words);
        const done = outcomes.filter(({ code }) => code === 'APPLIED');
        const refused = outcomes.filter(({ code }) => code !== 'APPLIED' && code !== 'NOOP');
        const [first] = refused;
        if (engagements.length === 1 && first?.code === 'GATE')
          setGated({ engagements, action, blockers: first.blockers });
        else if (first)
          notify('desk.engagements.refused', {
            type: 'warning',
            messageArgs: { smart_count: refused.length, reason: first.message },
          });
        if (done.length > 0) {
          const said = translate('desk.engagements.moved', {
            smart_count: done.length,
            status: translate(`desk.engagements.status.${to}`),
          });
          offerUndo(said, () => takeBack(batch));
        }
      } catch (error) {
        notify((error as Error).message, { type: 'error' });
      }
      refresh();
    },
    [moves, notify, offerUndo, refresh, translate],
  );

  const ask = useCallback<AskForMove>(
    (engagements, action) => {
      const needs = moves.find((move) => move.action === action)?.needs ?? [];
      if (needs.length > 0 || action === 'PROPOSE') setAsked({ engagements, action });
      else void run(engagements, action);
    },
    [moves, run],
  );

  return (
    <EngagementMovesContext.Provider value={ask}>
      {children}
      {/* A proposal that is sent moves it. */}
      {asked?.action === 'PROPOSE' && (
        <ProposalDialog engagementId={asked.engagements[0]!.id} close={() => setAsked(undefined)} />
      )}
      {asked && asked.action !== 'PROPOSE' && (
        <EngagementMoveDialog
          {...asked}
          needs={moveOf(asked.action)?.needs ?? []}
          to={moveOf(asked.action)?.to ?? ''}
          onMove={(words) => {
            setAsked(undefined);
            void run(asked.engagements, asked.action, words);
          }}
          close={() => setAsked(undefined)}
        />
      )}
      {gated && (
        <GateDialog
          id={gated.engagements[0]!.id}
          action={gated.action}
          to={moveOf(gated.action)?.to ?? ''}
          found={gated.blockers}
          onMove={(engagement) => {
            setGated(undefined);
            void run([engagement], gated.action);
          }}
          close={() => setGated(undefined)}
        />
      )}
    </EngagementMovesContext.Provider>
  );
}
