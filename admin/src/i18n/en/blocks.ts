export const blocks = {
  title: 'Blocked senders',
  add: 'Block a sender',
  block: 'Block',
  kind: 'Kind',
  EMAIL: 'Email',
  DOMAIN: 'Domain',
  NETWORK: 'Network',
  helpEMAIL: 'A whole address, such as name@example.com.',
  helpDOMAIN: 'Mail and links of this domain and all below it, such as example.com.',
  helpNETWORK: 'One address or a range, such as 203.0.113.0/24.',
  expiresHelp: 'Left empty, it stays until you remove it.',
  everybodyHelp: 'Only then may it be a domain such as gmail.com, where anybody may have an address.',
  forever: 'until removed',
  expired: 'Expired',
  remove: 'Unblock',
  removeOne: 'Unblock %{value}',
  removeText: 'Comments from here are judged by the usual rules again. What was held stays where it is.',
  removed: 'Unblocked.',
  removedMany: '%{count} unblocked.',
  empty:
    'Nobody is blocked. Block an address, a domain or a network, and what comes from there is held as spam.',
};

export const blockResource = {
  name: 'Blocked sender |||| Blocked senders',
  fields: {
    value: 'Sender',
    kind: 'Kind',
    expiresAt: 'Until',
    hits: 'Hits',
    note: 'Note',
    everybody: 'Everybody who has an address there is meant',
    createdBy: 'Blocked by',
    createdAt: 'Blocked',
  },
};
