import { isBlank } from './sheet.form.js';
import { decoded, detectEncoding } from './sheet.encoding.js';
import type { Row, SheetSource } from './sheet.reader.js';

/** An address book as a table: a card is a row. */
export const CARD_HEADINGS = [
  ...[
    'Name',
    'First name',
    'Last name',
    'Email',
    'Phone',
    'Company',
    'Title',
    'LinkedIn',
    'Website',
    'Notes',
  ],
  ...['Other emails', 'Other phones'],
];

/** What of a card is read: the rest of it, pictures above all, is passed over. */
const READ = new Set(['FN', 'N', 'EMAIL', 'TEL', 'ORG', 'TITLE', 'URL', 'NOTE']);

interface Property {
  name: string;
  params: string;
  value: string;
}

/** Cards of vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), without empty ones. */
export async function* readCards(source: SheetSource): AsyncGenerator<Row> {
  let card: Property[] = [];
  let depth = 0;
  let number = 0;
  for await (const { text, line } of contentLines(source)) {
    const edge = /^(BEGIN|END):VCARD\s*$/i.exec(text)?.[1]?.toUpperCase();
    if (edge === 'BEGIN' && (depth += 1) === 1) card = [];
    if (edge === 'END' && depth > 0 && (depth -= 1) === 0) {
      const cells = cellsOf(card);
      if (!isBlank(cells)) yield { number: (number += 1), line, cells, ragged: false };
    }
    // A card within a card (AGENT) is somebody else.
    const property = !edge && depth === 1 && propertyOf(text);
    if (property && READ.has(property.name)) card.push(property);
  }
}

/** Lines put together again: a blank in front continues the last one, and so does the last `=` of quoted-printable. */
async function* contentLines(source: SheetSource): AsyncGenerator<{ text: string; line: number }> {
  let held: string | undefined;
  let line = 0;
  for await (const next of lines(source)) {
    if (held !== undefined && isQuotedPrintable(held) && held.endsWith('=')) held = held.slice(0, -1) + next;
    else if (held !== undefined && /^[ \t]/.test(next)) {
      // Of what is passed over, nothing is gathered.
      if (READ.has(propertyOf(held)?.name ?? '')) held += next.slice(1);
    } else {
      if (held !== undefined) yield { text: held, line };
      held = next;
    }
    line += 1;
  }
  if (held !== undefined) yield { text: held, line };
}

async function* lines(source: SheetSource): AsyncGenerator<string> {
  let rest = '';
  for await (const text of decoded(source.open(), await detectEncoding(source.open()))) {
    const parts = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop()!;
    yield* parts;
  }
  yield rest.replace(/\r$/, '');
}

const isQuotedPrintable = (text: string): boolean => /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(text);

function propertyOf(text: string): Property | null {
  const found = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s.exec(text);
  if (!found) return null;
  const [, name, params, value] = found as unknown as [string, string, string, string];
  const plain = isQuotedPrintable(text) ? unquoted(value, params) : value;
  return { name: name.toUpperCase(), params: params.toUpperCase(), value: plain };
}

function unquoted(value: string, params: string): string {
  const charset = /CHARSET="?([\w-]+)/i.exec(params)?.[1] ?? 'utf-8';
  const bytes = value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  try {
    return new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes;
  }
}

/** The parts of a structured value, their escapes undone. */
const partsOf = (value: string): string[] =>
  value.split(/(?<!\\);/).map((part) =>
    part
      .replace(/\\n/gi, '\n')
      .replace(/\\([\\,;:])/g, '$1')
      .trim(),
  );

function cellsOf(card: readonly Property[]): string[] {
  const all = (name: string): string[] => {
    const found = card.filter((one) => one.name === name && one.value.trim() !== '');
    const preferred = found.filter(({ params }) => /PREF/.test(params));
    return [...new Set([...preferred, ...found])].map(({ value }) => partsOf(value).join(' ').trim());
  };
  const structured = (name: string): string[] => partsOf(card.find((one) => one.name === name)?.value ?? '');
  const [family = '', given = ''] = structured('N');
  const [company = ''] = structured('ORG');
  const [email = '', ...emails] = all('EMAIL');
  const [phone = '', ...phones] = all('TEL').map((tel) => tel.replace(/^tel:/i, ''));
  const urls = all('URL');
  const linkedIn = urls.find((url) => /linkedin\.com\//i.test(url)) ?? '';
  // A page tells of a company where there is one: else it is the person's own.
  const website = (company && urls.find((url) => url !== linkedIn)) || '';
  const [name = ''] = all('FN');
  return [
    ...[
      name,
      given,
      family,
      email,
      phone,
      company,
      all('TITLE')[0] ?? '',
      linkedIn,
      website,
      all('NOTE').join('\n'),
    ],
    ...[emails.join(', '), phones.join(', ')],
  ];
}
