import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Role } from '../../src/access/roles.js';
import { cleanLine, cleanText } from '../../src/common/text.js';
import { startApp, type TestApp } from '../support/app.js';
import { leadDoor } from '../support/lead-door.js';

/** Hostile strings, names of many scripts and addresses of all countries, through every field of the contact form. */
const load = <T>(name: string): T =>
  JSON.parse(readFileSync(join(process.env.CORPUS_DIR ?? '', 'unicode', name), 'utf8')) as T;
const FIGURES = load<Record<string, Record<string, number>>>('EXPECTED.json');
const STRINGS = load<string[]>('blns.json');
const NAMES = load<Record<string, string>[]>('names-many-scripts.json');
const ADDRESSES = load<{ expected: string }[]>('addresses.json');

let app: TestApp;
const { fresh, form, send, from, stored } = leadDoor(() => app);
beforeAll(async () => {
  app = await startApp({ env: { LIMITS_FACTOR: '10000' } });
  await app.person(Role.ACCOUNT_MANAGER);
});
afterAll(() => app.stop());

/** What may not be kept for what it does to whoever reads it: controls, half characters, marks that turn the text around. */
const HARMFUL = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const isPlain = (text: string): boolean => !HARMFUL.test(text) && text === text.trim().normalize('NFC');
/** What people would not see as a name. */
const isBlank = (text: string): boolean => /^[\s\p{Cf}\p{Mn}\p{Zs}]*$/u.test(cleanText(text));

async function through(text: string): Promise<void> {
  const more = { name: text, companyName: text, message: text, unknown: text, touch: { utmSource: text } };
  const lead = fresh({ ...more, consent: { policyVersion: 1 } });
  const { status, body } = await send(lead, from());
  const lines = /[\r\n]/.test(text) || isBlank(text) || cleanLine(text).length > 200;
  if (lines) {
    // As a form without script: everything that was typed stands there again.
    expect([text, status]).toEqual([text, 422]);
    expect(body.errors.map((e: { field: string }) => e.field)).toEqual(
      expect.arrayContaining(['name', 'companyName']),
    );
    const typed = Object.entries(lead).filter(([, value]) => typeof value === 'string') as [string, string][];
    const again = await form([...typed, ['services[]', 'DIRECT_HIRE']]);
    expect([text, again.status]).toEqual([text, 422]);
    return;
  }
  expect([text, status]).toEqual([text, 201]);
  const row = (await stored(body.reference))!;
  expect(row).toMatchObject({
    name: cleanLine(text),
    company_name: cleanLine(text),
    message: cleanText(text),
    fields: { name: text.replaceAll('\0', '\u2400').replace(/\p{Cs}/gu, '\ufffd') },
  });
  if (isPlain(text)) expect(row.message).toBe(text);
}

it('is the corpus that the figures are of', () => {
  expect(STRINGS).toHaveLength(FIGURES.blns!.strings!);
  expect(NAMES).toHaveLength(FIGURES.names!.people!);
  expect(ADDRESSES).toHaveLength(FIGURES.addresses!.cases!);
});

it('takes every hostile string, code point for code point but for what harms its readers', async () => {
  for (const text of STRINGS) await through(text);
  expect(STRINGS.filter((text) => !isPlain(text) && !isBlank(text)).length).toBeLessThan(STRINGS.length / 10);
}, 300_000);

it('takes every hostile string as e-mail, phone, size, service, token and word for a submission without falling', async () => {
  for (const text of STRINGS) {
    const odd = {
      email: text,
      phone: text,
      companySize: text,
      services: [text],
      token: text,
      submissionId: text,
    };
    const { status } = await send(fresh({ ...odd, topic: text, consent: { policyVersion: text } }), from());
    expect([text, status]).toEqual([text, 422]);
  }
}, 300_000);

it('keeps names of every script as they are written', async () => {
  for (const { full } of NAMES) await through(full!);
}, 300_000);

it('keeps addresses of every country in a message, line by line', async () => {
  for (const { expected } of ADDRESSES) {
    const { body } = await send(fresh({ message: expected }), from());
    expect((await stored(body.reference))!.message).toBe(cleanText(expected));
  }
}, 300_000);
