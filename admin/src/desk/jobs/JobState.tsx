import { useTranslate } from 'react-admin';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import type { Job } from './jobs.graphql.js';

const TONES: Record<Job['state'], Tone> = {
  QUEUED: 'warn',
  RUNNING: 'accent',
  DONE: 'ok',
  FAILED: 'bad',
  CANCELLED: 'quiet',
};
export const STATES = Object.keys(TONES);

export function JobName({ kind }: Pick<Job, 'kind'>) {
  return <>{useTranslate()(`desk.jobs.kinds.${kind.replaceAll('.', '_')}`, { _: kind })}</>;
}

export function JobState({ state }: Pick<Job, 'state'>) {
  return <StatusChip label={useTranslate()(`desk.jobs.${state}`)} tone={TONES[state]} />;
}
