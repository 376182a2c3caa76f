import Chip from '@mui/material/Chip';

export type Tone = 'ok' | 'warn' | 'bad' | 'accent' | 'quiet';
const COLOR = { ok: 'success', warn: 'warning', bad: 'error', accent: 'primary', quiet: 'default' } as const;

/** A state in a word; the colour only repeats it. */
export function StatusChip({ label, tone = 'quiet' }: { label: string; tone?: Tone }) {
  return <Chip label={label} color={COLOR[tone]} />;
}
