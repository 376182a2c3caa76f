import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/roles.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ActivityLog } from '../activities/activity-log.js';
import { ActivityKind } from '../activities/activity.entity.js';
import { RecordTypes } from '../record-types.js';
import { type Correspondence, correspondenceOf } from './correspondence.js';
import { forwardedHead } from './forwarded-head.js';
import type { ReadMail } from './read-mail.js';

/** Whoever sent this mail does not work here, or no longer. */
export class NotOfStaff extends Error {}

type Sender = Pick<Actor, 'id' | 'roles'> & { email: string };

/** A mail concerns so many records at most. */
const MOST_RECORDS = 20;
const STAFF = `SELECT id, roles, email FROM users WHERE email = ANY ($1::citext[]) AND disabled_at IS NULL AND joined_at IS NOT NULL`;

/** Puts mail that staff sent to the desk on the records of whom it names, and in the tray where it names nobody known. */
@Injectable()
export class FilingService {
  constructor(
    private readonly db: Database,
    private readonly types: RecordTypes,
    private readonly activities: ActivityLog,
  ) {}

  /** Who of the active staff has one of these addresses. Throws NotOfStaff. */
  async requireStaff(addresses: readonly string[]): Promise<Sender> {
    const sender = await this.db.one<Sender>(`${STAFF} LIMIT 1`, [addresses]);
    if (!sender) throw new NotOfStaff();
    return sender;
  }

  /** Once for each Message-ID, however often it comes; one without is known by its bytes. Throws NotOfStaff. */
  async file(mail: ReadMail, { desk, raw }: { desk: string; raw: Buffer }): Promise<void> {
    const sender = await this.requireStaff(mail.from);
    const named = [mail, mail.attached].flatMap((one) => (one ? [...one.from, ...one.to] : []));
    const letter = correspondenceOf(mail, { desk, isStaff: await this.staffAmong(named, mail.text) });
    const messageId = letter.messageId ?? `sha256:${createHash('sha256').update(raw).digest('hex')}`;
    await this.db.tx(async (sql) => {
      await sql.one('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [messageId]);
      if (await isKnown(sql, messageId)) return;
      const records = await this.types.correspondents(sql, sender, letter.addresses, MOST_RECORDS);
      const kept = { ...letter, messageId, at: inThePast(letter.at) };
      if (records.length === 0) return keep(sql, sender, kept);
      const { addresses, ...activity } = { ...kept, kind: ActivityKind.EMAIL };
      await this.activities.log(sql, { actor: sender, requestId: null }, activity, records);
    });
  }

  /** Also those who left: what they wrote was ours. */
  private async staffAmong(
    addresses: readonly string[],
    text: string,
  ): Promise<(address: string) => boolean> {
    const head = forwardedHead(text);
    const asked = [...new Set([...addresses, ...(head ? [...head.from, ...head.to] : [])])];
    const ours = await this.db.many<{ email: string }>(
      'SELECT lower(email::text) AS email FROM users WHERE email = ANY ($1::citext[])',
      [asked],
    );
    const known = new Set(ours.map(({ email }) => email));
    return (address) => known.has(address);
  }
}

const isKnown = (sql: Sql, messageId: string): Promise<unknown> =>
  sql.one(
    'SELECT FROM activities WHERE message_id = $1 UNION ALL SELECT FROM stray_mails WHERE message_id = $1 LIMIT 1',
    [messageId],
  );

async function keep(
  sql: Sql,
  { id }: Sender,
  { messageId, direction, at, addresses, subject, body }: Correspondence,
): Promise<void> {
  await sql.run(
    `INSERT INTO stray_mails (message_id, by_id, direction, at, addresses, subject, body)
     VALUES ($1, $2, $3, coalesce($4, now()), $5, $6, $7)`,
    [messageId, id, direction, at, addresses, subject, body],
  );
}

/** Clocks of senders are wrong now and then: what is still to come was written now. */
const inThePast = (at: string | null): string | null =>
  at && new Date(at).getTime() <= Date.now() ? at : null;
