import { styled } from '@mui/material/styles';

/** A mark in a row: lighter than a chip, of which a list has hundreds. */
export const Pill = styled('span', { shouldForwardProp: (name) => name !== 'tone' })<{
  tone?: 'ok' | 'warn' | 'bad' | 'accent' | 'quiet';
}>(({ theme: { desk }, tone = 'quiet' }) => {
  const colour = {
    ok: [desk.okSoft, desk.ok, 'transparent'],
    warn: [desk.warnSoft, desk.warn, 'transparent'],
    bad: [desk.badSoft, desk.bad, 'transparent'],
    accent: [desk.accentSoft, desk.accent, 'transparent'],
    quiet: [desk.panel, desk.mute, desk.line],
  }[tone];
  return {
    display: 'inline-block',
    padding: '1px 9px',
    border: `1px solid ${colour[2]}`,
    borderRadius: 12,
    backgroundColor: colour[0],
    color: colour[1],
    fontSize: '0.75rem',
    fontWeight: 600,
    lineHeight: '18px',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  };
});
