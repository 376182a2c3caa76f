import { useTranslate } from 'react-admin';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import type { Letter } from './letters.graphql.js';

const TONES: Record<string, Tone> = { SENT: 'ok', WAITING: 'accent', RETRYING: 'warn', DEAD: 'bad' };

export function LetterState({ state }: Pick<Letter, 'state'>) {
  const translate = useTranslate();
  return (
    <StatusChip label={translate(`desk.letters.${state}`, { _: state })} tone={TONES[state] ?? 'quiet'} />
  );
}
