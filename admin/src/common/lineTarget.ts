/** A link that stands alone on its line: as high as a pointer needs, and as a finger does. */
export const LINE_TARGET = {
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 24,
  '@media (pointer: coarse)': { minHeight: 44 },
} as const;

/** A number that opens its rows: as wide and as high as a finger or a pointer needs. */
export const COUNT_TARGET = {
  display: 'inline-block',
  minWidth: 24,
  lineHeight: '24px',
  '@media (pointer: coarse)': { minWidth: 44, lineHeight: '44px' },
} as const;
