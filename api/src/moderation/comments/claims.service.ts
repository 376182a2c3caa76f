import { Injectable } from '@nestjs/common';
import { BadInput } from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';
import type { Claim } from './claim.model.js';
import type { DecisionItem } from './comments.inputs.js';

export interface Handout {
  /** What is on screen just now. */
  onScreen: string | null;
  /** What could come next, in the order of the asker's list. */
  among: readonly DecisionItem[];
  /** How many of them to hand out. */
  count: number;
  /** What the asker is done with. */
  release: readonly string[];
}

/** Seconds that a claim lasts unless it is renewed. */
const CLAIM_SECONDS = 120;
const MAX_AMONG = 50;
const MAX_HANDED = 10;
/** Somebody else was handed the same a moment earlier: so often the next ones are looked for. */
const ROUNDS = 5;

const TAKE = `INSERT INTO comment_claims AS k (comment_id, user_id, until, on_screen)`;
const UNLESS_TAKEN = `ON CONFLICT (comment_id) DO UPDATE SET user_id = excluded.user_id, until = excluded.until, on_screen = excluded.on_screen
  WHERE k.user_id = excluded.user_id OR k.until < now() OR (excluded.on_screen AND NOT k.on_screen)`;
const UNTIL = `now() + interval '${CLAIM_SECONDS} seconds'`;

// The first that nobody else has. One that is being handed out or decided at this very moment is passed over. The lock is
// the one that lets a reply to the comment come in meanwhile.
const HAND_OUT = `
  WITH free AS MATERIALIZED (
    SELECT c.id FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS a (id, version, n)
      JOIN comments c ON c.id = a.id AND c.version = a.version
    WHERE c.id IS DISTINCT FROM $5
      AND NOT EXISTS (SELECT FROM comment_claims k WHERE k.comment_id = c.id AND k.user_id <> $1 AND k.until > now())
    ORDER BY a.n LIMIT $4 FOR NO KEY UPDATE OF c SKIP LOCKED
  ), let_go AS (
    DELETE FROM comment_claims WHERE user_id = $1 AND comment_id IS DISTINCT FROM $5
      AND (comment_id = ANY ($6::uuid[]) OR comment_id = ANY ($2)) AND comment_id NOT IN (SELECT id FROM free)
  ), taken AS (
    ${TAKE}
    SELECT id, $1, ${UNTIL}, on_screen FROM (SELECT id, false AS on_screen FROM free UNION ALL SELECT id, true FROM comments WHERE id = $5) t
    ORDER BY id ${UNLESS_TAKEN} RETURNING comment_id
  )
  SELECT (SELECT count(*) FROM free)::int AS found, (SELECT count(*) FROM taken WHERE comment_id IS DISTINCT FROM $5)::int AS handed`;

@Injectable()
export class ClaimsService {
  constructor(private readonly db: Database) {}

  /** Claims what nobody else has on screen, renews what is one's own, and tells who has the rest. At most 20 at once. */
  async claim(ids: readonly string[], userId: string): Promise<Claim[]> {
    if (ids.length > 20) throw BadInput.field('ids', 'RANGE', 'Claim at most 20 comments at once.');
    await this.db.run(
      `${TAKE} SELECT c.id, $2, ${UNTIL}, true FROM comments c WHERE c.id = ANY ($1::uuid[]) ORDER BY c.id ${UNLESS_TAKEN}`,
      [ids, userId],
    );
    return this.claimsOn(ids, userId);
  }

  /**
   * Hands out the next few comments of a list, to no two people the same, and renews the claim on what is on screen.
   * What was handed out before and is not among them any longer is let go. Answers who has which of those asked about.
   */
  async handOut({ onScreen, among, count, release }: Handout, userId: string): Promise<Claim[]> {
    if (among.length > MAX_AMONG)
      throw BadInput.field('among', 'RANGE', `Ask about at most ${MAX_AMONG} comments at once.`);
    if (count < 0 || count > MAX_HANDED)
      throw BadInput.field('count', 'RANGE', `At most ${MAX_HANDED} comments are handed out at once.`);
    const ids = among.map(({ id }) => id);
    const versions = among.map(({ expectedVersion }) => expectedVersion);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const answer = await this.db.one<{ found: number; handed: number }>(HAND_OUT, [
        userId,
        ids,
        versions,
        count,
        onScreen,
        release,
      ]);
      if (answer!.handed === answer!.found) break;
    }
    return this.claimsOn(onScreen ? [...ids, onScreen] : ids, userId);
  }

  async release(ids: readonly string[], userId: string): Promise<boolean> {
    await this.db.run('DELETE FROM comment_claims WHERE user_id = $2 AND comment_id = ANY ($1::uuid[])', [
      ids,
      userId,
    ]);
    return true;
  }

  private claimsOn(ids: readonly string[], userId: string): Promise<Claim[]> {
    return this.db.many<Claim>(
      `SELECT k.comment_id AS "commentId", json_build_object('id', u.id, 'name', u.name) AS by, k.user_id = $2 AS mine, k.on_screen AS "onScreen", k.until
       FROM comment_claims k JOIN users u ON u.id = k.user_id WHERE k.comment_id = ANY ($1::uuid[]) AND k.until > now()`,
      [ids, userId],
    );
  }
}
