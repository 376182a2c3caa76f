import type { FieldError } from '../../../common/errors.js';

/** What a sheet is read by, as its sender said. */
export interface Reading {
  /** Where telephone numbers without a country code are from: two letters (ISO 3166-1), in capitals. */
  country?: string | null;
}

/** What may stand in one column of a sheet. */
export interface SheetColumn {
  /** Of the field that it fills; errors name it. */
  name: string;
  /** As people call it. */
  label: string;
  /** What other programs and languages call it; capitals, spaces and signs do not matter. */
  synonyms: readonly string[];
  /** Whether a cell can hardly be anything else: tells a column whose heading does not. */
  looksSo?: (text: string) => boolean;
  /** The value of a cell that is not empty. Throws what is wrong with it, in the field's own words. */
  read: (text: string, reading: Reading) => unknown;
}

/** How a kind of record comes in by sheets. */
export interface Sheet {
  columns: readonly SheetColumn[];
  /** What is amiss with a row as a whole. */
  amiss: (values: Values) => FieldError[];
}

export type Values = Record<string, unknown>;

/** A row as its sheet understands it. */
export interface ReadRow {
  values: Values;
  errors: FieldError[];
}

/** Which column of the file fills which of the sheet: a name or null, by position. */
export type Mapping = readonly (string | null)[];

/** Spreadsheets, and our own exports, mark text that looks like a formula by an apostrophe in front, which is none of it. */
const plainText = (cell = ''): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');

/** Every cell that is mapped and not empty, read; what could not be read is told beside its field. */
export function readRow(
  sheet: Sheet,
  mapping: Mapping,
  cells: readonly string[],
  reading: Reading = {},
): ReadRow {
  const values: Values = {};
  const errors: FieldError[] = [];
  mapping.forEach((name, i) => {
    const column = sheet.columns.find((one) => one.name === name);
    const text = plainText(cells[i]);
    if (!column || !text) return;
    try {
      values[column.name] = column.read(text, reading);
    } catch (error) {
      errors.push({ field: column.name, code: 'FORMAT', message: (error as Error).message });
    }
  });
  // A field that could not be read is not said to be missing as well.
  const told = new Set(errors.map(({ field }) => field));
  return { values, errors: [...errors, ...sheet.amiss(values).filter(({ field }) => !told.has(field))] };
}
