import { useTranslate } from 'react-admin';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import type { LeadStatus } from './leads.graphql.js';

const TONES: Record<LeadStatus, Tone> = {
  NEW: 'accent',
  QUARANTINED: 'warn',
  CONTACTED: 'quiet',
  QUALIFIED: 'ok',
  NURTURE: 'quiet',
  CONVERTED: 'ok',
  DISQUALIFIED: 'quiet',
  SPAM: 'bad',
};

export function LeadStatusChip({ status }: { status: LeadStatus }) {
  const translate = useTranslate();
  return <StatusChip label={translate(`desk.leads.status.${status}`)} tone={TONES[status]} />;
}
