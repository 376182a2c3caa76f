import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactSheet } from '../../src/accounts/contacts/contact.sheet.js';
import { guessMapping } from '../../src/records/sheets/mapping/guess-mapping.js';
import { CARD_HEADINGS, readCards } from '../../src/records/sheets/reading/vcard.reader.js';

/** Real address books with exact figures, which lie beside the repository: CORPUS_DIR names the folder of all corpora. */
const FOLDER = join(process.env.CORPUS_DIR ?? '', 'vcard');

interface Card {
  fn: string | null;
  family: string | null;
  given: string | null;
  emails: string[];
  tels: string[];
  org: string[] | null;
  title: string | null;
}
const EXPECTED = Object.entries(
  JSON.parse(readFileSync(join(FOLDER, 'EXPECTED.json'), 'utf8')) as Record<
    string,
    { begin_vcard: number; cards: Card[] | null }
  >,
).filter(([name]) => name.endsWith('.vcf'));

async function read(name: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  for await (const { cells } of readCards({ open: () => createReadStream(join(FOLDER, name)) }))
    rows.push(Object.fromEntries(CARD_HEADINGS.map((heading, i) => [heading, cells[i]!])));
  return rows;
}
const list = (first: string, others: string): string[] =>
  [first, ...others.split(', ')].filter(Boolean).sort();

it.each(EXPECTED)('%s is read card by card', async (name, { begin_vcard, cards }) => {
  const rows = await read(name);
  expect(rows).toHaveLength(cards?.length ?? begin_vcard);
  expect(
    rows.map((row) => ({
      fn: row.Name,
      family: row['Last name'],
      given: row['First name'],
      emails: list(row.Email!, row['Other emails']!),
      tels: list(row.Phone!, row['Other phones']!),
      org: row.Company,
      title: row.Title,
    })),
  ).toEqual(
    cards?.map((card) => ({
      // What the figures were made by ends a name at a comma that nobody escaped; a person does not.
      fn: expect.stringContaining(card.fn ?? '') as string,
      family: card.family ?? '',
      given: card.given ?? '',
      emails: [...card.emails].sort(),
      tels: [...card.tels].sort(),
      org: card.org?.[0] ?? '',
      title: card.title ?? '',
    })) ?? expect.anything(),
  );
});

it('shows by itself which part is which', () => {
  expect(guessMapping(contactSheet, CARD_HEADINGS, [CARD_HEADINGS.map(() => 'x')]).slice(0, 3)).toEqual([
    'name',
    'firstName',
    'lastName',
  ]);
});
