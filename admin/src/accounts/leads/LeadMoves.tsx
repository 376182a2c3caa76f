import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useMoves } from '../../common/machines.js';
import { useOfferUndo, useUndoKey } from '../../common/undo.js';
import { uuid } from '../../common/uuid.js';
import { ConvertDialog } from './ConvertDialog.js';
import { type ConvertedEngagement, undoConversion } from './conversion.graphql.js';
import { GateDialog } from './GateDialog.js';
import { moveOnBoard } from './leadBoardData.js';
import { type AskForMove, CONVERT, LeadMovesContext } from './leadMoves.js';
import type { Lead } from './leads.graphql.js';
import { LeadMoveDialog } from './LeadMoveDialog.js';
import { type Blocker, type LeadAction, moveLeads, type MoveWords, undoLeadMoves } from './verbs.graphql.js';

interface Asked {
  leads: readonly Lead[];
  action: LeadAction;
}

/** Every way to move leads on a screen goes through here: what it needs is asked for, what stands in its way is shown, and it can be taken back. */
export function LeadMoves({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const moves = useMoves('lead');
  const { offerUndo } = useOfferUndo();
  useUndoKey();
  const [asked, setAsked] = useState<Asked>();
  const [converting, setConverting] = useState<Lead>();
  const [gated, setGated] = useState<Asked & { blockers: readonly Blocker[] }>();

  const run = useCallback(
    async (leads: readonly Lead[], action: LeadAction, words: MoveWords = {}) => {
      const batch = uuid();
      const to = moves.find((move) => move.action === action)!.to;
      for (const { id } of leads) moveOnBoard(id, to);
      try {
        const outcomes = await moveLeads(leads, action, batch, words);
        const done = outcomes.filter(({ code }) => code === 'APPLIED');
        const refused = outcomes.filter(({ code }) => code !== 'APPLIED' && code !== 'NOOP');
        if (leads.length === 1 && refused[0]?.code === 'GATE')
          setGated({
            leads: refused[0].lead ? [refused[0].lead] : leads,
            action,
            blockers: refused[0].blockers,
          });
        else if (refused[0])
          notify('desk.leads.refused', {
            type: 'warning',
            messageArgs: {
              smart_count: refused.length,
              reason: refused[0].blockers[0]?.message ?? refused[0].message,
            },
          });
        if (done.length > 0) {
          const said = translate(leads.length === 1 ? 'desk.leads.moved' : 'desk.leads.movedMany', {
            count: done.length,
            status: translate(`desk.leads.status.${to}`),
          });
          offerUndo(said, () => undoLeadMoves(batch));
        }
      } catch (error) {
        notify((error as Error).message, { type: 'error' });
      }
      refresh();
    },
    [moves, notify, offerUndo, refresh, translate],
  );

  const ask = useCallback<AskForMove>(
    (leads, action) => {
      if (action === CONVERT) return setConverting(leads[0]);
      const needs = moves.find((move) => move.action === action)?.needs ?? [];
      if (needs.length > 0) setAsked({ leads, action });
      else void run(leads, action);
    },
    [moves, run],
  );

  const converted = (batch: string, engagement: ConvertedEngagement | null) => {
    setConverting(undefined);
    offerUndo(
      translate('desk.leads.convert.done', { code: engagement?.code }),
      () => undoConversion(batch, uuid()),
      'desk.leads.convert.undone',
    );
    refresh();
  };

  const to = useMemo(
    () => (action: LeadAction) => moves.find((move) => move.action === action)?.to ?? '',
    [moves],
  );
  return (
    <LeadMovesContext.Provider value={ask}>
      {children}
      {converting && (
        <ConvertDialog lead={converting} onDone={converted} close={() => setConverting(undefined)} />
      )}
      {asked && (
        <LeadMoveDialog
          {...asked}
          needs={moves.find((move) => move.action === asked.action)?.needs ?? []}
          to={to(asked.action)}
          onMove={(words) => {
            setAsked(undefined);
            void run(asked.leads, asked.action, words);
          }}
          close={() => setAsked(undefined)}
        />
      )}
      {gated && (
        <GateDialog
          lead={gated.leads[0]!}
          action={gated.action}
          to={to(gated.action)}
          blockers={gated.blockers}
          onMove={(lead, words) => {
            setGated(undefined);
            void run([lead], gated.action, words);
          }}
          close={() => setGated(undefined)}
        />
      )}
    </LeadMovesContext.Provider>
  );
}
