import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { length } from '../../common/clock.js';
import { Day } from '../../common/Day.js';
import { Panel } from '../../common/Panel.js';
import { StatusChip } from '../../common/StatusChip.js';
import { Time } from '../../common/Time.js';
import { useNow } from '../../common/useNow.js';
import type { Engagement } from './engagements.graphql.js';

/** When it stood still, and why: every measure of time leaves these out. */
export function HoldsPanel({ engagement: { holds } }: { engagement: Engagement }) {
  const translate = useTranslate();
  const now = useNow();
  const t = (key: string, args?: object) => translate(`desk.engagements.hold.${key}`, args);
  return (
    <Panel title={t('title')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {holds.map(({ id, startedAt, endedAt, reason, note, reviewOn }) => (
          <Box component="li" key={id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
              <strong>{translate(`desk.engagements.reason.${reason}`)}</strong>
              {!endedAt && <StatusChip label={t('now')} tone="warn" />}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                <Time at={startedAt} />
                {' · '}
                {t('for', {
                  time: length((endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt)),
                })}
                {!endedAt && (
                  <>
                    {' · '}
                    {t('review')} <Day on={reviewOn} />
                  </>
                )}
              </Box>
            </Box>
            {note && <Box dir="auto">{note}</Box>}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
