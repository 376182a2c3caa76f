import { useQuery } from '@tanstack/react-query';
import { useListContext, useTranslate } from 'react-admin';
import { Board } from '../../common/board/Board.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { activeOf } from '../../common/list/filters.js';
import { useMoves } from '../../common/machines.js';
import { shortMoney } from '../../common/money.js';
import { QueryError } from '../../common/QueryError.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { useMay, useMe } from '../../providers/me.js';
import { EngagementCard } from './EngagementCard.js';
import { useEngagementBoard } from './engagementBoardData.js';
import { useAskForMove } from './engagementMoves.js';
import type { EngagementCard as Card } from './board.graphql.js';
import { type EngagementFilter, READS_MONEY } from './engagements.graphql.js';
import { forecastSettingsQuery, probabilityOf } from './forecast.graphql.js';
import type { EngagementAction } from './verbs.graphql.js';

/** Currencies of a column that are said; the others on hover. */
const SHOWN = 2;

/** Engagements by state, with what each column is worth. What may not go to a column says why; what a move needs is asked for. */
export function EngagementBoard() {
  const translate = useTranslate();
  const mayMove = useMay('moveEngagements');
  const readsMoney = useMay(READS_MONEY);
  const moves = useMoves('engagement');
  const ask = useAskForMove();
  const locale = useMe()?.locale;
  const { filterValues } = useListContext();
  // The columns are the states, so the list's own tab does not narrow them.
  const { status: _status, ...filter } = activeOf(filterValues) as EngagementFilter;
  const { data, error, refetch } = useEngagementBoard(filter);
  const { data: settings } = useQuery({ ...forecastSettingsQuery, enabled: readsMoney });
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data) return <LoadingSoon />;
  const name = (status: string) => translate(`desk.engagements.status.${status}`);
  const moveTo = (from: string, to: string) => moves.find((move) => move.from === from && move.to === to);
  return (
    <Board<Card>
      label={translate('desk.engagements.tabs')}
      columns={data.map(({ status, count, countIsExact, sums = [], items }) => {
        const probability = probabilityOf(settings, status);
        const worth = sums.map(({ currency, value }) => shortMoney(value, currency, locale));
        const some =
          worth.length > SHOWN + 1
            ? [
                ...worth.slice(0, SHOWN),
                translate('desk.engagements.moreSums', { smart_count: worth.length - SHOWN }),
              ]
            : worth;
        const weighed = (amounts: string) =>
          amounts && probability !== undefined
            ? translate('desk.engagements.weighs', { worth: amounts, percent: probability })
            : amounts;
        return {
          key: status,
          title: name(status),
          count,
          isExact: countIsExact,
          sum: weighed(some.join(' · ')),
          sumTitle: weighed(worth.join(' · ')),
          cards: items,
          to: `${rowsUrl('engagements', { ...filter, status: [status] })}&view=list`,
        };
      })}
      render={(card) => <EngagementCard card={card} />}
      nameOf={({ title, code, masked }) => (masked ? code : title)}
      pathOf={({ id }) => `/engagements/${id}`}
      refusal={(card, to) =>
        !mayMove
          ? translate('desk.engagements.notAllowed')
          : card.masked
            ? translate('desk.engagements.notNamed')
            : moveTo(card.status, to)
              ? undefined
              : translate(to === 'FILLED' ? 'desk.engagements.byPlacement' : 'desk.engagements.noMove', {
                  from: name(card.status),
                })
      }
      onMove={(card, to) => ask([card], moveTo(card.status, to)!.action as EngagementAction)}
    />
  );
}
