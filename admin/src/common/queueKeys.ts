/**
 * The keys of the comment queue by what they do, as useKeys names them. What acts on them, the hints on buttons and every list
 * of keys read this.
 */
export const queueKeys = {
  next: 'j',
  previous: 'k',
  approve: 'a',
  spam: 's',
  trash: 'd',
  unapprove: 'u',
  wayBack: 'n',
  reply: 'r',
  approveReply: 'Shift+r',
  edit: 'e',
  select: 'x',
  selectAll: 'Shift+x',
  approveMany: 'Shift+a',
  spamMany: 'Shift+s',
  trashMany: 'Shift+d',
  undo: 'z',
  article: 'o',
  author: 'h',
  help: '?',
  close: 'Escape',
} as const;
export type QueueVerb = keyof typeof queueKeys;

/** The keys of the reasons, in their order. */
export const reasonKeys = [...'1234567890'];

/** All of them, for the lists of keys. */
export const allQueueKeys: { keys: string; does: string }[] = [
  ...Object.entries(queueKeys).map(([does, keys]) => ({ does, keys })),
  { keys: `${reasonKeys[0]} – ${reasonKeys.at(-2)} ${reasonKeys.at(-1)}`, does: 'reason' },
];

/** What stands on a button: "A" for `Shift+a`. */
export const hintOf = (key: string): string =>
  key.replace(/^Shift\+(.)$/, (_, letter: string) => letter.toUpperCase());
