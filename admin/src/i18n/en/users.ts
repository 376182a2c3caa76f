export const users = {
  title: 'People',
  person: 'Person',
  invite: 'Invite a person',
  send: 'Send the invitation',
  inviteText: 'They get a letter with a link, and choose their own password there.',
  role: 'Role',
  access: 'Access',
  ADMIN: 'Admin',
  ACCOUNT_MANAGER: 'Account manager',
  RECRUITER: 'Recruiter',
  MODERATOR: 'Moderator',
  active: 'Active',
  invited: 'Invited',
  disabled: 'Disabled',
  disable: 'Disable',
  enable: 'Let in again',
  disableOne: 'Disable %{name}?',
  disableText: 'All their sessions end at once, and they cannot sign in. What they did stays.',
  nowDisabled: '%{name} is disabled.',
  nowEnabled: '%{name} may sign in again.',
  resend: 'Send the invitation again',
  resent: 'The invitation is on its way.',
  emailHelp: 'People sign in with it; it cannot be changed here.',
  empty: 'Everyone who works here is listed here.',
};

export const userResource = {
  name: 'Person |||| People',
  fields: { name: 'Name', email: 'Email', roles: 'Roles', lastSeenAt: 'Last seen' },
};

export const sessions = {
  title: 'Sessions',
  empty: 'Not signed in anywhere.',
  unknown: 'Unknown device',
  seen: 'seen',
  since: 'signed in',
  current: 'This one',
  end: 'End',
  ended: 'The session has ended.',
  endOthers: 'End all others',
  othersEnded: 'All other sessions have ended.',
};
