import type { Role } from '../../access/roles.js';

/** A list that can be had as CSV, as its table describes it. */
export interface ExportList {
  field: string;
  /** The prefix of its filter and sort types. */
  type: string;
  sorted: boolean;
  roles: readonly Role[];
  /** Each header with the path to what stands under it. */
  columns: Record<string, string>;
}
