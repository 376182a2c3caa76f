import { correspondenceOf } from './correspondence.js';
import type { ReadMail } from './read-mail.js';

const mail = (more: Partial<ReadMail>): ReadMail => ({
  messageId: '<outer@desk.example>',
  date: '2026-11-24T10:00:00.000Z',
  subject: 'Hello',
  from: ['me@desk.example'],
  to: ['desk@desk.example'],
  text: 'Words',
  attached: null,
  files: [],
  ...more,
});
const read = (more: Partial<ReadMail>) =>
  correspondenceOf(mail(more), {
    desk: 'desk@desk.example',
    isStaff: (address) => address.endsWith('@desk.example'),
  });
const HEAD = (from: string, to: string) => `See.\n\nFrom: ${from}\nTo: ${to}\nSubject: Hello\n\nHi`;

describe('what a mail to the desk tells of', () => {
  it.each([
    [
      'a copy of what went out',
      { to: ['ada@client.example', 'bo@desk.example'] },
      'OUT',
      ['ada@client.example'],
    ],
    [
      'what they wrote, forwarded',
      { text: HEAD('ada@client.example', 'me@desk.example') },
      'IN',
      ['ada@client.example'],
    ],
    [
      'what went out, forwarded',
      { text: HEAD('me@desk.example', 'ada@client.example, bo@client.example') },
      'OUT',
      ['ada@client.example', 'bo@client.example'],
    ],
    [
      'an answer that quotes what it answers',
      { to: ['ada@client.example'], text: HEAD('bo@client.example', 'me@desk.example') },
      'OUT',
      ['ada@client.example'],
    ],
    ['a note to the desk alone', {}, 'OUT', []],
  ])('%s', (_what, more, direction, addresses) => {
    expect(read(more)).toMatchObject({ messageId: '<outer@desk.example>', direction, addresses });
  });

  it('is a mail that lies in it as a file, with its own date and name', () => {
    const attached = {
      messageId: '<inner@client.example>',
      date: '2026-11-20T10:00:00.000Z',
      subject: 'Inner',
      from: ['ada@client.example'],
      to: ['me@desk.example'],
      text: 'Inner words',
    };
    expect(read({ attached, files: ['plan.pdf'] })).toEqual({
      messageId: '<inner@client.example>',
      at: '2026-11-20T10:00:00.000Z',
      subject: 'Inner',
      body: 'Words\n\nInner words\n\n[plan.pdf]',
      direction: 'IN',
      addresses: ['ada@client.example'],
    });
  });
});
