import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { exactly, length } from '../../common/clock.js';
import { Day } from '../../common/Day.js';
import { initials } from '../../common/initials.js';
import { Money } from '../../common/Money.js';
import { useNow } from '../../common/useNow.js';
import { useMe } from '../../providers/me.js';
import { Confidential, Overdue } from './EngagementState.js';
import type { EngagementCard as Card } from './board.graphql.js';

/** What is asked for, by whom and what it is worth, and whose move it is for how long. */
export function EngagementCard({ card }: { card: Card }) {
  const translate = useTranslate();
  const now = useNow();
  const me = useMe();
  const { title, company, type, openings, filledCount, status, statusSince, priority, beginsOn } = card;
  const urgent = priority === 'URGENT' || priority === 'HIGH';
  return (
    <>
      <Box sx={{ fontWeight: 600, fontSize: '0.875rem', pr: 2 }}>
        <bdi>{title}</bdi>
      </Box>
      <Box sx={{ color: 'text.secondary' }}>
        {company ? (
          <>
            <bdi>{company.name}</bdi> ·{' '}
          </>
        ) : (
          <>{card.code} · </>
        )}
        {translate(`desk.engagements.type.${type}`)}
        {openings > 1 && ` · ${translate('desk.engagements.filledOf', { filled: filledCount, openings })}`}
      </Box>
      {(card.value || card.confidential || urgent) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center', mt: 0.5 }}>
          <Money amount={card.value} currency={card.currency} />
          {card.confidential && <Confidential />}
          {urgent && (
            <Box component="span" sx={{ color: 'warning.main', fontWeight: 600 }}>
              {translate(`desk.engagements.priority.${priority}`)}
            </Box>
          )}
        </Box>
      )}
      <Box
        sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, mt: 0.75 }}
      >
        <Overdue engagement={card} />
        <Box
          component="span"
          title={exactly(statusSince, me?.timeZone, me?.locale)}
          sx={{ color: 'text.secondary' }}
        >
          {translate(`desk.engagements.ball.${status}`, { time: length(now - Date.parse(statusSince)) })}
        </Box>
        {status !== 'ON_HOLD' && beginsOn && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('desk.engagements.starts')} <Day on={beginsOn} />
          </Box>
        )}
        <Box sx={{ flex: 1 }} />
        <Box
          component="span"
          title={card.accountManager.name}
          sx={{ color: 'text.secondary', fontSize: '0.75rem', fontWeight: 600 }}
        >
          <span aria-hidden>{initials(card.accountManager.name)}</span>
          <span className="read-aloud">{card.accountManager.name}</span>
        </Box>
      </Box>
    </>
  );
}
