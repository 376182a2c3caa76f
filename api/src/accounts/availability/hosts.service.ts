import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit, type Changes, changesBetween } from '../../audit/audit.js';
import { Conflict, NotFound } from '../../common/errors.js';
import { hashToken } from '../../common/hash-token.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { explainConstraint } from '../../platform/database/database-errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { WEEKDAYS } from '../office/office-hours.js';
import { requireOwn } from '../office/own-matters.js';
import { minuteOf } from './clock-minutes.js';
import type { HostInput } from './host.inputs.js';
import type { Host, HostFeed } from './host.model.js';
import { HostsQueries } from './hosts.queries.js';
import { ConsultationKind } from './kinds.js';
import { type Written, written } from './written-host.js';

explainConstraint('hosts_slug_unique', 'slug', 'Somebody else has this address already.');

const leaves = (...names: string[]): [string, Selection][] => names.map((name) => [name, new Map()]);
/** All that a save looks at. */
const WHOLE: Selection = new Map([
  ...leaves('version', 'slug', 'bookable', 'timeZone', 'kinds', 'weight', 'bufferBefore', 'bufferAfter'),
  ...leaves('notice', 'horizonDays', 'dailyCap', 'channel', 'joinUrl'),
  ['hours', new Map(leaves('weekday', 'from', 'until'))],
  ['overrides', new Map(leaves('day', 'kind', 'from', 'until', 'note'))],
  ['person', new Map(leaves('id', 'name'))],
]);

/** Everybody sets when they can be met, an admin everybody's. */
@Injectable()
export class HostsService {
  constructor(
    private readonly db: Database,
    private readonly queries: HostsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** expectedVersion 0: nothing was set yet. Throws BadInput beside the field, Conflict with the host as it now stands. */
  async save(
    by: StaffCause,
    id: string,
    expectedVersion: number,
    input: HostInput,
    asked: Selection,
  ): Promise<Host> {
    return this.changed(by, id, async (sql, before) => {
      if (before.version !== expectedVersion)
        throw new Conflict(
          'These hours were changed by somebody else meanwhile.',
          await this.queries.byId(asked, by.actor, id, sql),
        );
      const first = before.version === 0;
      const start: Written = first
        ? {
            ...before,
            bookable: true,
            slug: slugOf(before.person.name) || `host-${id.slice(0, 8)}`,
            kinds: [ConsultationKind.INTRO_CALL],
          }
        : before;
      const after = written(start, input);
      const changes = changesBetween(first ? {} : { ...before }, { ...after });
      if (Object.keys(changes).length) {
        await this.write(sql, id, after);
        await this.note(sql, by, before, 'saved', listsShort(changes));
      }
      return (await this.queries.byId(asked, by.actor, id, sql))!;
    });
  }

  /** A new address for calendar programs; the one before it stops working. */
  async renewFeed(by: StaffCause, id: string, asked: Selection): Promise<HostFeed> {
    const token = randomBytes(24).toString('base64url');
    const host = await this.setFeed(by, id, hashToken(token), asked);
    return { url: `${this.config.PUBLIC_URL}/public/calendar/${token}.ics`, host };
  }
  revokeFeed(by: StaffCause, id: string, asked: Selection): Promise<Host> {
    return this.setFeed(by, id, null, asked);
  }

  private setFeed(by: StaffCause, id: string, hash: Buffer | null, asked: Selection): Promise<Host> {
    return this.changed(by, id, async (sql, before) => {
      if (before.version === 0) throw new NotFound('host');
      await sql.run(
        'UPDATE hosts SET feed_token_hash = $2, version = version + 1, updated_at = now() WHERE user_id = $1',
        [id, hash],
      );
      await this.note(sql, by, before, hash ? 'feed-renewed' : 'feed-revoked', {});
      return (await this.queries.byId(asked, by.actor, id, sql))!;
    });
  }

  private changed<T>(by: StaffCause, id: string, work: (sql: Sql, before: Host) => Promise<T>): Promise<T> {
    requireOwn(by, id);
    return this.db.tx(async (sql) => {
      await sql.one('SELECT FROM users WHERE id = $1 FOR UPDATE', [id]);
      const before = await this.queries.byId(WHOLE, by.actor, id, sql);
      if (!before) throw new NotFound('host');
      return work(sql, before);
    });
  }

  private async write(sql: Sql, id: string, host: Written): Promise<void> {
    await sql.run(
      `INSERT INTO hosts (user_id, slug, bookable, time_zone, kinds, weight, buffer_before, buffer_after, notice, horizon_days,
         daily_cap, channel, join_url)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (user_id) DO UPDATE SET slug = excluded.slug, bookable = excluded.bookable, time_zone = excluded.time_zone,
         kinds = excluded.kinds, weight = excluded.weight, buffer_before = excluded.buffer_before, buffer_after = excluded.buffer_after,
         notice = excluded.notice, horizon_days = excluded.horizon_days, daily_cap = excluded.daily_cap, channel = excluded.channel,
         join_url = excluded.join_url, version = hosts.version + 1, updated_at = now()`,
      [
        id, host.slug, host.bookable, host.timeZone, host.kinds, host.weight, host.bufferBefore, host.bufferAfter, host.notice,
        host.horizonDays, host.dailyCap, host.channel, host.joinUrl,
      ], // prettier-ignore
    );
    await sql.run('DELETE FROM host_hours WHERE user_id = $1', [id]);
    await sql.run(
      `INSERT INTO host_hours (user_id, weekday, from_minute, until_minute)
       SELECT $1, s.weekday, s.from, s.until FROM json_to_recordset($2) AS s (weekday int, "from" int, until int)`,
      [
        id,
        JSON.stringify(
          host.hours.map((span) => ({
            weekday: WEEKDAYS.indexOf(span.weekday) + 1,
            from: minuteOf(span.from),
            until: minuteOf(span.until),
          })),
        ),
      ],
    );
    await sql.run(
      `DELETE FROM host_overrides o USING hosts h WHERE o.user_id = $1 AND h.user_id = $1 AND o.day >= (now() AT TIME ZONE h.time_zone)::date`,
      [id],
    );
    await sql.run(
      `INSERT INTO host_overrides (user_id, day, kind, from_minute, until_minute, note)
       SELECT $1, s.day, s.kind, s.from, s.until, s.note
       FROM json_to_recordset($2) AS s (day date, kind text, "from" int, until int, note text)`,
      [
        id,
        JSON.stringify(
          host.overrides.map((one) => ({
            ...one,
            from: one.from && minuteOf(one.from),
            until: one.until && minuteOf(one.until),
          })),
        ),
      ],
    );
  }

  private note(sql: Sql, by: StaffCause, { person }: Host, verb: string, changes: Changes): Promise<void> {
    return audit(sql, by, {
      action: `host.${verb}`,
      subjectType: 'Host',
      subjectId: person.id,
      subjectLabel: person.name,
      changes,
    });
  }
}

/** Lists by their length: whole weeks side by side tell nobody anything. */
const listsShort = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([field, pair]) => [
      field,
      field === 'hours' || field === 'overrides'
        ? (pair.map((list) => `${(list as unknown[] | null)?.length ?? 0} entries`) as [string, string])
        : pair,
    ]),
  );

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
