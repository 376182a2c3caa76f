import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit } from '../../audit/audit.js';
import { BadInput, NotFound } from '../../common/errors.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { Egress, EgressError } from '../../platform/egress.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { requireOwn } from '../office/own-matters.js';
import { type BusyCalendar, UnreadableCalendar } from './busy-calendar.js';
import { CalendarReader } from './calendar-reader.js';
import type { Host } from './host.model.js';
import { HostsQueries } from './hosts.queries.js';

/** Days ahead for which busy times are told: somewhat more than anybody may look. */
const AHEAD = 370;
/** A calendar read so many seconds ago is as good as read now. */
const FRESH = 10;
const MOST_CALENDARS = 10;

interface Stored {
  id: string;
  userId: string;
  url: string | null;
  content: string | null;
  zone: string;
  /** Busy times are told far enough ahead, and what was read is still what is told. */
  told: boolean;
}

const STORED = `k.id, k.user_id AS "userId", k.url, k.content, h.time_zone AS zone,
  coalesce(k.busy_until > now() + interval '${AHEAD - 1} days', false) AS told`;

/** Calendars that hosts keep elsewhere: read, and their busy times written down. */
@Injectable()
export class CalendarsService {
  /** Readings under way: whoever wants the same calendar at the same moment waits for the same answer. */
  private readonly reading = new Map<string, Promise<boolean>>();

  constructor(
    private readonly db: Database,
    private readonly queries: HostsQueries,
    private readonly egress: Egress,
    private readonly reader: CalendarReader,
  ) {}

  /** By its address, or with the content of a file. What cannot be read is refused and not kept. */
  async add(
    by: StaffCause,
    userId: string,
    given: { name: string; url?: string; content?: string },
    asked: Selection,
  ): Promise<Host> {
    requireOwn(by, userId);
    const field = given.url ? 'url' : 'file';
    const name = given.name.slice(0, 200);
    const url = given.url?.replace(/^webcals?:/i, 'https:');
    const host = await this.db.one<{ zone: string; n: number }>(
      `SELECT time_zone AS zone, (SELECT count(*)::int FROM host_calendars WHERE user_id = $1) AS n FROM hosts WHERE user_id = $1`,
      [userId],
    );
    if (!host) throw BadInput.field(field, 'REQUIRED', 'Set your hours first.');
    if (host.n >= MOST_CALENDARS)
      throw BadInput.field(field, 'TOO_MANY', `Keep at most ${MOST_CALENDARS} calendars.`);
    let content: string;
    let read: BusyCalendar;
    try {
      content = given.content ?? (await this.egress.get(url!)).toString('utf8');
      read = await this.reader.read({ text: content, window: window(), zone: host.zone });
    } catch (error) {
      if (error instanceof EgressError || error instanceof UnreadableCalendar)
        throw BadInput.field(field, 'UNREADABLE', error.message);
      throw error;
    }
    return this.db.tx(async (sql) => {
      const made = await sql.one<{ id: string }>(
        'INSERT INTO host_calendars (user_id, name, url) VALUES ($1, $2, $3) RETURNING id',
        [userId, name || (url ? new URL(url).hostname : 'Calendar file'), url ?? null],
      );
      await tell(sql, { id: made!.id, userId }, content, read);
      await this.note(sql, by, userId, 'calendar-added');
      return (await this.queries.byId(asked, by.actor, userId, sql))!;
    });
  }

  async remove(by: StaffCause, id: string, asked: Selection): Promise<Host> {
    return this.db.tx(async (sql) => {
      const found = await this.owned(sql, by, id);
      await sql.run('DELETE FROM host_calendars WHERE id = $1', [id]);
      await this.note(sql, by, found, 'calendar-removed');
      return (await this.queries.byId(asked, by.actor, found, sql))!;
    });
  }

  /** Reads it now. What went wrong stands in its `problem`. */
  async readNow(by: StaffCause, id: string, asked: Selection): Promise<Host> {
    const userId = await this.owned(this.db, by, id);
    const [calendar] = await this.stored('k.id = $1', [id]);
    if (calendar) await this.read(calendar);
    return (await this.queries.byId(asked, by.actor, userId))!;
  }

