import { parse } from 'csv-parse/sync';
import { PARSING } from './sheet.parsing.js';

/** How the text is laid out. */
export interface Layout {
  delimiter: string;
  /** Records before the header: a note, a title, the `sep=;` of Excel. */
  preamble: number;
  header: string[];
}

const DELIMITERS = [',', ';', '\t', '|'];
const MOST_PREAMBLE = 30;

/** @param head the beginning of the text; whether it is cut off is seen by its caller. undefined where there is nothing */
export function layoutOf(head: string, whole: boolean): Layout | undefined {
  const said = /^sep=(.)\r?\n?/i.exec(head)?.[1];
  const tried = (said ? [said] : DELIMITERS)
    .map((delimiter) => ({ delimiter, records: recordsOf(head, whole, delimiter) }))
    .map((one) => ({ ...one, ...widthOf(one.records) }));
  const best = tried.reduce((a, b) => (b.score > a.score ? b : a));
  const at = headerAt(best.records, best.width, said !== undefined);
  const header = best.records[at];
  return header && { delimiter: best.delimiter, preamble: at, header };
}

function recordsOf(head: string, whole: boolean, delimiter: string): string[][] {
  const records: string[][] = [];
  try {
    parse(head, { ...PARSING, delimiter, on_record: (record: string[]) => void records.push(record) });
  } catch {
    // A quote that ends beyond the head: what was read before it tells enough.
  }
  // The last record of a part may be cut off.
  return whole || records.length < 2 ? records : records.slice(0, -1);
}

/** The commonest number of cells, and how much it speaks for the delimiter: many records that agree, then many cells. */
function widthOf(records: string[][]): { width: number; score: number } {
  const found = new Map<number, number>();
  for (const record of records)
    if (!isBlank(record)) found.set(record.length, (found.get(record.length) ?? 0) + 1);
  const [width, agree] = [...found].reduce((a, b) => (b[1] >= a[1] ? b : a), [1, 0]);
  const share = agree / Math.max(1, records.length);
  return { width, score: width < 2 ? 0 : share + Math.min(width, 20) / 100 };
}

/** The first record that fills at least half as many cells as most do: titles and notes stand in one or two. */
function headerAt(records: string[][], width: number, said: boolean): number {
  const enough = Math.min(width, Math.max(2, Math.ceil(width / 2)));
  const from = said ? 1 : 0;
  const at = records
    .slice(from, MOST_PREAMBLE)
    .findIndex((record) => record.filter((cell) => cell.trim() !== '').length >= enough);
  if (at >= 0) return at + from;
  return Math.max(
    from,
    records.findIndex((record) => !isBlank(record)),
  );
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
