import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../access/roles.js';
import { Database } from '../../platform/database/database.js';

/** Over TLS the cookie carries the __Host- prefix (RFC 6265bis), which no other host can set. */
export const COOKIE = { secure: '__Host-desk', plain: 'desk' } as const;

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

const IDLE_HOURS = 12;

/** Finds the person behind the session cookie, before anything else runs. */
@Injectable()
export class SessionGate {
  // A session is looked up once in five seconds; whatever ends one in this process forgets it here at once.
  private readonly known = new LRUCache<string, Actor>({ max: 5000, ttl: 5000 });

  constructor(private readonly db: Database) {}

  readonly handler: RequestHandler = (req, _res, next) => {
    const token = tokenOf(req.headers.cookie);
    if (!token) return next();
    const known = this.known.get(token);
    if (known) {
      req.actor = known;
      return next();
    }
    this.find(token).then((actor) => {
      if (actor) this.known.set(token, (req.actor = actor));
      next();
    }, next);
  };

  /** Forgets every cached session: after a sign-out, a change of roles or password, a disabling. */
  forget(): void {
    this.known.clear();
  }

  private find(token: string): Promise<Actor | undefined> {
    return this.db.one<Actor>(
      `UPDATE sessions s SET last_seen_at = now() FROM users u
       WHERE s.token_hash = $1 AND s.user_id = u.id AND u.disabled_at IS NULL
         AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(hours => ${IDLE_HOURS})
       RETURNING u.id, u.name, u.email, u.roles, array_to_string(ARRAY(SELECT unnest(u.roles) ORDER BY 1), ',') AS "rolesKey",
         s.id AS "sessionId", u.time_zone AS "timeZone"`,
      [hashToken(token)],
    );
  }
}

export function tokenOf(cookies: string | undefined): string | undefined {
  if (!cookies) return undefined;
  for (const pair of cookies.split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === COOKIE.secure || name === COOKIE.plain) return value;
  }
  return undefined;
}
