export const letters = {
  title: 'Letters',
  state: 'State',
  WAITING: 'Waiting',
  RETRYING: 'Trying again',
  SENT: 'Sent',
  DEAD: 'Not sent',
  retry: 'Send again',
  retried: 'It will be sent again now.',
  to: 'To',
  written: 'written',
  sent: 'sent',
  attempts: 'Tried once. |||| Tried %{smart_count} times.',
  text: 'Text',
  html: 'As it looks',
  empty: 'Invitations, password links and notes to commenters show up here when they are written.',
};
export const letterResource = {
  name: 'Letter |||| Letters',
  fields: {
    subject: 'Subject',
    to: 'To',
    state: 'State',
    error: 'Error',
    createdAt: 'Written',
    sentAt: 'Sent',
  },
};
