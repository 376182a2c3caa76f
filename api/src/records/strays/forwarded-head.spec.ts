import { forwardedHead } from './forwarded-head.js';

const HEADS: [string, string, string[], string[]][] = [
  [
    'Gmail',
    'FYI\n\n---------- Forwarded message ---------\nFrom: Ada Example <Ada@Client.example>\nDate: Tue, 24 Nov 2026 at 10:00\nSubject: Hello\nTo: <me@desk.example>\nCc: bo@client.example\n\nHi',
    ['ada@client.example'],
    ['me@desk.example', 'bo@client.example'],
  ],
  [
    'Outlook',
    'Kind regards\n\n________________________________\nFrom: Ada <ada@client.example>\nSent: Tuesday, 24 November 2026 10:00\nTo: Me <me@desk.example>;\n Bo <bo@client.example>\nSubject: Hello\n\nHi',
    ['ada@client.example'],
    ['me@desk.example', 'bo@client.example'],
  ],
  [
    'Outlook in German, without HTML',
    '-----Ursprüngliche Nachricht-----\nVon: Ada [mailto:ada@client.example]\nGesendet: Dienstag\nAn: me@desk.example\nBetreff: Hallo\n\nHi',
    ['ada@client.example'],
    ['me@desk.example'],
  ],
  [
    'Apple Mail, quoted and bold',
    '> Begin forwarded message:\n>\n> *From:* Ada <ada@client.example>\n> *Subject: Hello*\n> *To:* me@desk.example\n>\n> Hi',
    ['ada@client.example'],
    ['me@desk.example'],
  ],
  [
    'Japanese',
    '差出人: Ada <ada@client.example>\n件名: こんにちは\n宛先: me@desk.example\n\nHi',
    ['ada@client.example'],
    ['me@desk.example'],
  ],
];

describe('the head of a forwarded mail', () => {
  it.each(HEADS)('is read as %s writes it', (_who, text, from, to) => {
    expect(forwardedHead(text)).toEqual({ from, to });
  });

  it.each([
    ['has no other line', 'From: ada@client.example\n\nHi'],
    ['has no address', 'From: Ada\nSubject: Hello\n\nHi'],
    ['is a sentence', 'From: the station you walk ten minutes to: the office'],
    ['is nothing', ''],
  ])('is none where it %s', (_what, text) => {
    expect(forwardedHead(text)).toBeUndefined();
  });
});
