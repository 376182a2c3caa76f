import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import type { Role } from '../../access/roles.js';
import { ACCOUNTS_LISTS } from './accounts-lists.js';
import type { ExportList } from './export-list.js';
import { LISTS } from './lists.js';

/** A list that can be had as CSV: the operation that reads it, and its columns as paths into a row. */
export interface ExportSource {
  /** Who may take it away; what of it, the access table says. */
  roles: readonly Role[];
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The root field. */
  field: string;
  columns: readonly { header: string; path: readonly string[] }[];
}

/** `a`, `b.c` and `b.d` as a selection set: `a b { c d }`. */
function selection(paths: string[]): string {
  const inner = new Map<string, string[]>();
  for (const path of paths) {
    const [name, ...rest] = path.split('.');
    inner.set(name!, [...(inner.get(name!) ?? []), ...(rest.length ? [rest.join('.')] : [])]);
  }
  return [...inner]
    .map(([name, below]) => (below.length ? `${name} { ${selection(below)} }` : name))
    .join(' ');
}

function source({ field, type, sorted, roles, columns }: ExportList): ExportSource {
  const [declared, given] = sorted ? [`, $sort: ${type}Sort`, ', sort: $sort'] : ['', ''];
  const document = parse(
    `query ($filter: ${type}Filter, $page: PageInput${declared}) { ${field}(filter: $filter, page: $page${given}) { items { ${selection(Object.values(columns))} } endCursor } }`,
  );
  return {
    roles,
    document,
    operation: document.definitions[0] as OperationDefinitionNode,
    field,
    columns: Object.entries(columns).map(([header, path]) => ({ header, path: path.split('.') })),
  };
}

export const EXPORT_SOURCES: ReadonlyMap<string, ExportSource> = new Map(
  Object.entries({ ...ACCOUNTS_LISTS, ...LISTS }).map(([name, list]) => [name, source(list)]),
);
