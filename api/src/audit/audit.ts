import type { Cause } from '../common/cause.js';
import type { Sql } from '../platform/database/database.js';

/** Field by field: what it was and what it became. Secrets never stand here. */
export type Changes = Record<string, [before: unknown, after: unknown]>;

export interface AuditEntryOf {
  /** What was done: a verb in the past, such as `article.updated`; of a move its action, such as `comment.not-spam`. Words are joined by hyphens. */
  action: string;
  /** The GraphQL type of the record. */
  subjectType: string;
  subjectId: string | null;
  /** What people call the record, kept because it may go. */
  subjectLabel?: string;
  changes?: Changes;
}

/** Writes one entry. Give it the transaction of the change that it tells of. */
export async function audit(sql: Sql, by: Cause, entry: AuditEntryOf): Promise<void> {
  await sql.run(
    `INSERT INTO audit_entries (actor_id, request_id, action, subject_type, subject_id, subject_label, changes)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      by.actor?.id ?? null,
      by.requestId,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      entry.subjectLabel ?? null,
      JSON.stringify(entry.changes ?? {}),
    ],
  );
}

/** The same for several at once, in their order. */
export async function auditMany(sql: Sql, by: Cause, entries: readonly AuditEntryOf[]): Promise<void> {
  await sql.run(
    `INSERT INTO audit_entries (actor_id, request_id, action, subject_type, subject_id, subject_label, changes)
     SELECT $1, $2, action, "subjectType", "subjectId", "subjectLabel", coalesce(changes, '{}')
     FROM json_to_recordset($3) AS e (action text, "subjectType" text, "subjectId" uuid, "subjectLabel" text, changes jsonb)`,
    [by.actor?.id ?? null, by.requestId, JSON.stringify(entries)],
  );
}

/** The fields of `after` that differ from `before`. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const changes: Changes = {};
  for (const [field, value] of Object.entries(after)) {
    if (value !== undefined && JSON.stringify(before[field] ?? null) !== JSON.stringify(value)) {
      changes[field] = [before[field] ?? null, value];
    }
  }
  return changes;
}

/** The same with the lengths of these texts in their place: they would fill the audit, and an erasure would not find them there. */
export const withLengths = (changes: Changes, ...texts: string[]): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([field, pair]) => [
      field,
      texts.includes(field) ? (pair.map(lengthOf) as [string, string]) : pair,
    ]),
  );

const lengthOf = (text: unknown): string => `${String(text ?? '').length} characters`;
