import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request, Response } from 'express';
import { aboutUser } from '../about-user.js';
import { audit } from '../../audit/audit.js';
import { BadInput, Unauthenticated } from '../../common/errors.js';
import { isLoopback, networkOf } from '../../common/network.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { letterPosting } from '../../platform/mail/letter.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { post } from '../../platform/outbox/posting.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { LoginThrottle } from './login-throttle.js';
import { PasswordHash } from './password-hash.js';
import { type LinkOwner, PasswordLinks } from './password-links.js';
import { requireStrong } from './password-rule.js';
import { passwordChangedLetter } from './staff-letters.js';

/** Somebody who gave the right e-mail address and password. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  roles: string[];
}
/** passwordHash is kept apart, so that it is in no answer. */
export interface Candidate {
  user: SignedIn;
  passwordHash: string;
}
interface Found extends SignedIn {
  passwordHash: string | null;
  disabled: boolean;
  demo: boolean;
}

const notTogether = (): Unauthenticated =>
  new Unauthenticated('This e-mail address and password do not belong together.');
const linkEnded = (): BadInput =>
  BadInput.field(
    'token',
    'LINK_ENDED',
    'This link was used already or is too old. Please ask for a new one.',
  );

const RESET_ASKED = 'staff.reset';

/** The door for staff. Its answers and their timing are the same for an address that is known and one that is not. */
@Injectable()
export class LoginService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly throttle: LoginThrottle,
    private readonly hashes: PasswordHash,
    private readonly links: PasswordLinks,
    private readonly sessions: SessionsService,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.outbox.register(RESET_ASKED, async ({ payload }) => {
      await this.sendReset((payload as { email: string }).email);
      return { payload: {} }; // what a stranger typed is not kept
    });
  }

  /** Throws Unauthenticated where the two do not belong together, and TooManyRequests. */
  async verify(email: string, password: string, req: Request): Promise<Candidate> {
    const network = networkOf(req.ip);
    await this.throttle.beforeLogin(email, network);
    const found = await this.db.one<Found>(
      `SELECT id, name, email, roles, password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled, demo FROM users WHERE email = $1`,
      [email.trim()],
    );
    const fits = await this.hashes.verify(found?.passwordHash, password);
    if (!fits || !found?.passwordHash || found.disabled || (found.demo && !this.mayShowDemo(req)))
      throw notTogether();
    await this.throttle.loggedIn(email, network);
    const { id, name, email: address, roles, passwordHash } = found;
    return { user: { id, name, email: address, roles }, passwordHash };
  }

  /** Throws Unauthenticated where the password was changed, or the person disabled, while it was looked at. */
  async signIn({ user, passwordHash }: Candidate, req: Request, res: Response): Promise<void> {
    await this.db.tx(async (sql) => {
      if (!(await this.sessions.begin(sql, { id: user.id, passwordHash }, req, res))) throw notTogether();
      await audit(sql, { actor: user, requestId: req.requestId }, aboutUser(user, 'user.signed-in'));
    });
    this.sessions.forget();
  }

  /** Writes the same row for an address that is known and one that is not; who it is, is looked up later. */
  async askForReset(email: string, req: Request): Promise<void> {
    await this.throttle.beforeReset(email, networkOf(req.ip));
    await post(this.db, { topic: RESET_ASKED, payload: { email } });
    this.outbox.wake();
  }

  /** Throws BadInput beside `token` or `password`. A password that is refused leaves the link as it was. */
  async choosePassword(token: string, password: string, requestId: string): Promise<{ email: string }> {
    const owner = await this.links.ownerOf(this.db, token);
    if (!owner) throw linkEnded();
    requireStrong('password', password, [owner.name, owner.email]);
    const hash = await this.hashes.hash(password);
    await this.db.tx((sql) => this.keepPassword(sql, token, hash, requestId));
    this.sessions.forget();
    this.outbox.wake();
    return { email: owner.email };
  }

  private async keepPassword(sql: Sql, token: string, hash: string, requestId: string): Promise<void> {
    const user = await this.links.useUp(sql, token);
    if (!user) throw linkEnded();
    const kept = await sql.one<{ joined: boolean }>(
      `WITH before AS (SELECT joined_at IS NOT NULL AS joined FROM users WHERE id = $1)
       UPDATE users SET password_hash = $2, joined_at = coalesce(joined_at, now()), version = version + 1, updated_at = now()
       WHERE id = $1 RETURNING (SELECT joined FROM before) AS joined`,
      [user.id, hash],
    );
    await this.links.end(sql, user.id);
    await this.sessions.endAll(sql, user.id);
    const action = kept!.joined ? 'user.password-reset' : 'user.joined';
    await audit(sql, { actor: user, requestId }, aboutUser(user, action));
    if (kept!.joined) await post(sql, letterPosting(passwordChangedLetter(user.email, user.name)));
  }

  /** Whose invite still waits gets no letter: a stranger's question must not end it. An admin can send it again. */
  private async sendReset(email: string): Promise<void> {
    await this.db.tx(async (sql) => {
      const user = await sql.one<LinkOwner>(
        `SELECT id, email, name FROM users u WHERE email = $1 AND disabled_at IS NULL AND NOT EXISTS (
           SELECT FROM password_links l WHERE l.user_id = u.id AND l.purpose = 'INVITE' AND l.used_at IS NULL AND l.expires_at > now())`,
        [email],
      );
      if (user) await this.links.send(sql, user, 'RESET');
    });
    this.outbox.wake();
  }

  /**
   * Demo logins have a password that everybody knows: this machine alone, seen directly and through a proxy. A proxy whose
   * word does not count (TRUST_PROXY) still gives away that somebody else asks.
   */
  private mayShowDemo(req: Request): boolean {
    const forwarded = ['x-forwarded-for', 'x-real-ip']
      .flatMap((name) => String(req.headers[name] ?? '').split(','))
      .filter((address) => address.trim());
    return (
      !this.config.production &&
      // RFC 7239 hides who asks behind names of its own.
      req.headers.forwarded === undefined &&
      [req.ip, req.socket.remoteAddress, ...forwarded].every(isLoopback)
    );
  }
}
