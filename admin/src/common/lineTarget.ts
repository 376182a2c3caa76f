/** A link that stands alone on its line: as high as a pointer needs, and as a finger does. */
export const LINE_TARGET = {
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 24,
  '@media (pointer: coarse)': { minHeight: 44 },
} as const;
