import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { isPast } from '../../common/clock.js';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import type { Consultation, ConsultationStatus } from './consultations.graphql.js';

const TONES: Partial<Record<ConsultationStatus, Tone>> = {
  REQUESTED: 'warn',
  CONFIRMED: 'accent',
  COMPLETED: 'ok',
  NO_SHOW_GUEST: 'bad',
  NO_SHOW_HOST: 'bad',
};

/** Where it stands, and what is odd about it. */
export function ConsultationState({ consultation }: { consultation: Consultation }) {
  const translate = useTranslate();
  const { status, endsAt, confidential, calendarChecked } = consultation;
  const t = (key: string) => translate(`desk.consultations.${key}`);
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
      <StatusChip label={t(`status.${status}`)} tone={TONES[status] ?? 'quiet'} />
      {status === 'CONFIRMED' && isPast(endsAt) && <StatusChip label={t('toClose')} tone="warn" />}
      {confidential && <StatusChip label={t('confidential')} />}
      {status === 'REQUESTED' && !calendarChecked && (
        <span title={t('uncheckedTitle')}>
          <StatusChip label={t('unchecked')} tone="warn" />
        </span>
      )}
    </Box>
  );
}
