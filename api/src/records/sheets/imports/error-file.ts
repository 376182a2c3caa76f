import type { FieldError } from '../../../common/errors.js';
import type { Sql } from '../../../platform/database/database.js';
import type { Sheet } from '../mapping/sheet.js';

const HEADING = 'Error';
const ROWS_AT_ONCE = 1000;

const ROWS = `SELECT number, cells, errors FROM import_rows
  WHERE import_id = $1 AND outcome = 'ERROR' AND number > $2 ORDER BY number LIMIT ${ROWS_AT_ONCE}`;

/**
 * The rows that do not come in, as they stood in the file, and what is wrong with each in a last column: mended there it
 * can be imported as it is, for that column is left out.
 */
export async function* errorFile(
  sql: Sql,
  id: string,
  header: readonly string[],
  sheet: Sheet,
): AsyncGenerator<string[][]> {
  // One that was mended and still has errors does not grow a second column of them.
  const kept = header.flatMap((heading, i) => (heading === HEADING ? [] : [i]));
  yield [[...kept.map((i) => header[i]!), HEADING]];
  for (let after = 0; ;) {
    const rows = await sql.many<{ number: number; cells: string[]; errors: FieldError[] }>(ROWS, [id, after]);
    if (rows.length === 0) return;
    yield rows.map(({ cells, errors }) => [...kept.map((i) => cells[i] ?? ''), told(sheet, errors)]);
    after = rows.at(-1)!.number;
  }
}

const told = (sheet: Sheet, errors: readonly FieldError[]): string =>
  errors
    .map(({ field, message }) => {
      const label = sheet.columns.find(({ name }) => name === field)?.label;
      return label ? `${label}: ${message}` : message;
    })
    .join(' ');
