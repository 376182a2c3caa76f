import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import type { Actor } from '../../access/roles.js';
import { audit, changesBetween } from '../../audit/audit.js';
import { BadInput } from '../../common/errors.js';
import { networkOf } from '../../common/network.js';
import { Database } from '../../platform/database/database.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { letterPosting } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { post } from '../../platform/outbox/posting.js';
import { LoginThrottle } from '../login/login-throttle.js';
import { PasswordHash } from '../login/password-hash.js';
import { PasswordLinks } from '../login/password-links.js';
import { requireStrong } from '../login/password-rule.js';
import { passwordChangedLetter } from '../login/staff-letters.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { aboutUser } from '../about-user.js';
import type { ProfileInput } from './me.js';

type Profile = Pick<Actor, 'name' | 'timeZone' | 'locale' | 'theme' | 'shortcuts'>;

/** What people change about themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsService,
    private readonly hashes: PasswordHash,
    private readonly throttle: LoginThrottle,
    private readonly links: PasswordLinks,
    private readonly outbox: Outbox,
  ) {}

  async update(by: StaffCause, input: ProfileInput): Promise<Actor> {
    const wanted = wantedOf(input);
    const kept = await this.db.tx(async (sql) => {
      const before = await sql.one<Profile>(
        'SELECT name, time_zone AS "timeZone", locale, theme, shortcuts FROM users WHERE id = $1 FOR NO KEY UPDATE',
        [by.actor.id],
      );
      const after = { ...before!, ...wanted };
      const row = await sql.one<{ version: number }>(
        `UPDATE users SET name = $2, time_zone = $3, locale = $4, theme = $5, shortcuts = $6, version = version + 1, updated_at = now()
         WHERE id = $1 RETURNING version`,
        [by.actor.id, after.name, after.timeZone, after.locale, after.theme, after.shortcuts],
      );
      await audit(sql, by, {
        ...aboutUser({ ...by.actor, name: after.name }, 'user.profile-updated'),
        changes: changesBetween({ ...before }, wanted),
      });
      return { ...after, version: row!.version };
    });
    this.sessions.forget();
    return { ...by.actor, ...kept };
  }

  /** Keeps this session under a new token and ends all others. Throws BadInput beside `current` or `next`. */
  async changePassword(
    by: StaffCause,
    current: string,
    next: string,
    { req, res }: RequestContext,
  ): Promise<boolean> {
    const { id, email, name } = by.actor;
    await this.throttle.beforeLogin(email, networkOf(req.ip));
    const stored = await this.db.one<{ hash: string | null }>(
      'SELECT password_hash AS hash FROM users WHERE id = $1',
      [id],
    );
    if (!(await this.hashes.verify(stored?.hash, current.slice(0, 1024))))
      throw BadInput.field('current', 'WRONG', 'This is not your password.');
    await this.throttle.loggedIn(email, networkOf(req.ip));
    requireStrong('next', next, [name, email]);
    const hash = await this.hashes.hash(next);
    await this.db.tx(async (sql) => {
      const changed = await sql.run(
        `UPDATE users SET password_hash = $3, version = version + 1, updated_at = now()
         WHERE id = $1 AND password_hash IS NOT DISTINCT FROM $2 AND disabled_at IS NULL`,
        [id, stored?.hash ?? null, hash],
      );
      if (!changed) throw BadInput.field('current', 'WRONG', 'Your password was changed elsewhere just now.');
      await this.sessions.endAll(sql, id);
      await this.links.end(sql, id);
      await this.sessions.begin(sql, { id, passwordHash: hash }, req, res);
      await audit(sql, by, aboutUser(by.actor, 'user.password-changed'));
      await post(sql, letterPosting(passwordChangedLetter(email, name)));
    });
    this.sessions.forget();
    this.outbox.wake();
    return true;
  }
}

/** The fields that were given, checked. */
function wantedOf(input: ProfileInput): Partial<Profile> {
  const wanted: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(input))
    if (value !== null && value !== undefined) wanted[field] = value;
  const { name, locale } = wanted as Partial<Profile>;
  if (name === '') throw BadInput.field('name', 'REQUIRED', 'Please give a name.');
  if (locale !== undefined && !isLocale(locale))
    throw BadInput.field('locale', 'LOCALE', 'This is not a language tag, such as en-GB.');
  return wanted as Partial<Profile>;
}

function isLocale(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
