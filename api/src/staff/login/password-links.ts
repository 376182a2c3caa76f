import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.module.js';
import type { Sql } from '../../platform/database/database.js';
import { letterPosting } from '../../platform/mail/letter.js';
import { post } from '../../platform/outbox/posting.js';
import { hashToken } from '../../common/hash-token.js';
import { inviteLetter, resetLetter } from './staff-letters.js';

export const INVITE_DAYS = 7;
const RESET_MINUTES = 60;

export interface LinkOwner {
  id: string;
  email: string;
  name: string;
}

/** Links to choose a password: 256 random bits, stored as a hash, good once and for a time. */
@Injectable()
export class PasswordLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Makes a link and ends those made before. Answers the address and its secret part. */
  async make(
    sql: Sql,
    user: LinkOwner,
    purpose: 'INVITE' | 'RESET',
  ): Promise<{ url: string; token: string }> {
    const token = randomBytes(32).toString('base64url');
    await this.end(sql, user.id);
    await sql.run(
      `INSERT INTO password_links (token_hash, user_id, purpose, expires_at) VALUES ($1, $2, $3, now() + make_interval(mins => $4))`,
      [hashToken(token), user.id, purpose, purpose === 'INVITE' ? INVITE_DAYS * 1440 : RESET_MINUTES],
    );
    return { url: `${this.config.PUBLIC_URL}/#/set-password?token=${token}`, token };
  }

  /** Makes a link and posts its letter in the same transaction. */
  async send(sql: Sql, user: LinkOwner, purpose: 'INVITE' | 'RESET'): Promise<void> {
    const link = { email: user.email, name: user.name, ...(await this.make(sql, user, purpose)) };
    await post(
      sql,
      letterPosting(
        purpose === 'INVITE' ? inviteLetter(link, INVITE_DAYS) : resetLetter(link, RESET_MINUTES),
      ),
    );
  }

  /** Whose link this is; undefined for an unknown, used or outdated one, and for who is disabled. */
  ownerOf(sql: Sql, token: string): Promise<LinkOwner | undefined> {
    return sql.one(
      `SELECT u.id, u.email, u.name FROM password_links l JOIN users u ON u.id = l.user_id
       WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > now() AND u.disabled_at IS NULL`,
      [hashToken(token)],
    );
  }

  /** The same, and the link is used up by asking: of two at once only one gets an answer. */
  useUp(sql: Sql, token: string): Promise<LinkOwner | undefined> {
    return sql.one(
      `UPDATE password_links l SET used_at = now() FROM users u
       WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > now() AND u.id = l.user_id AND u.disabled_at IS NULL
       RETURNING u.id, u.email, u.name`,
      [hashToken(token)],
    );
  }

  /** Ends every link of a person: after a disabling or a new password. */
  async end(sql: Sql, userId: string): Promise<void> {
    await sql.run('UPDATE password_links SET used_at = now() WHERE user_id = $1 AND used_at IS NULL', [
      userId,
    ]);
  }
}
