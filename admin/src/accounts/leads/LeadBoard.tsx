import { useListContext, useTranslate } from 'react-admin';
import { Board } from '../../common/board/Board.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { activeOf } from '../../common/list/filters.js';
import { useMoves } from '../../common/machines.js';
import { QueryError } from '../../common/QueryError.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { useMay } from '../../providers/me.js';
import { LeadCard } from './LeadCard.js';
import { useLeadBoard } from './leadBoardData.js';
import { CONVERT, useAskForMove } from './leadMoves.js';
import type { Lead, LeadFilter } from './leads.graphql.js';
import type { LeadAction } from './verbs.graphql.js';

/** Leads by state. What may not go to a column says why; what needs a reason or a time is asked for it. */
export function LeadBoard() {
  const translate = useTranslate();
  const mayMove = useMay('moveLeads');
  const moves = useMoves('lead', CONVERT);
  const ask = useAskForMove();
  const { filterValues } = useListContext();
  // The columns are the states, so the list's own tab does not narrow them.
  const { status: _status, statuses: _statuses, ...filter } = activeOf(filterValues) as LeadFilter;
  const { data, error, refetch } = useLeadBoard(filter);
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data) return <LoadingSoon />;
  const name = (status: string) => translate(`desk.leads.status.${status}`);
  const moveTo = (from: string, to: string) => moves.find((move) => move.from === from && move.to === to);
  return (
    <Board<Lead>
      label={translate('desk.leads.tabs')}
      columns={data.map(({ status, count, countIsExact, items }) => ({
        key: status,
        title: name(status),
        count,
        isExact: countIsExact,
        cards: items,
        to: `${rowsUrl('leads', { ...filter, status })}&view=list`,
      }))}
      render={(lead) => <LeadCard lead={lead} />}
      nameOf={(lead) => lead.name}
      pathOf={(lead) => `/leads/${lead.id}`}
      refusal={(lead, to) =>
        !mayMove
          ? translate('desk.leads.notAllowed')
          : moveTo(lead.status, to)
            ? undefined
            : translate('desk.leads.noMove', { from: name(lead.status) })
      }
      onMove={(lead, to) => ask([lead], moveTo(lead.status, to)!.action as LeadAction)}
    />
  );
}
