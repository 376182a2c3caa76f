import { Injectable } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { BadInput } from '../../common/errors.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { Database } from '../../platform/database/database.js';
import { PersonRef } from './comment.entity.js';

/** Who has a comment on screen. It warns the others and stops nobody. */
@ObjectType()
export class Claim {
  @Field(() => Uuid) commentId: string;
  @Field(() => PersonRef) by: PersonRef;
  @Field() mine: boolean;
  @Field(() => DateTime) until: string;
}

/** Seconds that a claim lasts unless it is renewed. */
const CLAIM_SECONDS = 120;

@Injectable()
export class ClaimsService {
  constructor(private readonly db: Database) {}

  /** Claims what nobody else has, renews what is one's own, and tells who has the rest. At most 20 at once. */
  async claim(ids: readonly string[], userId: string): Promise<Claim[]> {
    if (ids.length > 20) throw BadInput.field('ids', 'RANGE', 'Claim at most 20 comments at once.');
    await this.db.run(
      `INSERT INTO comment_claims AS k (comment_id, user_id, until)
       SELECT c.id, $2, now() + interval '${CLAIM_SECONDS} seconds' FROM comments c WHERE c.id = ANY ($1::uuid[]) ORDER BY c.id
       ON CONFLICT (comment_id) DO UPDATE SET user_id = excluded.user_id, until = excluded.until WHERE k.user_id = $2 OR k.until < now()`,
      [ids, userId],
    );
    return this.db.many<Claim>(
      `SELECT k.comment_id AS "commentId", json_build_object('id', u.id, 'name', u.name) AS by, k.user_id = $2 AS mine, k.until
       FROM comment_claims k JOIN users u ON u.id = k.user_id WHERE k.comment_id = ANY ($1::uuid[])`,
      [ids, userId],
    );
  }

  async release(ids: readonly string[], userId: string): Promise<boolean> {
    await this.db.run('DELETE FROM comment_claims WHERE user_id = $2 AND comment_id = ANY ($1::uuid[])', [
      ids,
      userId,
    ]);
    return true;
  }
}
