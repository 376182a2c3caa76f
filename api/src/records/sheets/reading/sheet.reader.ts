import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decoded, detectEncoding, type Encoding } from './sheet.encoding.js';
import { SheetError } from './sheet.error.js';
import { isBlank, type Layout, layoutOf } from './sheet.form.js';
import { PARSING } from './sheet.parsing.js';

/** A file that can be read from its start as often as it takes. */
export interface SheetSource {
  open(): AsyncIterable<Uint8Array>;
}

export interface Form extends Layout {
  encoding: Encoding;
}

export interface Row {
  /** Of those with something in them, from 1. */
  number: number;
  /** On which it ends, from 1. */
  line: number;
  /** As many as the header has, or more where the row has more. */
  cells: string[];
  /** It has fewer or more cells than the header. */
  ragged: boolean;
}

/** Characters in which the layout shows itself. */
const HEAD = 64 * 1024;

/** What kind of file it is. Throws SheetError where there is nothing in it. */
export async function readForm(source: SheetSource): Promise<Form> {
  const encoding = await detectEncoding(source.open());
  let head = '';
  let whole = true;
  for await (const text of decoded(source.open(), encoding)) {
    head += text;
    if (head.length <= HEAD) continue;
    whole = false;
    break;
  }
  const layout = layoutOf(head, whole);
  if (!layout || isBlank(layout.header)) throw new SheetError('EMPTY', 'There is nothing in this file.');
  return { ...layout, encoding };
}

/** The rows under the header, without blank ones. Throws SheetError where a quote is not closed. */
export async function* readRows(source: SheetSource, form: Form): AsyncGenerator<Row> {
  const parser = parse({ ...PARSING, delimiter: form.delimiter, info: true });
  const text = Readable.from(decoded(source.open(), form.encoding));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let nth = 0;
  let number = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      nth += 1;
      if (nth <= form.preamble + 1 || isBlank(record)) continue;
      number += 1;
      const missing = form.header.length - record.length;
      const cells = missing > 0 ? [...record, ...Array<string>(missing).fill('')] : record;
      yield { number, line: info.lines, cells, ragged: missing !== 0 };
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error) : error;
  } finally {
    text.destroy();
  }
}

function refusalOf(error: CsvError): SheetError {
  const line = typeof error['lines'] === 'number' ? error['lines'] : null;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? new SheetError('TOO_LARGE', `A row by line ${line} is longer than 1 MB: is a quote not closed?`, line)
    : new SheetError('MALFORMED', `A quote is opened and never closed; the file ends in line ${line}.`, line);
}
