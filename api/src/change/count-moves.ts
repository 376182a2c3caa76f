import { addToCounts } from '../platform/database/counts.js';
import type { Fragment } from './change-definition.js';

/** For `keeps`: what moved is counted where it went to, and no longer where it came from. */
export const countMoves = (table: string): Fragment =>
  addToCounts(
    table,
    `SELECT v.status, sum(v.d) AS n FROM moved, LATERAL (VALUES (moved.from_status, -1), (moved.to_status, 1)) AS v (status, d)
  GROUP BY v.status`,
  );
