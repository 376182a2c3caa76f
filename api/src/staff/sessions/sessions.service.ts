import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { hashToken } from '../../common/hash-token.js';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { holds, Role } from '../../access/roles.js';
import { audit } from '../../audit/audit.js';
import { NotFound } from '../../common/errors.js';
import { networkOf } from '../../common/network.js';
import { cleanLine } from '../../common/text.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ABSOLUTE_DAYS, cookieName, cookieOptions, IDLE_HOURS, overTls, tokenOf } from './cookie.js';
import { aboutUser } from '../about-user.js';
import type { Session } from './session.js';
import { SessionGate } from './session-gate.js';

const LIVE = `s.expires_at > now() AND s.last_seen_at > now() - make_interval(hours => ${IDLE_HOURS})`;

/** Who gave a password, and the hash that it was verified against. */
export interface Verified {
  id: string;
  passwordHash: string;
}

/** Begins, lists and ends sessions. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly gate: SessionGate,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A new session under a new token; the one that the browser brought ends. False, and nothing, where the password that
   * was verified is no longer the person's, or the person was disabled in the meantime.
   */
  async begin(sql: Sql, who: Verified, req: Request, res: Response): Promise<boolean> {
    const token = randomBytes(32).toString('base64url');
    const tls = overTls(req, this.config.PUBLIC_URL);
    const old = tokenOf(req.headers.cookie, tls);
    const begun = await sql.run(
      `WITH person AS (UPDATE users SET last_seen_at = now() WHERE id = $3 AND password_hash = $6 AND disabled_at IS NULL RETURNING id),
         ended AS (DELETE FROM sessions USING person WHERE token_hash = $1)
       INSERT INTO sessions (token_hash, user_id, user_agent, network, expires_at)
       SELECT $2, id, $4, $5::inet, now() + make_interval(days => ${ABSOLUTE_DAYS}) FROM person`,
      [
        old ? hashToken(old) : null,
        hashToken(token),
        who.id,
        cleanLine(req.headers['user-agent'] ?? '').slice(0, 300) || null,
        inet(req.ip),
        who.passwordHash,
      ],
    );
    if (!begun) return false;
    res.cookie(cookieName(tls), token, cookieOptions(tls));
    return true;
  }

  /** Ends the session of this request. */
  async end(req: Request, res: Response): Promise<void> {
    const tls = overTls(req, this.config.PUBLIC_URL);
    if (req.actor) {
      const by: Cause = { actor: req.actor, requestId: req.requestId };
      await this.db.tx(async (sql) => {
        await sql.run('DELETE FROM sessions WHERE id = $1', [req.actor!.sessionId]);
        await audit(sql, by, aboutUser(req.actor!, 'user.signed-out'));
      });
    }
    this.gate.forget();
    res.clearCookie(cookieName(tls), { ...cookieOptions(tls), maxAge: undefined });
  }

  /** Live ones, the latest first. */
  listOf(userId: string, currentId: string): Promise<Session[]> {
    return this.db.many<Session>(
      `SELECT s.id, to_json(s.created_at) AS "createdAt", to_json(s.last_seen_at) AS "lastSeenAt",
         s.user_agent AS "userAgent", abbrev(s.network) AS network, s.id = $2 AS current
       FROM sessions s WHERE s.user_id = $1 AND ${LIVE} ORDER BY s.last_seen_at DESC, s.id`,
      [userId, currentId],
    );
  }

  /** One's own, or as an admin anybody's; another's is not found. */
  async revoke(by: StaffCause, id: string): Promise<boolean> {
    await this.db.tx(async (sql) => {
      const ended = await sql.one<{ id: string; name: string }>(
        `DELETE FROM sessions s USING users u WHERE s.id = $1 AND u.id = s.user_id AND (s.user_id = $2 OR $3) RETURNING u.id, u.name`,
        [id, by.actor.id, holds(by.actor, Role.ADMIN)],
      );
      if (!ended) throw new NotFound('session');
      await audit(sql, by, aboutUser(ended, 'user.session-revoked'));
    });
    this.gate.forget();
    return true;
  }

  /** Ends all of one's own but this one. Answers how many. */
  async revokeOthers(by: StaffCause): Promise<number> {
    const ended = await this.db.tx(async (sql) => {
      const n = await sql.run('DELETE FROM sessions WHERE user_id = $1 AND id <> $2', [
        by.actor.id,
        by.actor.sessionId,
      ]);
      if (n)
        await audit(sql, by, {
          ...aboutUser(by.actor, 'user.sessions-revoked'),
          changes: { sessions: [n, 0] },
        });
      return n;
    });
    this.gate.forget();
    return ended;
  }

  /** Ends every session of a person, in the transaction of what is the cause. Call `forget()` after the commit. */
  async endAll(sql: Sql, userId: string): Promise<void> {
    await sql.run('DELETE FROM sessions WHERE user_id = $1', [userId]);
  }
  forget(): void {
    this.gate.forget();
  }
}

/** What is shown to a person of where a session was begun. */
const inet = (address: string | undefined): string | null => {
  const network = networkOf(address);
  return network === 'unknown' ? null : network;
};
