import { cut } from '../../../common/text.js';
import { SheetError } from '../reading/sheet.error.js';
import { readForm, readRows, type Row, type SheetSource } from '../reading/sheet.reader.js';
import { CARD_HEADINGS, readCards } from '../reading/vcard.reader.js';
import { guessMapping, SAMPLES } from '../mapping/guess-mapping.js';
import type { Mapping, Sheet } from '../mapping/sheet.js';

const MOST_ROWS = 50_000;
const MOST_COLUMNS = 200;
/** Values that are shown of each column. */
const SHOWN = 3;

/** A file as a table: a heading for each column, and its rows as often as they are asked for. */
export interface OpenSheet {
  header: string[];
  rows(): AsyncIterable<Row>;
}

/** What a person must see to say what is what. */
export interface SheetForm {
  header: string[];
  /** Of each column the first different values that are not empty. */
  samples: string[][];
  rows: number;
}

const WORKBOOK = 'This is a workbook, not a text. Save it there as CSV UTF-8 and choose that file.';
const PICTURE = 'This is a picture or a PDF, not a table. Choose a .csv or .vcf file.';
const PAGE = 'This is a page or XML, not a table. Choose a .csv or .vcf file.';

/** What people choose by mistake, by how it begins (in Latin-1). */
const OTHERS: readonly [begins: string, what: string][] = [
  ['PK\u0003\u0004', WORKBOOK],
  ['\u00d0\u00cf\u0011\u00e0', WORKBOOK],
  ['%PDF', PICTURE],
  ['\u0089PNG', PICTURE],
  ['\u00ff\u00d8\u00ff', PICTURE],
  ['GIF8', PICTURE],
  ['<?xml', PAGE],
  ['<!doctype', PAGE],
  ['<html', PAGE],
];

/** Throws SheetError where this is no table. */
export async function openSheet(source: SheetSource): Promise<OpenSheet> {
  let head = Buffer.alloc(0);
  for await (const piece of source.open()) {
    head = Buffer.concat([head, piece]);
    if (head.length >= 1024) break;
  }
  const begins = head.subarray(0, 1024).toString('latin1').trimStart().toLowerCase();
  const other = OTHERS.find(([sign]) => begins.startsWith(sign.toLowerCase()));
  if (other) throw new SheetError('WRONG_TYPE', other[1]);
  if (/^(?:\u00ef\u00bb\u00bf)?begin:vcard/.test(begins))
    return { header: CARD_HEADINGS, rows: () => readCards(source) };
  const form = await readForm(source);
  if (form.header.length > MOST_COLUMNS)
    throw new SheetError(
      'TOO_LARGE',
      `This file has ${form.header.length} columns; at most ${MOST_COLUMNS} can be read.`,
    );
  return { header: form.header, rows: () => readRows(source, form) };
}

/** Reads all of it once. Throws SheetError where there are no rows, or too many. */
export async function lookThrough(
  open: OpenSheet,
  sheet: Sheet,
): Promise<{ form: SheetForm; mapping: Mapping }> {
  const { header } = open;
  const samples = header.map(() => new Set<string>());
  const first: string[][] = [];
  let rows = 0;
  for await (const { cells } of open.rows()) {
    rows += 1;
    if (rows > MOST_ROWS)
      throw new SheetError(
        'TOO_LARGE',
        `This file has more than ${MOST_ROWS.toLocaleString('en')} rows. Divide it and import one part after the other.`,
      );
    if (first.length < SAMPLES) first.push(cells);
    samples.forEach((seen, i) => {
      const text = cells[i]?.trim();
      if (text && seen.size < SHOWN) seen.add(cut(text, 120));
    });
  }
  if (rows === 0)
    throw new SheetError('EMPTY', 'There are no rows under the headings. Choose a file that has some.');
  const form = { header, samples: samples.map((seen) => [...seen]), rows };
  return { form, mapping: guessMapping(sheet, header, first) };
}
