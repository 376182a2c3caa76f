import { enumName } from '../../providers/operations.js';

/** The CSV of what the list shows now: the same filter, the same order. */
export function exportUrl(resource: string, filter: object, sort: { field: string; order: string }): string {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    sort: JSON.stringify({ field: enumName(sort.field), order: sort.order }),
  });
  return `/exports/${resource}.csv?${query}`;
}
