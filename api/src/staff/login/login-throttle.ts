import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TooManyRequests } from '../../common/errors.js';
import { Database } from '../../platform/database/database.js';

interface Limit {
  /** The attempt that is followed by the first pause. */
  free: number;
  /** Seconds of the first pause; one attempt follows it, and then one of twice the length, up to `longest`. */
  pause: number;
  longest: number;
}

/** Failures by account and network; by account alone (many networks guess one); by network alone (one guesses many). */
const LOGIN: Record<string, Limit> = {
  account_network: { free: 5, pause: 30, longest: 900 },
  account: { free: 50, pause: 30, longest: 300 },
  network: { free: 100, pause: 30, longest: 300 },
};
/** Letters with a link to set a password. */
const RESET: Record<string, Limit> = {
  account: { free: 3, pause: 300, longest: 3600 },
  network: { free: 30, pause: 60, longest: 900 },
};
/** A count is forgotten after this many seconds of quiet. */
const MEMORY = 3600;

/**
 * Counts attempts in Postgres, so that every process counts together. An attempt is counted before it is tried, so that
 * guesses sent side by side count as well; a good one is taken off again. What was typed is hashed, known or not.
 */
@Injectable()
export class LoginThrottle {
  constructor(private readonly db: Database) {}

  /** Throws TooManyRequests where it is too early. */
  beforeLogin(email: string, network: string): Promise<void> {
    return this.count(keysOf('login', email, network), LOGIN);
  }
  beforeReset(email: string, network: string): Promise<void> {
    return this.count(keysOf('reset', email, network), RESET);
  }

  async loggedIn(email: string, network: string): Promise<void> {
    const keys = keysOf('login', email, network);
    await this.db.run(
      `WITH gone AS (DELETE FROM login_failures WHERE key = $1)
       UPDATE login_failures SET failures = greatest(failures - 1, 0),
         blocked_until = CASE WHEN key = $2 THEN NULL ELSE blocked_until END WHERE key IN ($2, $3)`,
      [keys.account_network, keys.account, keys.network],
    );
  }

  private async count(keys: Record<string, string>, limits: Record<string, Limit>): Promise<void> {
    const counted = Object.entries(limits)
      .map(([scope, limit]) => ({ key: keys[scope]!, ...limit }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)); // one order of locks for everybody
    // A key that is blocked just now is not written, so it is missing from what comes back.
    const row = await this.db.one<{ refused: boolean; wait: number }>(
      `WITH attempt AS (SELECT * FROM json_to_recordset($1) AS a(key text, free int, pause float, longest float)),
       blocked AS (SELECT max(blocked_until) AS until FROM login_failures JOIN attempt USING (key) WHERE blocked_until > now()),
       counted AS (
         INSERT INTO login_failures AS f (key, failures, first_at)
         SELECT key, 1, now() FROM attempt, blocked WHERE until IS NULL ORDER BY key
         ON CONFLICT (key) DO UPDATE SET first_at = now(),
           (failures, blocked_until) = (
             SELECT n, CASE WHEN n >= free THEN now() + make_interval(secs => least(pause * 2 ^ least(n - free, 20), longest)) END
             FROM attempt, LATERAL (SELECT CASE WHEN coalesce(f.blocked_until, f.first_at) < now() - make_interval(secs => ${MEMORY})
               THEN 1 ELSE f.failures + 1 END AS n) counted WHERE attempt.key = f.key)
         WHERE f.blocked_until IS NULL OR f.blocked_until <= now()
         RETURNING key
       )
       SELECT (SELECT count(*) FROM counted) < (SELECT count(*) FROM attempt) AS refused,
         coalesce(ceil(extract(epoch FROM (SELECT until FROM blocked) - now())), (SELECT min(pause) FROM attempt))::int AS wait`,
      [JSON.stringify(counted)],
    );
    if (row!.refused)
      throw new TooManyRequests(row!.wait, 'Too many attempts. Please wait a little before the next one.');
  }
}

function keysOf(purpose: string, email: string, network: string): Record<string, string> {
  const key = (...parts: string[]): string =>
    createHash('sha256')
      .update(JSON.stringify([purpose, ...parts]))
      .digest('base64url');
  const account = email.trim().toLowerCase();
  return {
    account: key('account', account),
    network: key('network', network),
    account_network: key('both', account, network),
  };
}
