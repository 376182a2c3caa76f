import type { GraphQLResolveInfo } from 'graphql';
import type { Selection } from './selection.js';

/** How a field is made: an SQL expression, or one made from what is asked below it. */
export type Columns = Readonly<Record<string, string | ((selection: Selection) => string)>>;

const expression = (column: Columns[string] | undefined, name: string, selection: Selection): string => {
  if (column === undefined) throw new Error(`No column makes the field ${name}.`);
  return typeof column === 'string' ? column : column(selection);
};

/** The select list of just the fields that are asked for, named and ordered as they are asked. */
export const columnsOf = (selection: Selection, columns: Columns): string =>
  selection.size === 0
    ? '1'
    : [...selection]
        .map(([name, inner]) => `${expression(columns[name], name, inner)} AS "${name}"`)
        .join(', ');

/** A function of Postgres takes a hundred arguments: a name and a value for each field. */
const MOST_PAIRS = 50;

/** The same as one JSON object, for what hangs on a row. */
export const objectOf = (selection: Selection, columns: Columns): string =>
  selection.size > MOST_PAIRS
    ? `(SELECT row_to_json(o) FROM (SELECT ${columnsOf(selection, columns)}) o)`
    : `json_build_object(${[...selection].map(([name, inner]) => `'${name}', ${expression(columns[name], name, inner)}`).join(', ')})`;

/** A list of rows as JSON: `rows` is a statement whose columns are the fields. */
export const listOf = (rows: string): string => `(SELECT coalesce(json_agg(t), '[]') FROM (${rows}) t)`;

/** What graphql-jit hands a resolver here. */
export interface Asked extends GraphQLResolveInfo {
  readonly selection: Selection;
  /** No alias, condition or __typename: the JSON of the selected fields is the answer itself. */
  readonly plain: boolean;
}

const EMPTY: Selection = new Map();
export const askedFor = (info: Asked, ...path: string[]): Selection =>
  path.reduce((s, name) => s.get(name) ?? EMPTY, info.selection);
