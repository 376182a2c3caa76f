import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { hashToken } from '../../common/hash-token.js';
import { VIEW } from './guests.service.js';
import { feed, type Shown } from './invitation.js';

const MOST = 2000;

@Injectable()
export class HostFeedQueries {
  constructor(private readonly db: Database) {}

  /** The calendar that this token opens; undefined where there is none, or none any more. */
  async of(token: string): Promise<string | undefined> {
    const host = await this.db.one<{ meetings: (Shown & { guestCompany: string })[] }>(
      `SELECT (SELECT coalesce(json_agg(item), '[]') FROM (
         SELECT (${VIEW})::jsonb || jsonb_build_object('guestCompany', c.guest_company) AS item FROM consultations c
         WHERE c.host_id = h.user_id AND c.status IN ('REQUESTED', 'CONFIRMED', 'COMPLETED') AND c.starts_at > now() - interval '30 days'
         ORDER BY c.starts_at LIMIT ${MOST}) m) AS meetings
       FROM hosts h JOIN users u ON u.id = h.user_id AND u.disabled_at IS NULL WHERE h.feed_token_hash = $1`,
      [hashToken(token)],
    );
    return host && feed(host.meetings);
  }
}