  /** Reads a host's calendars again before somebody takes a slot. False where one of them could not be read. */
  async refresh(userId: string): Promise<boolean> {
    const calendars = await this.stored(
      `k.user_id = $1 AND k.url IS NOT NULL AND (k.problem IS NOT NULL OR k.read_at IS NULL OR k.read_at < now() - interval '${FRESH} seconds')`,
      [userId],
    );
    const read = await Promise.all(calendars.map((calendar) => this.read(calendar)));
    return read.every(Boolean);
  }

  /** Those that were not looked at for a while, and those whose times are not told far enough ahead. Answers how many. */
  async readOld(minutes: number): Promise<number> {
    const old = await this.stored(
      `(k.tried_at IS NULL OR k.tried_at < now() - make_interval(mins => $1))
       AND (k.url IS NOT NULL OR k.busy_until < now() + interval '${AHEAD - 7} days')`,
      [minutes],
    );
    for (const calendar of old) await this.read(calendar);
    return old.length;
  }

  private read(calendar: Stored): Promise<boolean> {
    const running = this.reading.get(calendar.id);
    if (running) return running;
    const reading = this.readOnce(calendar).finally(() => this.reading.delete(calendar.id));
    this.reading.set(calendar.id, reading);
    return reading;
  }

  private async readOnce(calendar: Stored): Promise<boolean> {
    // Before anything can go wrong: what brings the desk down is not the first that it tries when it is up again.
    await this.db.run('UPDATE host_calendars SET tried_at = now() WHERE id = $1', [calendar.id]);
    try {
      const content = calendar.url
        ? (await this.egress.get(calendar.url)).toString('utf8')
        : calendar.content!;
      if (calendar.told && calendar.content !== null && hash(content) === hash(calendar.content)) {
        await this.db.run(
          'UPDATE host_calendars SET read_at = now(), tried_at = now(), problem = NULL WHERE id = $1',
          [calendar.id],
        );
        return true;
      }
      const read = await this.reader.read({ text: content, window: window(), zone: calendar.zone });
      await this.db.tx((sql) => tell(sql, calendar, content, read));
      return true;
    } catch (error) {
      if (!(error instanceof EgressError || error instanceof UnreadableCalendar)) throw error;
      await this.db.run('UPDATE host_calendars SET problem = $2 WHERE id = $1', [calendar.id, error.message]);
      return false;
    }
  }

  private stored(where: string, values: unknown[]): Promise<Stored[]> {
    return this.db.many<Stored>(
      `SELECT ${STORED} FROM host_calendars k JOIN hosts h ON h.user_id = k.user_id WHERE ${where} ORDER BY k.tried_at NULLS FIRST LIMIT 50`,
      values,
    );
  }

  /** Whose it is. Throws NotFound, and Forbidden for somebody else's. */
  private async owned(sql: Sql, by: StaffCause, id: string): Promise<string> {
    const found = await sql.one<{ userId: string }>(
      'SELECT user_id AS "userId" FROM host_calendars WHERE id = $1',
      [id],
    );
    if (!found) throw new NotFound('calendar');
    requireOwn(by, found.userId);
    return found.userId;
  }

  /** Neither its name nor its address: both may tell what is nobody's business. */
  private note(sql: Sql, by: StaffCause, userId: string, verb: string): Promise<void> {
    return audit(sql, by, { action: `host.${verb}`, subjectType: 'Host', subjectId: userId });
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const window = (): { from: Date; until: Date } => ({
  from: new Date(Date.now() - 86_400_000),
  until: new Date(Date.now() + AHEAD * 86_400_000),
});

async function tell(
  sql: Sql,
  { id, userId }: Pick<Stored, 'id' | 'userId'>,
  content: string,
  { busy, entries, unreadable }: BusyCalendar,
): Promise<void> {
  // Postgres keeps no NUL in a text, and a calendar has no use for one.
  await sql.run(
    `UPDATE host_calendars SET content = $2, read_at = now(), tried_at = now(), problem = NULL, entries = $3, unreadable = $4,
       busy_until = now() + interval '${AHEAD} days' WHERE id = $1`,
    [id, content.replaceAll('\0', ''), entries, unreadable],
  );
  await sql.run('DELETE FROM host_busy WHERE calendar_id = $1', [id]);
  await sql.run(
    `INSERT INTO host_busy (calendar_id, user_id, during)
     SELECT $1, $2, tstzrange(s.from, s.until) FROM json_to_recordset($3) AS s ("from" timestamptz, until timestamptz)`,
    [id, userId, JSON.stringify(busy)],
  );
}
