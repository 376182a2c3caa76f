import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { Role } from '../../access/roles.js';
import { audit, changesBetween } from '../../audit/audit.js';
import { BadInput, Conflict, GateRefused, NotFound } from '../../common/errors.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { PasswordLinks } from '../login/password-links.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { aboutUser } from '../about-user.js';
import { type User, USER_JSON } from './user.entity.js';
import type { InviteInput, UserInput } from './user.inputs.js';

explainConstraint('users_email_unique', 'email', 'Somebody with this e-mail address is there already.');

/** Who works here: invite, change, disable. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Database,
    private readonly links: PasswordLinks,
    private readonly sessions: SessionsService,
    private readonly outbox: Outbox,
  ) {}

  async invite(by: Cause, input: InviteInput): Promise<User> {
    const roles = rolesOf(input.roles);
    const name = nameOf(input.name);
    const user = await this.db.tx(async (sql) => {
      const made = await sql.one<{ item: User }>(
        `INSERT INTO users AS u (email, name, roles, invited_at) VALUES ($1, $2, $3, now()) RETURNING ${USER_JSON} AS item`,
        [input.email, name, roles],
      );
      await this.links.send(sql, made!.item, 'INVITE');
      await audit(sql, by, {
        ...aboutUser(made!.item, 'user.invited'),
        changes: changesBetween({}, { email: input.email, name, roles }),
      });
      return made!.item;
    });
    this.outbox.wake();
    return user;
  }

  /** A new link; the old one ends. Refused for somebody who has joined or is disabled. */
  async resendInvite(by: Cause, id: string): Promise<User> {
    const user = await this.db.tx(async (sql) => {
      const found = await this.locked(sql, id);
      if (found.joinedAt || found.disabledAt)
        throw new GateRefused([
          {
            code: found.joinedAt ? 'JOINED' : 'DISABLED',
            strength: 'BLOCK',
            message: `${found.name} ${found.joinedAt ? 'has joined already' : 'is disabled'}.`,
            remedy: found.joinedAt
              ? 'A forgotten password is reset from the page where one signs in.'
              : 'Enable the account first.',
          },
        ]);
      await this.links.send(sql, found, 'INVITE');
      await audit(sql, by, aboutUser(found, 'user.invited-again'));
      return (await sql.one<{ item: User }>(
        `UPDATE users u SET invited_at = now(), version = version + 1, updated_at = now() WHERE id = $1 RETURNING ${USER_JSON} AS item`,
        [id],
      ))!.item;
    });
    this.outbox.wake();
    return user;
  }

  /** Ends all sessions of whom it disables or gives other roles. Throws Conflict with the current record, GateRefused for the last admin. */
  async update(by: Cause, id: string, expectedVersion: number, input: UserInput): Promise<User> {
    const user = await this.db.tx(async (sql) => {
      const before = await this.locked(sql, id);
      if (before.version !== expectedVersion)
        throw new Conflict(`${before.name} was changed by somebody else meanwhile.`, before);
      const disabled = input.disabled ?? before.disabledAt !== null;
      const after = {
        name: input.name == null ? before.name : nameOf(input.name),
        roles: input.roles == null ? before.roles : rolesOf(input.roles),
      };
      const wasAdmin = before.roles.includes(Role.ADMIN) && !before.disabledAt;
      if (wasAdmin && (disabled || !after.roles.includes(Role.ADMIN))) await this.anotherAdmin(sql, before);
      const rolesChanged = [...before.roles].sort().join() !== [...after.roles].sort().join();
      const ends = rolesChanged || (disabled && !before.disabledAt);
      const { item } = (await sql.one<{ item: User }>(
        `UPDATE users u SET name = $2, roles = $3, version = version + 1, updated_at = now(),
           disabled_at = CASE WHEN $4 THEN coalesce(disabled_at, now()) END WHERE id = $1 RETURNING ${USER_JSON} AS item`,
        [id, after.name, after.roles, disabled],
      ))!;
      if (ends) await this.sessions.endAll(sql, id);
      if (disabled) await this.links.end(sql, id);
      await audit(sql, by, {
        ...aboutUser(item, 'user.updated'),
        changes: changesBetween({ ...before, disabled: before.disabledAt !== null }, { ...after, disabled }),
      });
      return item;
    });
    this.sessions.forget();
    return user;
  }

  private async locked(sql: Sql, id: string): Promise<User> {
    // The admins first and in one order for everybody: of two changes at once the second sees what the first left.
    await sql.run(`SELECT FROM users WHERE 'ADMIN' = ANY (roles) OR id = $1 ORDER BY id FOR NO KEY UPDATE`, [
      id,
    ]);
    const found = await sql.one<{ item: User }>(`SELECT ${USER_JSON} AS item FROM users u WHERE id = $1`, [
      id,
    ]);
    if (!found) throw new NotFound('person');
    return found.item;
  }

  private async anotherAdmin(sql: Sql, user: User): Promise<void> {
    const others = await sql.one(
      `SELECT FROM users WHERE 'ADMIN' = ANY (roles) AND disabled_at IS NULL AND joined_at IS NOT NULL AND id <> $1 LIMIT 1`,
      [user.id],
    );
    if (!others)
      throw new GateRefused([
        {
          code: 'LAST_ADMIN',
          strength: 'BLOCK',
          field: 'roles',
          message: `${user.name} is the last admin who can sign in.`,
          remedy: 'Make somebody else an admin first.',
        },
      ]);
  }
}

function rolesOf(roles: readonly Role[]): Role[] {
  if (!roles.length) throw BadInput.field('roles', 'REQUIRED', 'Please choose at least one role.');
  return [...new Set(roles)];
}
function nameOf(name: string): string {
  if (!name) throw BadInput.field('name', 'REQUIRED', 'Please give a name.');
  return name;
}
