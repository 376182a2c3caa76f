import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ago } from '../../common/clock.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useMe } from '../../providers/me.js';
import type { Lead } from './leads.graphql.js';

/** When it comes back from its snooze, or that it has and waits. */
export function BackChip({
  lead: { status, snoozedUntil },
}: {
  lead: Pick<Lead, 'status' | 'snoozedUntil'>;
}) {
  const translate = useTranslate();
  const me = useMe();
  if (!snoozedUntil) return null;
  const time = ago(snoozedUntil, { locale: me?.locale, timeZone: me?.timeZone });
  if (status === 'NURTURE')
    return (
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {translate('desk.leads.wakes', { time })}
      </Box>
    );
  return (
    <span title={translate('desk.leads.backTitle')}>
      <StatusChip label={translate('desk.leads.back', { time })} tone="warn" />
    </span>
  );
}
