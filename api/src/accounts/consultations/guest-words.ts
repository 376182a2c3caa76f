import type { DeskLetter } from '../../records/mail/desk-letters.js';

const EXAMPLES = {
  name: 'Ada Example',
  meeting: 'Intro call',
  host: 'Kim Example',
  when: 'Thursday, 24 November 2033, 10:00 to 10:30 (Europe/Berlin)',
  place: 'Join here:\nhttps://meet.example/room',
  reference: 'C-7F3K-9QWD',
  link: 'https://desk.example/book/manage/example',
};
const PLACES = '{{when}}\n\n{{place}}';
const FOOTER =
  '-- \nYour reference is {{reference}}. This was sent because a meeting was booked with this address.';
const MANAGE = 'Move or cancel the meeting:\n{{link}}';
const ANEW = 'Choose another time:\n{{link}}';

const letter = (
  occasion: string,
  subject: string,
  paragraphs: string[],
  placeholders: Record<string, string> = {},
): DeskLetter => ({
  occasion: `consultation.${occasion}`,
  subject: `${subject} ({{reference}})`,
  body: ['Hello {{name}},', ...paragraphs, FOOTER].join('\n\n'),
  placeholders: { ...EXAMPLES, ...placeholders },
});

/** What guests hear of their meeting. */
export const GUEST_LETTERS: readonly DeskLetter[] = [
  letter(
    'requested',
    'We have your request: {{meeting}}',
    ['you asked to meet {{host}}:', '{{when}}', '{{next}}', MANAGE],
    { next: 'Kim Example will confirm the time soon. Until then nobody else can take it.' },
  ),
  letter('confirmed', 'Confirmed: {{meeting}} with {{host}}', [
    'we look forward to meeting you:',
    PLACES,
    MANAGE,
  ]),
  letter('changed', 'New time: {{meeting}} with {{host}}', [
    'our meeting has changed. It is now:',
    PLACES,
    MANAGE,
  ]),
  letter(
    'cancelled',
    'Cancelled: {{meeting}} with {{host}}',
    ['this meeting will not take place:', '{{when}}', '{{reason}}', ANEW],
    { reason: 'The project has been put off.' },
  ),
  letter(
    'declined',
    'Not possible: {{meeting}} with {{host}}',
    ['we are sorry, but this time is not possible:', '{{when}}', '{{reason}}', ANEW],
    { reason: 'We are at a conference that week.' },
  ),
  letter(
    'reminder',
    '{{soon}}: {{meeting}} with {{host}}',
    ['this is to remind you of our meeting:', PLACES, MANAGE],
    { soon: 'Tomorrow' },
  ),
];
