import { type Changes, changesBetween } from '../../../audit/audit.js';
import { BadInput, type FieldError } from '../../../common/errors.js';
import type { Sql } from '../../../platform/database/database.js';
import { readRow } from '../mapping/sheet.js';
import { ImportPolicy, RowOutcome } from './sheet-import.enums.js';
import type { SheetPlan } from './sheet-plan.js';
import type { Fields, KnownRecord, Making, SheetTarget } from './sheet-target.js';

export interface PlainRow {
  number: number;
  cells: readonly string[];
}

/** What a row comes to. */
export interface Decided {
  number: number;
  outcome: RowOutcome;
  /** That it matches. */
  record: KnownRecord | null;
  /** What is to be written; null where nothing is. */
  after: Fields | null;
  changes: Changes;
  errors: FieldError[];
}

interface Row {
  number: number;
  said: Fields;
  record: KnownRecord | null;
  errors: FieldError[];
}

/** What the rows before were about: a later one of the same file does not come in beside the first. */
export class Seen {
  private readonly rows = new Map<string, number>();

  /** The first row that said so, where this is another. */
  before(what: string, number: number): number | undefined {
    const first = this.rows.get(what);
    if (first === undefined) this.rows.set(what, number);
    return first === number ? undefined : first;
  }
}

/**
 * What each row of a batch comes to, against the records as they are. A dry run asks so and writes nothing; a commit asks
 * again, with what it is `making`, and writes just that: both are one piece of code, so they cannot differ.
 */
export async function decideRows(
  sql: Sql,
  target: SheetTarget,
  plan: SheetPlan,
  rows: readonly PlainRow[],
  seen: Seen,
  making?: Making,
): Promise<Decided[]> {
  const read = rows.map(({ number, cells }): Row => {
    const { values, errors } = readRow(target.sheet, plan.mapping, cells, { country: plan.country });
    return { number, said: errors.length ? {} : target.said(values), record: null, errors };
  });
  const sound = (): Row[] => read.filter(({ errors }) => errors.length === 0);
  const again = plan.policy === ImportPolicy.CREATE;
  if (!again) await findKnown(sql, target, plan, sound(), seen, making !== undefined);

  // What a known record keeps is not asked for: no company is made for it.
  const asked = sound().filter(({ record }) => !record || plan.policy !== ImportPolicy.SKIP);
  for (const row of asked)
    if (row.record && plan.policy === ImportPolicy.FILL) row.said = onlyEmpty(row.record.fields, row.said);
  const related = (await target.relate?.(sql, asked.map(({ said }) => said), making)) ?? asked.map(({ said }) => said); // prettier-ignore
  const afters = new Map<Row, Fields>();
  asked.forEach((row, i) => {
    try {
      afters.set(row, target.written(row.record?.fields ?? null, related[i]!));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      row.errors.push(...error.fields);
    }
  });
  await refuseTaken(sql, target, [...afters], seen);
  return read.map((row) => decided(target, row, afters.get(row) ?? null));
}

async function findKnown(
  sql: Sql,
  target: SheetTarget,
  plan: SheetPlan,
  rows: readonly Row[],
  seen: Seen,
  locked: boolean,
): Promise<void> {
  const matched = await target.match(sql, plan.match, rows.map(({ said }) => said)); // prettier-ignore
  const records = await target.read(sql, [...new Set(matched.flat())], locked);
  rows.forEach((row, i) => {
    const ids = matched[i]!.filter((id) => records.has(id));
    const key = target.keyOf(row.said, plan.match);
    const first =
      (key !== null && seen.before(key, row.number)) || (ids[0] && seen.before(ids[0], row.number));
    if (first) row.errors.push(twice(first));
    else if (ids.length > 1)
      row.errors.push({
        field: 'row',
        code: 'SEVERAL',
        message: 'Several records match this row. Merge them, or match by something else.',
      });
    else row.record = records.get(ids[0]!) ?? null;
  });
}

const twice = (first: number): FieldError => ({
  field: 'row',
  code: 'TWICE',
  message: `Row ${first} is about the same. The first one counts.`,
});

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const onlyEmpty = (before: Fields, said: Fields): Fields =>
  Object.fromEntries(Object.entries(said).filter(([field]) => isEmpty(before[field])));

/** A value that no two live records may share: another record's, or of another row. */
async function refuseTaken(
  sql: Sql,
  { table, unique }: SheetTarget,
  rows: readonly [Row, Fields][],
  seen: Seen,
): Promise<void> {
  if (!unique) return;
  const owners = await ownersOf(sql, table, unique, rows.map(([, after]) => after[unique])); // prettier-ignore
  for (const [row, after] of rows) {
    const value = after[unique] as string | null;
    if (!value) continue;
    const owner = owners.get(value.toLowerCase());
    const first = seen.before(`${unique} ${value.toLowerCase()}`, row.number);
    if (owner && owner.id !== row.record?.id)
      row.errors.push({ field: unique, code: 'TAKEN', message: `${owner.name} has ${value} already.` });
    else if (first) row.errors.push(twice(first));
  }
}

/** Which live record has each of these values, by the value in small letters. */
export async function ownersOf(
  sql: Sql,
  table: string,
  unique: string,
  values: readonly unknown[],
): Promise<Map<string, { id: string; name: string }>> {
  const owners = await sql.many<{ value: string; id: string; name: string }>(
    `SELECT lower(${unique}::text) AS value, id, name FROM ${table} WHERE ${unique} = ANY ($1::citext[]) AND deleted_at IS NULL`,
    [values.filter(Boolean)],
  );
  return new Map(owners.map((one) => [one.value, one]));
}

function decided(target: SheetTarget, row: Row, after: Fields | null): Decided {
  const { number, record, errors } = row;
  if (errors.length) return { number, outcome: RowOutcome.ERROR, record, after: null, changes: {}, errors };
  if (!after) return { number, outcome: RowOutcome.SKIP, record, after: null, changes: {}, errors };
  const shown = (fields: Fields): Fields =>
    Object.fromEntries(target.shown.map((field) => [field, isEmpty(fields[field]) ? null : fields[field]]));
  const changes = changesBetween(record ? shown(record.fields) : {}, shown(after));
  for (const [field, [before, now]] of Object.entries(changes))
    if (before === null && now === null) delete changes[field];
  if (record && Object.keys(changes).length === 0)
    return { number, outcome: RowOutcome.SKIP, record, after: null, changes, errors };
  return { number, outcome: record ? RowOutcome.UPDATE : RowOutcome.CREATE, record, after, changes, errors };
}
