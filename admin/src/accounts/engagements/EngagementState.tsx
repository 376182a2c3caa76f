import LockIcon from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { dayText } from '../../common/Day.js';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import { dayIn } from '../../common/calendar.js';
import { useMe } from '../../providers/me.js';
import type { Engagement, EngagementStatus } from './engagements.graphql.js';

const TONES: Record<EngagementStatus, Tone> = {
  DRAFT: 'quiet',
  PROPOSED: 'accent',
  OPEN: 'accent',
  COVERED: 'ok',
  ON_HOLD: 'warn',
  FILLED: 'ok',
  COMPLETED: 'ok',
  LOST: 'quiet',
  CANCELLED: 'quiet',
};

/** Where it stands, and that it was deleted. */
export function EngagementState({
  status,
  deletedAt,
}: {
  status: EngagementStatus;
  deletedAt?: string | null;
}) {
  const translate = useTranslate();
  if (deletedAt) return <StatusChip label={translate('desk.engagements.deletedChip')} tone="bad" />;
  return <StatusChip label={translate(`desk.engagements.status.${status}`)} tone={TONES[status]} />;
}

type Dated = Pick<Engagement, 'status' | 'submittalDue' | 'reviewOn' | 'beginsOn'>;

/** What is late about it, in a word; nothing where nothing is. */
export function Overdue({ engagement: { status, submittalDue, reviewOn, beginsOn } }: { engagement: Dated }) {
  const translate = useTranslate();
  const me = useMe();
  const today = dayIn(me?.timeZone);
  const late = (day: string | null, key: string) =>
    day !== null &&
    day < today && (
      <span title={dayText(day, me?.locale)}>
        <StatusChip
          label={translate(`desk.engagements.late.${key}`, {
            days: Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000),
          })}
          tone="bad"
        />
      </span>
    );
  if (status === 'ON_HOLD') return late(reviewOn, 'review') || null;
  if (status === 'OPEN' && submittalDue) return late(submittalDue, 'submittals') || null;
  return ['DRAFT', 'PROPOSED', 'OPEN', 'COVERED'].includes(status) ? late(beginsOn, 'start') || null : null;
}

/** That only those who are named in it read it whole. */
export function Confidential() {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      title={translate('desk.engagements.confidentialTitle')}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: 'text.secondary',
        fontSize: '0.75rem',
      }}
    >
      <LockIcon sx={{ fontSize: 14 }} aria-hidden />
      {translate('desk.engagements.confidential')}
    </Box>
  );
}
