import type { Tokens } from './tokens.js';

/** What holds for the whole page. */
export const baseline = (t: Tokens) => ({
  html: { height: '100%' },
  body: {
    height: '100%',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: t.bg,
    color: t.ink,
  },
  '#root': { minHeight: '100%' },
  a: { color: t.accent },
  'a:focus-visible, button:focus-visible, summary:focus-visible, [tabindex="0"]:focus-visible': {
    outline: `2px solid ${t.accent}`,
    outlineOffset: 2,
    borderRadius: 4,
  },
  'main:focus, h1:focus': { outline: 'none' },
  mark: { backgroundColor: t.mark, color: t.ink, borderRadius: 2 },
  // For screen readers only.
  '.read-aloud': {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  '@media (max-width: 899px)': { '.wide-only': { display: 'none !important' } },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      animationIterationCount: '1 !important',
      transitionDuration: '0.01ms !important',
      scrollBehavior: 'auto !important',
    },
  },
});
