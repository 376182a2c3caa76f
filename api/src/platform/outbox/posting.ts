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

const COLUMNS = 'topic, key, cause_id, payload, due_at';

/** Posts in the caller's transaction. Wake the outbox after the commit, or it leaves within a second by itself. */
export async function post(sql: Sql, posting: Posting): Promise<void> {
  await sql.run(
    `INSERT INTO outbox (${COLUMNS}) VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5)) ON CONFLICT (key) DO NOTHING`,
    [
      posting.topic,
      posting.key ?? null,
      posting.causeId ?? null,
      JSON.stringify(posting.payload),
      posting.delay ?? 0,
    ],
  );
}

/** Takes back what this cause posted and has not left yet. Answers how many. */
export const takeBack = (sql: Sql, causeId: string): Promise<number> =>
  sql.run('DELETE FROM outbox WHERE cause_id = $1 AND done_at IS NULL', [causeId]);
