import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Unavailable } from '../src/common/errors.js';
import { importFile } from '../src/moderation/wordpress/imports/import-file.js';
import type { Sql } from '../src/platform/database/database.js';
import { LongDatabase } from '../src/platform/database/long-database.js';
import { Upkeep } from '../src/platform/upkeep.js';
import { EXPORT, ImportDesk } from './support/import-desk.js';
import { wordpressExport, type WrittenComment } from './support/wxr.js';

describe('a WordPress export that comes in', () => {
  const desk = new ImportDesk();

  it('brings articles, comments, people, decisions and counts', async () => {
    const done = await desk.importing.bring(EXPORT);
    expect(done).toMatchObject({
      phase: 'COMMITTED',
      commentsNew: 10,
      report: { committed: { articles: 4, comments: 10 } },
    });
    expect(
      await desk.rows(
        `SELECT external_id, slug, title, kind, status, comment_policy FROM articles ORDER BY external_id`,
      ),
    ).toEqual([
      {
        external_id: '1',
        slug: 'post-1',
        title: 'Fish & chips',
        kind: 'post',
        status: 'PUBLISHED',
        comment_policy: 'OPEN',
      },
      expect.objectContaining({
        external_id: '2',
        slug: expect.stringMatching(/^post-1-[0-9a-f]{8}$/) as string,
        status: 'DRAFT',
      }),
      expect.objectContaining({ external_id: '3', kind: 'recipe', status: 'PUBLISHED' }),
      expect.objectContaining({ external_id: '4', kind: 'nav_menu_item', status: 'DRAFT' }),
    ]);
    const comments = await desk.rows(
      `SELECT c.external_id AS id, c.status, c.kind, p.external_id AS parent, c.format, c.version, c.arrived_at, c.link_count,
         (SELECT count(*)::int FROM comment_decisions d WHERE d.subject_id = c.id AND d.id = c.event_id AND d.actor = 'IMPORT'
           AND d.actor_id = $1 AND d.to_status = c.status) AS decisions
       FROM comments c LEFT JOIN comments p ON p.id = c.parent_id ORDER BY c.external_id`,
      [desk.moderator.id],
    );
    const brief = comments.map((c) => [c.id, c.status, c.kind, c.parent, c.decisions]);
    expect(brief).toEqual([
      ['11', 'APPROVED', 'COMMENT', null, 1],
      ['12', 'PENDING', 'COMMENT', '11', 1],
      ['13', 'SPAM', 'COMMENT', null, 1],
      ['14', 'TRASH', 'PINGBACK', null, 1],
      ['15', 'APPROVED', 'COMMENT', '16', 1],
      ['16', 'PENDING', 'COMMENT', null, 1],
      ['17', 'APPROVED', 'COMMENT', null, 1],
      ['31', 'APPROVED', 'COMMENT', null, 1],
      // A ring: the later one answers the earlier, never both each other.
      ['32', 'APPROVED', 'COMMENT', null, 1],
      ['33', 'APPROVED', 'COMMENT', '32', 1],
    ]);
    expect(comments[0]).toMatchObject({
      format: 'HTML',
      version: 1,
      link_count: 1,
      arrived_at: new Date('2024-03-01T10:00:11Z'),
    });
    expect(
      await desk.rows(
        `SELECT links->0->>'domain' AS domain, body_text, body FROM comments WHERE external_id = '11'`,
      ),
    ).toEqual([
      {
        domain: 'example.co.uk',
        body_text: 'Look at this',
        body: 'Look at <a href="https://shop.example.co.uk/x">this</a>',
      },
    ]);
    expect(
      await desk.rows(
        `SELECT approved_count, spam_count FROM comment_authors WHERE email = 'ANA@example.org'`,
      ),
    ).toEqual([{ approved_count: 1, spam_count: 0 }]);
    expect(
      await desk.rows(`SELECT status, sum(n)::int AS n FROM comment_counts GROUP BY status ORDER BY status`),
    ).toEqual(
      await desk.rows(`SELECT status, count(*)::int AS n FROM comments GROUP BY status ORDER BY status`),
    );
    expect(
      await desk.rows(`SELECT action, actor_id AS by FROM audit_entries WHERE subject_id = $1 ORDER BY id`, [
        done.id,
      ]),
    ).toEqual(
      ['import.created', 'import.commit-started', 'import.committed'].map((action) => ({
        action,
        by: desk.moderator.id,
      })),
    );
    expect(await desk.files()).toEqual([]);
  });

  it('stops an import from the command line where a person cancels it, between two batches', async () => {
    const path = join(desk.app.dataDir, 'export.xml');
    await writeFile(path, EXPORT);
    const db = desk.app.app.get(LongDatabase);
    // Reads and looks, the row of the import, the articles: then somebody cancels, and no comment comes in.
    let begun = 0;
    const watched = Object.assign(Object.create(db) as LongDatabase, {
      async tx<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
        if (++begun === 4) {
          const [row] = await desk.rows<{ id: string }>('SELECT id FROM imports');
          expect((await desk.importing.verb('cancelImport', row!.id)).import.phase).toBe('CANCELLED');
        }
        return db.tx(work);
      },
    });
    await expect(importFile(watched, path, { dryRun: false })).rejects.toThrow('was stopped in the desk');
    expect((await desk.counts()).slice(0, 2)).toEqual([4, 0]);
    expect(await desk.rows('SELECT phase FROM imports')).toEqual([{ phase: 'CANCELLED' }]);
    expect(await desk.rows(`SELECT action FROM audit_entries WHERE action LIKE 'import.%'`)).toEqual([
      { action: 'import.cancelled' },
    ]);
  });

  it('waits for another import of the same file, and for one of another blog with the same slugs', async () => {
    const [path, elsewhere] = [join(desk.app.dataDir, 'export.xml'), join(desk.app.dataDir, 'elsewhere.xml')];
    await writeFile(path, EXPORT);
    await writeFile(elsewhere, EXPORT.replaceAll('https://blog', 'https://other'));
    const db = desk.app.app.get(LongDatabase);
    const { id } = await desk.importing.check(EXPORT);
    await Promise.all([
      desk.importing.verb('commitImport', id).then(() => desk.importing.over(id)),
      ...[path, path, elsewhere].map((file) => importFile(db, file, { dryRun: false })),
    ]);
    expect(
      await desk.rows(
        `SELECT s.url, array_agg(DISTINCT i.phase) AS phases, count(*)::int AS n, sum(i.comments_new)::int AS comments
         FROM imports i JOIN sites s ON s.id = i.site_id GROUP BY s.url ORDER BY s.url`,
      ),
    ).toEqual([
      { url: 'https://blog.example.org', phases: ['COMMITTED'], n: 3, comments: 10 },
      { url: 'https://other.example.org', phases: ['COMMITTED'], n: 1, comments: 10 },
    ]);
    expect((await desk.counts()).slice(0, 2)).toEqual([8, 20]);
  });

  it('says why, where an import from the command line breaks off or was killed', async () => {
    const path = join(desk.app.dataDir, 'export.xml');
    await writeFile(path, EXPORT);
    const db = desk.app.app.get(LongDatabase);
    let begun = 0;
    const failing = Object.assign(Object.create(db) as LongDatabase, {
      tx: <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
        ++begun === 4 ? Promise.reject(new Unavailable()) : db.tx(work),
    });
    await expect(importFile(failing, path, { dryRun: false })).rejects.toThrow('cannot answer just now');
    expect(await desk.rows('SELECT phase, error FROM imports')).toEqual([
      { phase: 'FAILED', error: new Unavailable().message },
    ]);
    await desk.rows(
      `UPDATE imports SET phase = 'COMMITTING', error = NULL, updated_at = now() - interval '2 hours'`,
    );
    await desk.app.app.get(Upkeep).sweepAll();
    expect(await desk.rows('SELECT phase, error FROM imports')).toEqual([
      { phase: 'FAILED', error: expect.stringContaining('Run it again') as string },
    ]);
  });

  it('brings nothing twice, and tells what differs without overwriting it', async () => {
    await desk.importing.bring(EXPORT);
    const before = await desk.counts();
    await desk.app.db.query(`UPDATE comments SET body = 'edited here' WHERE external_id = '13'`);
    const again = await desk.importing.check(EXPORT.replace('https://blog', 'http://blog'));
    expect(again.report).toMatchObject({
      articles: { new: 0, known: 4, changed: 0 },
      comments: { new: 0, known: 10, changed: 1 },
    });
    await desk.importing.verb('commitImport', again.id);
    expect((await desk.importing.over(again.id)).report.committed).toMatchObject({
      articles: 0,
      comments: 0,
    });
    expect(await desk.counts()).toEqual(before);
    expect(await desk.rows(`SELECT body FROM comments WHERE external_id = '13'`)).toEqual([
      { body: 'edited here' },
    ]);
  });

  it('finds the parent that a later file brings', async () => {
    await desk.importing.bring(EXPORT);
    await desk.importing.bring(wordpressExport([{ id: 1, comments: [{ id: 999 }] }]));
    expect(
      await desk.rows(
        `SELECT p.external_id FROM comments c JOIN comments p ON p.id = c.parent_id WHERE c.external_id = '17'`,
      ),
    ).toEqual([{ external_id: '999' }]);
  });

  it('links long threads whose replies stand before what they answer, and opens a ring in one place', async () => {
    // Number n answers number n - 1, but for the first of each: one hangs on nothing, one on the last of its own, one on that ring.
    const thread = (first: number, length: number, answered?: number): WrittenComment[] =>
      Array.from({ length }, (_, i) => ({ id: first + i, parent: i ? first + i - 1 : answered })).reverse();
    const threads = [
      ...thread(10_000, 1500),
      ...thread(20_000, 1200, 21_199),
      ...thread(30_000, 300, 20_600),
    ];
    await desk.importing.bring(wordpressExport([{ id: 1, comments: threads }]));
    const linked = await desk.rows<{ id: number; parent: number | null }>(
      `SELECT c.external_id::int AS id, p.external_id::int AS parent FROM comments c LEFT JOIN comments p ON p.id = c.parent_id`,
    );
    const wanted = new Map(threads.map(({ id, parent }) => [id, parent ?? null]));
    expect(linked).toHaveLength(3000);
    const alone = linked.filter(({ parent }) => parent === null).map(({ id }) => id);
    expect(linked.filter(({ id, parent }) => parent !== null && parent !== wanted.get(id))).toEqual([]);
    expect(alone.sort()).toEqual([10_000, expect.any(Number)]);
    expect(alone[1]! >= 20_000 && alone[1]! < 21_200).toBe(true);
  });

  it('knows an exact duplicate that comes by the form', async () => {
    const words = 'Two lines,\nand an R&amp;D <em>team</em>.';
    const twice = { approved: '1', email: 'Ana@example.org' };
    await desk.importing.bring(
      wordpressExport([
        {
          id: 1,
          name: 'known',
          comments: [
            { id: 11, ...twice, body: 'First line\n\nsecond line' },
            { id: 12, ...twice, body: 'First line\n\nsecond line' },
            { id: 13, ...twice, body: words },
            { id: 14, ...twice, parent: 11, body: 'An answer' },
          ],
        },
      ]),
    );
    const [{ parent }] = (await desk.rows<{ parent: string }>(
      `SELECT id AS parent FROM comments WHERE external_id = '11'`,
    )) as [{ parent: string }];
    const post = async (body: string, more: Record<string, unknown> = {}): Promise<number> =>
      (
        await desk.app.post('/public/comments', {
          articleSlug: 'known',
          name: 'Ana',
          email: 'ana@example.org',
          body,
          ...more,
        })
      ).status;
    expect(await post('First line\r\n\r\nsecond line')).toBe(409);
    expect(await post('Two lines,\nand an R&D team.')).toBe(409);
    expect(await post('An answer', { parentId: parent })).toBe(409);
    expect(await post('An answer')).toBe(201);
    expect(await post('First line\n\nsecond line', { email: 'ben@example.org' })).toBe(201);
    expect(await desk.rows('SELECT count(*)::int AS n FROM comment_arrivals')).toEqual([{ n: 6 }]);
  });
});
