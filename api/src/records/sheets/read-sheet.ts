import type { FieldError } from '../../common/errors.js';
import { guessMapping, SAMPLES } from './mapping/guess-mapping.js';
import { type Mapping, type Reading, readRow, type Sheet } from './mapping/sheet.js';
import { type Form, readForm, readRows, type SheetSource } from './reading/sheet.reader.js';

/** What a file holds, read as a sheet of one kind. */
export interface SheetReport {
  form: Form;
  mapping: Mapping;
  /** The first rows, as they stand there. */
  samples: string[][];
  rows: number;
  ragged: number;
  /** Rows with something that cannot be read. */
  faulty: number;
  /** The first of them. */
  faults: { line: number; errors: FieldError[] }[];
}

const MOST_FAULTS = 20;

/** Reads the whole file and writes nothing. The mapping is guessed where none is given. Throws SheetError where the file is refused. */
export async function readSheet(
  source: SheetSource,
  sheet: Sheet,
  reading: Reading = {},
  given?: Mapping,
): Promise<SheetReport> {
  const form = await readForm(source);
  const samples: string[][] = [];
  for await (const { cells } of readRows(source, form)) {
    samples.push(cells);
    if (samples.length === SAMPLES) break;
  }
  const mapping = given ?? guessMapping(sheet, form.header, samples);
  const report: SheetReport = { form, mapping, samples, rows: 0, ragged: 0, faulty: 0, faults: [] };
  for await (const { cells, line, ragged } of readRows(source, form)) {
    const { errors } = readRow(sheet, mapping, cells, reading);
    report.rows += 1;
    if (ragged) report.ragged += 1;
    if (errors.length === 0) continue;
    report.faulty += 1;
    if (report.faults.length < MOST_FAULTS) report.faults.push({ line, errors });
  }
  return report;
}
