import { Inject, Injectable } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';
import { hashToken } from '../../common/hash-token.js';
import type { Actor } from '../../access/roles.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database } from '../../platform/database/database.js';
import { IDLE_HOURS, overTls, tokenOf } from './cookie.js';

/** How long another process may go on with a session that was ended here, in milliseconds. */
const FRESH = 5000;

/** Finds the person behind the session cookie, before anything else runs. */
@Injectable()
export class SessionGate {
  // A session is looked up once in five seconds; whatever ends one in this process forgets it here at once.
  private readonly known = new LRUCache<string, Actor>({ max: 5000, ttl: FRESH });
  private readonly looking = new Map<string, Promise<Actor | undefined>>();
  private generation = 0;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  readonly handler: RequestHandler = (req, _res, next) => {
    const token = tokenOf(req.headers.cookie, overTls(req, this.config.PUBLIC_URL));
    if (!token) return next();
    const known = this.known.get(token);
    if (known) {
      req.actor = known;
      return next();
    }
    this.lookUp(token).then((actor) => {
      req.actor = actor;
      next();
    }, next);
  };

  /** Forgets every cached session: after a sign-out, a change of roles, password or profile, a disabling. */
  forget(): void {
    this.generation++;
    this.looking.clear();
    this.known.clear();
  }

  /** Requests that come together ask once. What was read before a forget() is not kept after it. */
  private lookUp(token: string): Promise<Actor | undefined> {
    const underWay = this.looking.get(token);
    if (underWay) return underWay;
    const generation = this.generation;
    const look = this.find(token)
      .then((actor) => {
        if (actor && generation === this.generation) this.known.set(token, actor);
        return actor;
      })
      .finally(() => {
        if (this.looking.get(token) === look) this.looking.delete(token);
      });
    this.looking.set(token, look);
    return look;
  }

  // That the person was here is written once a minute, not with each request.
  private find(token: string): Promise<Actor | undefined> {
    return this.db.one<Actor>(
      `WITH found AS (
         SELECT s.id AS "sessionId", s.last_seen_at, u.id, u.name, u.email, u.roles, u.time_zone AS "timeZone",
           u.locale, u.theme, u.shortcuts, u.version,
           array_to_string(ARRAY(SELECT unnest(u.roles) ORDER BY 1), ',') AS "rolesKey"
         FROM sessions s JOIN users u ON u.id = s.user_id
         WHERE s.token_hash = $1 AND u.disabled_at IS NULL
           AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(hours => ${IDLE_HOURS})
       ), here AS (
         UPDATE sessions SET last_seen_at = now()
         WHERE id IN (SELECT "sessionId" FROM found WHERE last_seen_at < now() - interval '1 minute') RETURNING user_id
       ), person AS (
         UPDATE users SET last_seen_at = now() WHERE id IN (SELECT user_id FROM here)
       )
       SELECT id, name, email, roles, "rolesKey", "sessionId", "timeZone", locale, theme, shortcuts, version FROM found`,
      [hashToken(token)],
    );
  }
}
