import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform/database/database.js';
import { CalendarsService } from '../availability/calendars.service.js';
import { hashToken } from '../../common/hash-token.js';
import { type ConsultationKind, KINDS } from '../availability/kinds.js';
import { newReference } from '../leads/reference.js';
import { turnsOf } from '../office/turns.js';
import { newToken } from './guest-links.js';
import type { HostTimes } from './host-times.js';
import { blockedSql } from './move-consultation.js';
import { SlotsService } from './slots.service.js';

/** Minutes in which a chosen slot is nobody else's. */
export const HOLD_MINUTES = 5;

export interface Wish {
  kind: ConsultationKind;
  /** The slug of a host's page; null: whoever is free. */
  host: string | null;
  startsAt: Date;
  zone: string;
  /** Of this visitor's earlier choice, which the new one replaces. */
  submission: string | null;
  network: string | null;
}
export interface Hold {
  id: string;
  token: string;
  hostId: string;
  hostName: string;
  heldUntil: string;
}

/** Slots that somebody chose and has not booked yet. */
@Injectable()
export class HoldsService {
  constructor(
    private readonly slots: SlotsService,
    private readonly calendars: CalendarsService,
  ) {}

  /**
   * Whether what the free hosts keep elsewhere could be read anew, by the host's id. Before the transaction that takes a
   * slot: another server may take its time.
   */
  async look({ kind, host, startsAt }: Wish): Promise<Map<string, boolean>> {
    const free = await this.slots.freeAt(startsAt, { kind, host });
    const read = free.map(
      async ({ id, calendars }) => [id, calendars === 0 || (await this.calendars.refresh(id))] as const,
    );
    return new Map(await Promise.all(read));
  }

  /**
   * Holds the slot with one of the hosts that are free, in the caller's transaction; undefined where none is. One visitor
   * after the other: whoever comes meanwhile waits, and then sees what is left. prefer: a host who comes first.
   */
  async take(
    sql: Sql,
    wish: Wish,
    looked: ReadonlyMap<string, boolean>,
    prefer: string | null,
  ): Promise<Hold | undefined> {
    const { kind, host, startsAt, zone, submission, network } = wish;
    await lockHosts(sql, kind);
    await this.expire(sql, submission);
    const free = await this.slots.freeAt(startsAt, { kind, host }, sql);
    if (free.length === 0) return undefined;
    const chosen = free.find(({ id }) => id === prefer) ?? (await nextOf(sql, free));
    const token = newToken();
    const endsAt = new Date(startsAt.getTime() + KINDS[kind].duration * 60_000);
    const made = await sql.one<{ id: string; heldUntil: Date }>(
      `INSERT INTO consultations (reference, kind, status, held_until, hold_hash, host_id, starts_at, ends_at, blocked, calendar_checked, guest_zone,
         channel, join_url, confidential, calendar_uid, submission_id, network)
       VALUES ($1, $2::text, 'HELD', now() + interval '${HOLD_MINUTES} minutes', $3, $4::uuid, $5::timestamptz, $6::timestamptz,
         ${blockedSql('$4::uuid', '$5::timestamptz', '$6::timestamptz')}, $7, $8, $9, $10, $2::text = 'CONFIDENTIAL_CONSULTATION', $11, $12, $13)
       RETURNING id, held_until AS "heldUntil"`,
      [
        newReference('C'), kind, hashToken(token), chosen.id, startsAt, endsAt, looked.get(chosen.id) ?? chosen.calendars === 0, zone,
        chosen.channel, chosen.joinUrl, `${randomUUID()}@agency-desk`, submission, network,
      ], // prettier-ignore
    );
    return {
      id: made!.id,
      heldUntil: made!.heldUntil.toISOString(),
      token,
      hostId: chosen.id,
      hostName: chosen.name,
    };
  }

  /** Frees what was held too long, and what this visitor chose before. */
  private expire(sql: Sql, submission: string | null): Promise<number> {
    return sql.run(
      `WITH over AS (
         UPDATE consultations SET status = 'EXPIRED', status_since = now(), event_id = desk_uuid(), hold_hash = NULL, submission_id = NULL, version = version + 1
         WHERE status = 'HELD' AND (held_until <= now() OR submission_id = $1) RETURNING id, event_id, version
       ) INSERT INTO consultation_events (id, subject_id, action, from_status, to_status, version_seen)
         SELECT event_id, id, 'EXPIRE', 'HELD', 'EXPIRED', version - 1 FROM over`,
      [submission],
    );
  }

  /** Slots that nobody booked tell nothing after a day. */
  forget(sql: Sql): Promise<number> {
    return sql.run(
      `DELETE FROM consultations WHERE status IN ('HELD', 'EXPIRED') AND guest_name = '' AND held_until < now() - interval '1 day'`,
    );
  }
}

/** Whoever books such a meeting meanwhile waits. */
export const lockHosts = (sql: Sql, kind: ConsultationKind): Promise<unknown> =>
  sql.run('SELECT FROM hosts WHERE $1 = ANY (kinds) ORDER BY user_id FOR NO KEY UPDATE', [kind]);

/** Whose turn it is among those who are free, by weight. */
async function nextOf(sql: Sql, free: readonly HostTimes[]): Promise<HostTimes> {
  const people = free.map(({ id, weight, credit }) => ({ userId: id, taker: id, weight, credit }));
  const { takers, credits } = turnsOf(people, 1);
  await sql.run(
    `UPDATE hosts h SET credit = c.credit FROM json_to_recordset($1) AS c (id uuid, credit int) WHERE h.user_id = c.id`,
    [JSON.stringify([...credits].map(([id, credit]) => ({ id, credit })))],
  );
  return free.find(({ id }) => id === takers[0])!;
}
