import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useMoves } from '../../common/machines.js';
import { useOfferUndo } from '../../common/undo.js';
import { useKeys } from '../../common/useKeys.js';
import { uuid } from '../../common/uuid.js';
import { useMe } from '../../providers/me.js';
import { type AskForMove, ConsultationMovesContext } from './consultationMoves.js';
import {
  type Blocker,
  type Consultation,
  type ConsultationAction,
  type Moved,
  moveConsultations,
  type MoveWords,
  undoConsultationMoves,
} from './consultations.graphql.js';
import { GateDialog } from './GateDialog.js';
import { MoveDialog } from './MoveDialog.js';
import { TakenDialog } from './TakenDialog.js';

interface Asked {
  of: readonly Consultation[];
  action: ConsultationAction;
}

/** Every way to move consultations on a screen goes through here: what it needs is asked for, what stands in its way is shown, and it can be taken back. */
export function ConsultationMoves({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const moves = useMoves('consultation');
  const { offerUndo, undoLast } = useOfferUndo();
  useKeys({ z: undoLast }, useMe()?.shortcuts ?? true);
  const [asked, setAsked] = useState<Asked>();
  const [gated, setGated] = useState<Asked & { blockers: readonly Blocker[]; words: MoveWords }>();
  const [taken, setTaken] = useState<Asked & { refused: Moved; words: MoveWords }>();
  const run = useCallback(
    async (of: readonly Consultation[], action: ConsultationAction, words: MoveWords = {}) => {
      const batch = uuid();
      let moved = 0;
      try {
        const outcomes = await moveConsultations(of, action, batch, words);
        const done = outcomes.filter(({ code }) => code === 'APPLIED');
        const refused = outcomes.filter(({ code }) => code !== 'APPLIED' && code !== 'NOOP');
        moved = of.length - refused.length;
        if (of.length === 1 && refused[0]?.code === 'GATE')
          setGated({
            of: refused[0].consultation ? [refused[0].consultation] : of,
            action,
            blockers: refused[0].blockers,
            words,
          });
        else if (refused[0] && refused[0].alternatives.length > 0)
          setTaken({ of, action, refused: refused[0], words });
        else if (refused[0])
          notify('desk.consultations.refused', {
            type: 'warning',
            messageArgs: {
              smart_count: refused.length,
              reason: refused[0].blockers[0]?.message ?? refused[0].message,
            },
          });
        if (done.length > 0) {
          offerUndo(
            translate(`desk.consultations.done.${action}`, { smart_count: done.length }),
            async () => {
              const kept = (await undoConsultationMoves(batch, uuid())).find(
                ({ code }) => code !== 'APPLIED',
              );
              if (kept) throw new Error(kept.message ?? '');
            },
          );
        }
      } catch (error) {
        notify((error as Error).message, { type: 'error' });
      }
      refresh();
      return moved === of.length;
    },
    [notify, offerUndo, refresh, translate],
  );

  const ask = useCallback<AskForMove>(
    (of, action) => {
      const needs = moves.find((move) => move.action === action)?.needs ?? [];
      if (needs.length > 0) setAsked({ of, action });
      else void run(of, action);
    },
    [moves, run],
  );

  const mover = useMemo(() => ({ ask, run }), [ask, run]);
  return (
    <ConsultationMovesContext.Provider value={mover}>
      {children}
      {asked && (
        <MoveDialog
          {...asked}
          onMove={(words) => {
            setAsked(undefined);
            void run(asked.of, asked.action, words);
          }}
          close={() => setAsked(undefined)}
        />
      )}
      {gated && (
        <GateDialog
          consultation={gated.of[0]!}
          blockers={gated.blockers}
          onMove={(consultation, words) => {
            setGated(undefined);
            void run([consultation], gated.action, { ...gated.words, ...words });
          }}
          close={() => setGated(undefined)}
        />
      )}
      {taken && (
        <TakenDialog
          message={taken.refused.message ?? ''}
          alternatives={taken.refused.alternatives}
          onChoose={(startsAt) => {
            setTaken(undefined);
            void run(taken.of, taken.action, { ...taken.words, startsAt });
          }}
          close={() => setTaken(undefined)}
        />
      )}
    </ConsultationMovesContext.Provider>
  );
}
