import { useMoves } from '../../common/machines.js';
import { MoveVerbs } from '../../common/MoveVerbs.js';
import { useMay } from '../../providers/me.js';
import { CONVERT, useAskForMove } from './leadMoves.js';
import { type Lead, restoreLead } from './leads.graphql.js';
import type { LeadAction } from './verbs.graphql.js';

/** What can be done with a lead now; what all of it is for stands first. */
export function LeadVerbs({ lead }: { lead: Lead }) {
  const ask = useAskForMove();
  const mayMove = useMay('moveLeads');
  const moves = useMoves('lead', CONVERT)
    .filter(({ from }) => from === lead.status)
    .sort((a, b) => Number(b.action === CONVERT) - Number(a.action === CONVERT));
  if (!mayMove) return null;
  return (
    <MoveVerbs
      resource="leads"
      record={lead}
      name={lead.name}
      actions={moves.map(({ action }) => action)}
      onMove={(action) => ask([lead], action as LeadAction)}
      restore={() => restoreLead(lead)}
    />
  );
}
