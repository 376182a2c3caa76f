/** What the contact form says about people's data. */
export const policy = {
  title: 'Privacy notice',
  text: 'The contact form shows the newest version. Each lead keeps the words that its visitor was shown, so a version is never changed: publishing makes the next one.',
  notice: 'What every visitor reads',
  noticeHelp: 'Under the form.',
  sentence: 'What they may tick',
  sentenceHelp: 'Without a tick we keep nothing about how they found us.',
  publish: 'Publish',
  published: 'Published. The contact form shows it from now on.',
  versions: 'Versions',
  version: 'Version %{version}',
};
