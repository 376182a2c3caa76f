import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BY_SYSTEM } from '../../access/current-actor.js';
import type { Sql } from '../../platform/database/database.js';
import type { LongDatabase } from '../../platform/database/long-database.js';
import { Upkeep } from '../../platform/upkeep.js';
import { expire } from './decide.js';
import { CommentAction } from './comment.status.js';

/** What somebody put away keeps its writer for so many days, and its text for so many months. */
const DAYS_OF_THE_WRITER = 30;
const MONTHS_OF_THE_TEXT = 12;
const BATCH = 500;

const masked = (text: string): string =>
  `regexp_replace(${text}, '[[:alnum:]._%+-]+@[[:alnum:]-]+(\\.[[:alnum:]-]+)+', '[address]', 'g')`;

const WITHOUT_WRITER = `
  WITH old AS MATERIALIZED (
    SELECT id, author_id, status FROM comments
    WHERE status IN ('SPAM', 'TRASH') AND status_since < now() - interval '${DAYS_OF_THE_WRITER} days'
      AND (author_name <> '' OR num_nonnulls(author_id, author_email, author_url, author_ip, user_agent) > 0)
    ORDER BY status_since LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
  ), wiped AS (
    UPDATE comments c SET author_id = NULL, author_name = '', author_email = NULL, author_url = NULL, author_ip = NULL,
      user_agent = NULL, version = c.version + 1,
      body = ${masked('c.body')}, body_text = ${masked('c.body_text')}, body_html = ${masked('c.body_html')},
      links = ${masked('c.links::text')}::jsonb
    FROM old WHERE c.id = old.id RETURNING c.id, c.body, c.body_text
  ), searched AS (
    UPDATE comment_arrivals a SET submission_id = NULL, fingerprint = NULL, search_text = lower(coalesce(wiped.body_text, wiped.body))
    FROM wiped WHERE a.comment_id = wiped.id
  ), unedited AS (
    DELETE FROM comment_edits e USING wiped WHERE e.comment_id = wiped.id
  ), known AS (
    UPDATE comment_authors w SET spam_count = w.spam_count - gone.n
    FROM (SELECT author_id, count(*)::int AS n FROM old WHERE status = 'SPAM' AND author_id IS NOT NULL GROUP BY 1) gone
    WHERE w.id = gone.author_id
  )
  SELECT count(*)::int AS n, coalesce(array_agg(DISTINCT author_id) FILTER (WHERE author_id IS NOT NULL), '{}') AS authors FROM old`;

/** Takes away what nobody needs to know any longer of comments in SPAM and TRASH, and claims that ran out. */
@Injectable()
export class CommentRetention implements OnModuleInit {
  constructor(private readonly upkeep: Upkeep) {}

  onModuleInit(): void {
    this.upkeep.register('claims on comments', (sql) =>
      sql.run('DELETE FROM comment_claims WHERE until < now()'),
    );
    this.upkeep.register('writers of old spam and trash', (db) => this.wipeWriters(db));
    this.upkeep.register('texts of old spam and trash', (sql) => this.wipeTexts(sql));
  }

  /** Name, email, address, network and browser go; addresses in the text are masked. A person without comments is nobody. */
  private async wipeWriters(db: LongDatabase): Promise<number> {
    let wiped = 0;
    for (let n = BATCH; n === BATCH; wiped += n)
      // Together, or not at all: once its comments no longer name a person, nothing finds that person again.
      n = await db.tx(async (sql) => {
        const batch = (await sql.one<{ n: number; authors: string[] }>(WITHOUT_WRITER))!;
        await sql.run(
          'DELETE FROM comment_authors w WHERE w.id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM comments WHERE author_id = w.id)',
          [batch.authors],
        );
        return batch.n;
      });
    return wiped;
  }

  /** What is left is the tombstone of a deletion, decided by the desk itself; answers move up to what stood above. */
  private async wipeTexts(sql: Sql): Promise<number> {
    let gone = 0;
    for (let n = BATCH; n === BATCH;) {
      const old = await sql.many<{ id: string; version: number; event: string }>(
        `SELECT id, version, desk_uuid() AS event FROM comments
         WHERE status IN ('SPAM', 'TRASH') AND status_since < now() - interval '${MONTHS_OF_THE_TEXT} months'
         ORDER BY status_since LIMIT ${BATCH}`,
      );
      n = old.length;
      for (const { id, version, event } of old) {
        const { outcome } = await expire.applyOne(sql, {
          id,
          expectedVersion: version,
          action: CommentAction.DELETE,
          by: BY_SYSTEM,
          eventId: event,
        });
        if (outcome === 'APPLIED') gone++;
        else n = 0; // somebody is at work here: the next round looks again
      }
    }
    return gone;
  }
}
