import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactSheet } from '../../src/accounts/contacts/contact.sheet.js';
import { readSheet } from '../../src/records/sheets/read-sheet.js';
import { type Row, readForm, readRows } from '../../src/records/sheets/reading/sheet.reader.js';

/** Real spreadsheets with exact figures, which lie beside the repository: CORPUS_DIR names the folder of all corpora. */
const FOLDER = join(process.env.CORPUS_DIR ?? '', 'csv');

interface Expected {
  encoding: string;
  delimiter: string;
  bom: boolean;
  header: string[];
  data_rows: number;
  ragged_rows: number;
  fields_with_newline: number;
  non_ascii_fields: number;
}
const json = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const EXPECTED = Object.entries(json('EXPECTED.json') as Record<string, Expected>);
const NAMES: Record<string, string> = {
  'utf-8-sig': 'utf-8',
  'utf-16': 'utf-16le',
  'latin-1': 'windows-1252',
};

async function read(name: string) {
  const source = { open: () => createReadStream(join(FOLDER, name)) };
  const form = await readForm(source);
  const rows: Row[] = [];
  for await (const row of readRows(source, form)) rows.push(row);
  return { form, rows };
}
const cellsWith = (rows: Row[], pattern: RegExp): number =>
  rows.flatMap((row) => row.cells).filter((cell) => pattern.test(cell)).length;

it.each(EXPECTED.filter(([name]) => name.endsWith('.csv')))(
  '%s is read as it was meant',
  async (name, told) => {
    const { form, rows } = await read(name);
    expect({
      encoding: form.encoding.name,
      bom: form.encoding.bom,
      delimiter: form.delimiter,
      header: form.header,
      rows: rows.length,
      ragged: rows.filter((row) => row.ragged).length,
      newlines: cellsWith(rows, /[\r\n]/),
      foreign: cellsWith(rows, /[^\0-\x7f]/),
    }).toEqual({
      encoding: NAMES[told.encoding] ?? told.encoding,
      bom: told.bom,
      delimiter: told.delimiter,
      header: told.header,
      rows: told.data_rows,
      ragged: told.ragged_rows,
      newlines: told.fields_with_newline,
      foreign: told.non_ascii_fields,
    });
  },
);

// Not among them: location_coordinates, whose JSON tells another telephone number than its CSV.
const SPECTRUM =
  `comma_in_quotes empty empty_crlf escaped_quotes json newlines newlines_crlf quotes_and_newlines simple
  simple_crlf utf8`.split(/\s+/);

// A copy of csv-spectrum may have lost its CRLFs on the way; its JSON still tells of them.
it.each(SPECTRUM)('%s of csv-spectrum has the cells that it should', async (name) => {
  const { form, rows } = await read(`spectrum/${name}.csv`);
  const cells = rows.map((row) => Object.fromEntries(form.header.map((key, i) => [key, row.cells[i]])));
  expect(withoutCr(cells)).toEqual(withoutCr(json(`spectrum/${name}.json`)));
});

const withoutCr = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\\r\\n', '\\n'));

// What a person would choose.
it.each([
  ['hubspot-export.csv', [null, 'firstName', 'lastName', 'email', 'phone', null, null, null]],
  [
    'salesforce-leads.csv',
    [null, 'firstName', 'lastName', 'email', 'phone', 'companyName', null, null, null],
  ],
  ['excel-messy-export.csv', ['name', 'email', 'phone', null, null, null]],
  ['rtl-arabic-headers.csv', ['name', 'email', 'phone', 'companyName', 'about']],
  ['european-semicolon.csv', ['name', 'email', 'phone', 'companyName', null]],
  ['duplicate-mixed-columns.csv', ['name', null, null, 'email', null, null, 'phone', null]],
  [
    'linkedin-connections-notes.csv',
    ['firstName', 'lastName', 'linkedinUrl', 'email', 'companyName', 'title', null],
  ],
])('%s shows by itself which column is which', async (name, mapping) => {
  const source = { open: () => createReadStream(join(FOLDER, name)) };
  expect((await readSheet(source, contactSheet)).mapping).toEqual(mapping);
});
