import ScheduleIcon from '@mui/icons-material/Schedule';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { exactly, length } from '../../common/clock.js';
import type { Tone } from '../../common/StatusChip.js';
import { useNow } from '../../common/useNow.js';
import { useMe } from '../../providers/me.js';
import type { Lead } from './leads.graphql.js';

type Clocked = Pick<
  Lead,
  'slaState' | 'firstResponseDueAt' | 'firstResponseAtRiskAt' | 'firstRespondedAt' | 'receivedAt'
>;

const COLOR: Record<Tone, string> = {
  ok: 'success.main',
  warn: 'warning.main',
  bad: 'error.main',
  accent: 'primary.main',
  quiet: 'text.secondary',
};
/** Farther away than this a day and a time say more than a length. */
const FAR = 8 * 3_600_000;

/** How the first answer stands, in the viewer's words, and ticking: "41 min left", "2 h late". */
export function SlaClock({ lead }: { lead: Clocked }) {
  const translate = useTranslate();
  const me = useMe();
  const now = useNow();
  const due = lead.firstResponseDueAt;
  if (!due || !lead.slaState) return null;
  const { tone, key, args } = sayClock(lead, now, (at) =>
    exactly(at, me?.timeZone, me?.locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }),
  );
  const running = !lead.firstRespondedAt;
  return (
    <Box
      component="time"
      dateTime={due}
      title={translate('desk.leads.clock.dueAt', { time: exactly(due, me?.timeZone, me?.locale) })}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        whiteSpace: 'nowrap',
        color: COLOR[tone],
        fontWeight: running ? 600 : 400,
        fontSize: '0.8125rem',
      }}
    >
      {running && <ScheduleIcon sx={{ fontSize: 14 }} aria-hidden />}
      {translate(`desk.leads.clock.${key}`, args)}
    </Box>
  );
}

/** Read anew with each tick, so that a clock runs out on the screen as it does on the desk. */
function sayClock(
  { firstResponseDueAt, firstResponseAtRiskAt, firstRespondedAt, receivedAt }: Clocked,
  now: number,
  said: (at: string) => string,
): { tone: Tone; key: string; args?: Record<string, string> } {
  const due = Date.parse(firstResponseDueAt!);
  if (firstRespondedAt) {
    const answered = Date.parse(firstRespondedAt);
    return answered <= due
      ? { tone: 'quiet', key: 'met', args: { time: length(answered - Date.parse(receivedAt)) } }
      : { tone: 'quiet', key: 'metLate', args: { time: length(answered - due) } };
  }
  if (now > due) return { tone: 'bad', key: 'late', args: { time: length(now - due) } };
  const tone = firstResponseAtRiskAt && now >= Date.parse(firstResponseAtRiskAt) ? 'warn' : 'ok';
  return due - now > FAR
    ? { tone, key: 'due', args: { time: said(firstResponseDueAt!) } }
    : { tone, key: 'left', args: { time: length(due - now) } };
}
