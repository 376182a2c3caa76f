/** Spread into a column that a phone does without: the row's first column says the rest there. */
export const wideOnly = { cellClassName: 'wide-only', headerClassName: 'wide-only' };
