import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Upkeep } from '../platform/upkeep.js';
import { IDLE_HOURS } from './sessions/cookie.js';

/** What of the staff's own may go: sessions that are over, links that open nothing, failures that no longer count. */
@Injectable()
export class StaffUpkeep implements OnModuleInit {
  constructor(private readonly upkeep: Upkeep) {}

  onModuleInit(): void {
    this.upkeep.register('sessions', (sql) =>
      sql.run(
        `DELETE FROM sessions WHERE expires_at < now() OR last_seen_at < now() - make_interval(hours => ${IDLE_HOURS})`,
      ),
    );
    this.upkeep.register('password links', (sql) =>
      sql.run(
        `DELETE FROM password_links WHERE least(coalesce(used_at, expires_at), expires_at) < now() - interval '7 days'`,
      ),
    );
    this.upkeep.register('login failures', (sql) =>
      sql.run(
        `DELETE FROM login_failures WHERE greatest(coalesce(blocked_until, first_at), first_at) < now() - interval '1 day'`,
      ),
    );
  }
}
