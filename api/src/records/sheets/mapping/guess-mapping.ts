import type { Mapping, Sheet, SheetColumn } from './sheet.js';

/** Rows that are looked at for what the headings do not tell. */
export const SAMPLES = 20;
/** Of the cells with something in them: so many must look like it. */
const MOST = 0.8;

/**
 * Which column of a file is which of the sheet: by its heading, exactly; then by a heading that contains a name of it; then
 * by what stands in its cells; at last by the heading of an empty one. Each of the sheet's is given once, to the first that fits.
 */
export function guessMapping(sheet: Sheet, header: readonly string[], rows: readonly string[][]): Mapping {
  const mapping: (string | null)[] = header.map(() => null);
  const headings = header.map(plain);
  const cells = header.map((_, i) => rows.map((row) => row[i]?.trim() ?? '').filter((text) => text !== ''));
  const names = new Map(
    sheet.columns.map((column) => [column, [column.label, column.name, ...column.synonyms].map(plain)]),
  );
  const isCalled = (column: SheetColumn, i: number): boolean => names.get(column)!.includes(headings[i]!);
  const isCalledAlike = (column: SheetColumn, i: number): boolean =>
    names.get(column)!.some((name) => ` ${headings[i]} `.includes(` ${name} `));
  // A heading may lie: where a column shows itself by its cells, some of them must bear it out.
  const isBorneOut = ({ looksSo }: SheetColumn, i: number): boolean =>
    cells[i]!.length > 0 && (!looksSo || cells[i]!.some(looksSo));
  const shows = ({ looksSo }: SheetColumn, i: number): boolean =>
    looksSo !== undefined &&
    cells[i]!.length > 0 &&
    cells[i]!.filter(looksSo).length >= MOST * cells[i]!.length;

  const give = (fits: (column: SheetColumn, i: number) => boolean): void => {
    for (const column of sheet.columns) {
      if (mapping.includes(column.name)) continue;
      const at = mapping.findIndex((given, i) => given === null && fits(column, i));
      if (at >= 0) mapping[at] = column.name;
    }
  };
  give((column, i) => isCalled(column, i) && isBorneOut(column, i));
  give((column, i) => isCalledAlike(column, i) && isBorneOut(column, i));
  give(shows);
  give((column, i) => isCalled(column, i) && cells[i]!.length === 0);
  give((column, i) => isCalledAlike(column, i) && cells[i]!.length === 0);
  return mapping;
}

/** `Téléphone_Mobile`, `telephone mobile` and `☎ Telephone-Mobile` are one heading. */
const plain = (text: string): string =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
