import { urlOf } from '../../../common/url.js';
import type { Sql } from '../../../platform/database/database.js';
import type { WxrSite } from '../wxr/wxr.events.js';

/** What tells one WordPress from another: its address without a trailing slash, else its title. */
export function siteUrl(site: WxrSite): string {
  if (!site.url) return `unknown:${(site.title ?? '').trim().slice(0, 200)}`;
  const url = urlOf(site.url);
  if (!url) return site.url.slice(0, 500);
  const { protocol, host, pathname } = url;
  return `${protocol}//${host}${pathname}`.replace(/\/+$/, '').slice(0, 500);
}

// A blog that went from http to https is still the same one.
const SAME = `regexp_replace(url, '^https?://', '') = regexp_replace($1, '^https?://', '')`;

export async function findSite(sql: Sql, url: string): Promise<string | null> {
  const found = await sql.one<{ id: string }>(`SELECT id FROM sites WHERE ${SAME} ORDER BY id LIMIT 1`, [
    url,
  ]);
  return found?.id ?? null;
}

export async function findOrAddSite(sql: Sql, url: string): Promise<string> {
  const found = await findSite(sql, url);
  if (found) return found;
  await sql.run('INSERT INTO sites (url) VALUES ($1) ON CONFLICT ON CONSTRAINT sites_url_unique DO NOTHING', [
    url,
  ]);
  return (await findSite(sql, url))!;
}
