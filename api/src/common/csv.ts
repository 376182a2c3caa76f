import { stringify } from 'csv-stringify/sync';

/** So that spreadsheets read it as UTF-8. */
export const BOM = '\ufeff';

/** RFC 4180; what a spreadsheet would run is marked as text. */
export const csvOf = (records: readonly (readonly string[])[]): string =>
  records.length
    ? stringify(records as string[][], { record_delimiter: 'windows', escape_formulas: true })
    : '';
