/**
 * The slot of a counter that a connection adds to: those that count at the same moment write different rows. A counter is
 * the sum of its slots.
 */
export const OWN_SLOT = 'pg_backend_pid() % 64';

/** The slot of long work, such as an import: it does not wait for those who decide, nor they for it. */
export const LONG_WORK_SLOT = '100';

/** Adds to a table of exact counts (status, slot, n), in one order of locks; `rows` selects status and n. */
export const addToCounts = (table: string, rows: string, slot = OWN_SLOT): string =>
  `INSERT INTO ${table} AS k (status, slot, n) SELECT status, ${slot}, n FROM (${rows}) added ORDER BY status
  ON CONFLICT (status, slot) DO UPDATE SET n = k.n + excluded.n`;
