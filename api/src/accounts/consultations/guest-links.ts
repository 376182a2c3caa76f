import { randomBytes } from 'node:crypto';
import type { Sql } from '../../platform/database/database.js';
import { hashToken } from '../../common/hash-token.js';

/** 192 random bits: nobody guesses another's. At rest there is only the hash. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** A new link by which the guest looks at, moves and cancels the meeting. Answers its token, which nobody can read again. */
export async function giveLink(sql: Sql, consultationId: string): Promise<string> {
  const token = newToken();
  await sql.run('INSERT INTO guest_links (token_hash, consultation_id) VALUES ($1, $2)', [
    hashToken(token),
    consultationId,
  ]);
  return token;
}

/** Links work for so many days after the meeting. */
export const LINK_DAYS = 30;

/** The meeting that this token opens. */
export const linked = async (sql: Sql, token: string): Promise<string | undefined> =>
  (
    await sql.one<{ id: string }>(
      `SELECT c.id FROM guest_links g JOIN consultations c ON c.id = g.consultation_id
       WHERE g.token_hash = $1 AND c.status <> 'HELD' AND c.ends_at > now() - interval '${LINK_DAYS} days'`,
      [hashToken(token)],
    )
  )?.id;
