export const strays = {
  title: 'Mail tray',
  state: 'State',
  WAITING: 'Waiting',
  FILED: 'Filed',
  DISCARDED: 'Discarded',
  empty:
    'Mail that you send the desk a copy of, or forward to it, files itself on the records that it names. What names nobody known waits here.',
  noSubject: 'Without a subject',
  // After the name of who sent it.
  way: { OUT: 'wrote it', IN: 'forwarded it' },
  fileOn: 'File it on',
  typeMore: 'Type three letters of a name, a company or an address.',
  nothingFound: 'Nothing found.',
  filedOn: 'Filed on %{label}.',
  discard: 'Discard',
  discarded: 'Discarded.',
  restore: 'Back into the tray',
  restored: 'It lies in the tray again.',
};

export const strayResource = {
  name: 'Mail in the tray |||| Mails in the tray',
  fields: {
    subject: 'Subject',
    addresses: 'Names',
    by: 'Sent by',
    state: 'State',
    at: 'Written',
  },
};
