import { Inject, Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { type Actor, ACCOUNTS, holds, Role } from '../../access/roles.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { SortOrder } from '../../common/sort.js';
import { CONFIG, type Config } from '../../platform/config.module.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { ListQuery } from '../../platform/database/list-query.js';
import type { Selection } from '../../platform/graphql/selection.js';
import {
  type Asked,
  askedFor,
  type Columns,
  listOf,
  columnsOf,
  objectOf,
} from '../../platform/graphql/shape.js';
import { WEEKDAYS } from '../office/office-hours.js';
import { timeSql } from './clock-minutes.js';
import type { HostFilter } from './host.inputs.js';
import type { Host } from './host.model.js';
import { KINDS } from './kinds.js';

/** Whoever works with clients may host; `h` is NULL for those who have set nothing yet. */
const FROM = 'users u LEFT JOIN hosts h ON h.user_id = u.id';
const MAY_HOST = `u.roles && ARRAY[${ACCOUNTS.map((role) => `'${role}'`).join(', ')}]`;
/** The day that it is for the host. */
const TODAY = `(now() AT TIME ZONE coalesce(h.time_zone, u.time_zone))::date`;

const WEEKDAY = `(ARRAY[${WEEKDAYS.map((day) => `'${day}'`).join(', ')}])[o.weekday]`;
const HOURS: Columns = { weekday: WEEKDAY, from: timeSql('o.from_minute'), until: timeSql('o.until_minute') };
const OVERRIDE: Columns = {
  day: 'o.day',
  kind: 'o.kind',
  from: timeSql('o.from_minute'),
  until: timeSql('o.until_minute'),
  note: 'o.note',
};
const CALENDAR: Columns = {
  id: 'k.id',
  name: 'k.name',
  site: `substring(k.url FROM '://([^/:?#]+)')`,
  readAt: 'k.read_at',
  problem: 'k.problem',
  entries: 'k.entries',
  unreadable: 'k.unreadable',
};

@Injectable()
export class HostsQueries {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  page(asked: Asked, actor: Actor, filter: HostFilter, page?: PageInput | null): Promise<PageOf<Host>> {
    return new ListQuery(FROM, objectOf(askedFor(asked, 'items'), this.columns(actor)))
      .when(true, `${MAY_HOST} AND $::boolean`)
      .when(filter.ids, 'u.id = ANY ($::uuid[])')
      .when(filter.ids ? null : true, '(u.disabled_at IS NULL) = $::boolean')
      .when(filter.bookable, 'coalesce(h.bookable, false) = $::boolean')
      .when(filter.kind, '$::text = ANY (h.kinds)')
      .page(
        this.db,
        [
          { by: 'u.name', type: 'text' },
          { by: 'u.id', type: 'uuid' },
        ],
        SortOrder.ASC,
        page,
      );
  }

  async byId(asked: Selection, actor: Actor, id: string, sql: Sql = this.db): Promise<Host | undefined> {
    const row = await sql.one<{ item: Host }>(
      `SELECT ${objectOf(asked, this.columns(actor))} AS item FROM ${FROM} WHERE u.id = $1 AND ${MAY_HOST}`,
      [id],
    );
    return row?.item;
  }

  private columns(actor: Actor): Columns {
    const own = holds(actor, Role.ADMIN) ? 'true' : `u.id = ${escapeLiteral(actor.id)}`;
    const page = escapeLiteral(`${this.config.PUBLIC_URL}/book/`);
    const slugs = Object.entries(KINDS)
      .map(([kind, { slug }], i) => `(${i}, ${escapeLiteral(kind)}, ${escapeLiteral(slug)})`)
      .join(', ');
    return {
      id: 'u.id',
      version: 'coalesce(h.version, 0)',
      person: (fields) => objectOf(fields, { id: 'u.id', name: 'u.name' }),
      slug: `coalesce(h.slug, '')`,
      bookable: 'coalesce(h.bookable, false)',
      timeZone: 'coalesce(h.time_zone, u.time_zone)',
      kinds: `coalesce(h.kinds, '{}')`,
      weight: 'coalesce(h.weight, 1)',
      bufferBefore: 'coalesce(h.buffer_before, 0)',
      bufferAfter: 'coalesce(h.buffer_after, 15)',
      notice: 'coalesce(h.notice, 240)',
      horizonDays: 'coalesce(h.horizon_days, 60)',
      dailyCap: 'h.daily_cap',
      channel: `coalesce(h.channel, 'VIDEO')`,
      joinUrl: 'h.join_url',
      hours: (fields) =>
        listOf(
          `SELECT ${columnsOf(fields, HOURS)} FROM host_hours o WHERE o.user_id = u.id ORDER BY o.weekday, o.from_minute`,
        ),
      overrides: (fields) =>
        listOf(
          `SELECT ${columnsOf(fields, OVERRIDE)} FROM host_overrides o WHERE o.user_id = u.id AND o.day >= ${TODAY} ORDER BY o.day, o.from_minute NULLS FIRST`,
        ),
      calendars: (fields) =>
        listOf(
          `SELECT ${columnsOf(fields, CALENDAR)} FROM host_calendars k WHERE k.user_id = u.id AND ${own} ORDER BY k.created_at, k.id`,
        ),
      feedActive: 'h.feed_token_hash IS NOT NULL',
      links: (fields) =>
        listOf(`SELECT ${columnsOf(fields, { kind: 's.kind', url: `${page} || s.slug || '/' || h.slug` })}
          FROM (VALUES ${slugs}) s (n, kind, slug) WHERE s.kind = ANY (h.kinds) AND h.bookable ORDER BY s.n`),
    };
  }
}
