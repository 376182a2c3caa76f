import type { Sql } from '../database/database.js';

/** Something that must happen outside the database, written together with its cause. */
export interface Posting {
  /** Names the handler. */
  topic: string;
  payload: unknown;
  /** The effect happens once under its key: a second posting with the same key is nothing. */
  key?: string;
  /** The event that asked for it: an undo takes back what has not left. */
  causeId?: string;
  /** Seconds until it may leave. */
  delay?: number;
}

/** Posts in the caller's transaction. Wake the outbox after the commit, or it leaves within a second by itself. */
export const post = (sql: Sql, posting: Posting): Promise<void> => postAll(sql, [posting]);

export async function postAll(sql: Sql, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  await sql.run(
    `INSERT INTO outbox (topic, key, cause_id, payload, due_at)
     SELECT topic, key, "causeId", payload, now() + make_interval(secs => coalesce(delay, 0))
     FROM json_to_recordset($1) AS p (topic text, key text, "causeId" uuid, payload jsonb, delay float)
     ON CONFLICT (key) DO NOTHING`,
    [JSON.stringify(postings)],
  );
}

/** Takes back what this cause posted and has not left yet. Answers how many. */
export const takeBack = (sql: Sql, causeId: string): Promise<number> =>
  sql.run('DELETE FROM outbox WHERE cause_id = $1 AND done_at IS NULL', [causeId]);
