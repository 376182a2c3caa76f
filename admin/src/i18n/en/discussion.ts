export const discussion = {
  title: 'Discussion settings',
  settings: 'Settings',
  changed: 'changed',
  before: 'Before a comment appears',
  holdAll: 'Comment must be manually approved',
  holdAllHelp: 'Every comment waits for a person, whatever else is set here.',
  previously: 'Comment author must have a previously approved comment',
  previouslyHelp:
    'The first comment of an author waits. Later ones appear at once, if they come with the same cookie or network: an email alone proves nothing.',
  close: 'Automatically close comments on posts older than (days)',
  closeHelp: 'Left empty, they stay open. An article’s own setting goes first.',
  moderation: 'Comment moderation',
  links: 'Hold a comment if it contains this many links or more',
  linksHelp:
    'A common characteristic of comment spam is a large number of links. 0 holds none for its links.',
  moderationKeys: 'Hold a comment when it contains any of these',
  moderationKeysHelp:
    'In its text, author name, URL, email, address or browser. One word or address a line. It matches inside words: “press” holds “WordPress”.',
  disallowed: 'Disallowed comment keys',
  disallowedKeys: 'Put a comment in the trash when it contains any of these',
  disallowedKeysHelp:
    'The same places, and the text with markup taken out. One a line. It matches inside words, so be sparing.',
};
