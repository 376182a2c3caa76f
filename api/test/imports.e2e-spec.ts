import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { Importing } from './support/importing.js';
import { wordpressExport } from './support/wxr.js';

const FILE = wordpressExport([
  {
    id: 1,
    title: 'Fish &amp; <em>chips</em>',
    comments: [
      {
        id: 11,
        approved: '1',
        email: 'Ana@Example.org',
        body: 'Look at <a href="https://shop.example.co.uk/x">this</a>',
      },
      { id: 12, approved: '0', parent: 11, email: 'ana@example.org' },
      { id: 13, approved: 'spam', email: 'spam@example.org' },
      { id: 14, approved: 'post-trashed', type: 'pingback', email: '' },
      { id: 15, parent: 16 },
      { id: 16, approved: 'never heard of' },
      { id: 17, parent: 999 },
      { id: 18, type: 'note' },
    ],
  },
  { id: 2, name: 'post-1', type: 'page', status: 'private' },
  {
    id: 3,
    name: 'post-1',
    type: 'recipe',
    comments: [{ id: 31, parent: 11 }, { id: 32, parent: 33 }, { id: 33, parent: 32 }, { id: 31 }],
  },
  { id: 4, type: 'nav_menu_item' },
]);

describe('importing a WordPress export', () => {
  let desk: TestApp;
  let moderator: Person;
  let importing: Importing;
  beforeEach(async () => {
    desk = await startApp();
    moderator = await desk.person(Role.MODERATOR);
    importing = new Importing(desk, moderator);
  });
  afterEach(() => desk.stop());

  const rows = async <T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await desk.db.query(text, values)).rows as T[];
  const counts = async (): Promise<number[]> => {
    const [n] = await rows<Record<string, string>>(
      `SELECT (SELECT count(*) FROM articles) AS a, (SELECT count(*) FROM comments) AS c, (SELECT count(*) FROM comment_authors) AS p,
         (SELECT count(*) FROM comment_arrivals) AS r, (SELECT coalesce(sum(n), 0) FROM comment_counts) AS s`,
    );
    return Object.values(n!).map(Number);
  };

  it('reports everything before anything is written', async () => {
    const before = await counts();
    const checked = await importing.check(FILE);
    expect(checked).toMatchObject({
      phase: 'CHECKED',
      progress: 1,
      commentsSeen: 12,
      commentsNew: 10,
      siteUrl: 'https://blog.example.org',
      report: {
        items: 4,
        byPostType: { post: 1, page: 1, recipe: 1, nav_menu_item: 1 },
        articles: { new: 4, known: 0, changed: 0 },
        comments: { seen: 12, new: 10, known: 0, changed: 0 },
        skipped: { NOTE: 1, DUPLICATE_COMMENT: 1 },
        byKind: { COMMENT: 10, PINGBACK: 1 },
        byApproved: { '1': 8, '0': 1, spam: 1, 'post-trashed': 1, 'never heard of': 1 },
        orphans: 1,
      },
    });
    expect(await counts()).toEqual(before);
  });

  it('brings articles, comments, people, decisions and counts', async () => {
    const done = await importing.bring(FILE);
    expect(done).toMatchObject({
      phase: 'COMMITTED',
      commentsNew: 10,
      report: { committed: { articles: 4, comments: 10 } },
    });
    expect(
      await rows(
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
    const comments = await rows(
      `SELECT c.external_id AS id, c.status, c.kind, p.external_id AS parent, c.format, c.version, c.arrived_at, c.link_count,
         (SELECT count(*)::int FROM comment_decisions d WHERE d.subject_id = c.id AND d.id = c.event_id AND d.actor = 'IMPORT'
           AND d.actor_id = $1 AND d.to_status = c.status) AS decisions
       FROM comments c LEFT JOIN comments p ON p.id = c.parent_id ORDER BY c.external_id`,
      [moderator.id],
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
      await rows(
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
      await rows(`SELECT approved_count, spam_count FROM comment_authors WHERE email = 'ANA@example.org'`),
    ).toEqual([{ approved_count: 1, spam_count: 0 }]);
    expect(
      await rows(`SELECT status, sum(n)::int AS n FROM comment_counts GROUP BY status ORDER BY status`),
    ).toEqual(await rows(`SELECT status, count(*)::int AS n FROM comments GROUP BY status ORDER BY status`));
    expect(
      await rows(`SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id`, [done.id]),
    ).toEqual(['import.created', 'import.commit_started', 'import.committed'].map((action) => ({ action })));
    expect(await readdir(join(desk.dataDir, 'imports'))).toEqual([]);
  });

  it('brings nothing twice, and tells what differs without overwriting it', async () => {
    await importing.bring(FILE);
    const before = await counts();
    await desk.db.query(`UPDATE comments SET body = 'edited here' WHERE external_id = '13'`);
    const again = await importing.check(FILE.replace('https://blog', 'http://blog'));
    expect(again.report).toMatchObject({
      articles: { new: 0, known: 4, changed: 0 },
      comments: { new: 0, known: 10, changed: 1 },
    });
    await importing.verb('commitImport', again.id);
    expect((await importing.over(again.id)).report.committed).toMatchObject({ articles: 0, comments: 0 });
    expect(await counts()).toEqual(before);
    expect(await rows(`SELECT body FROM comments WHERE external_id = '13'`)).toEqual([
      { body: 'edited here' },
    ]);
  });

  it('finds the parent that a later file brings', async () => {
    await importing.bring(FILE);
    await importing.bring(wordpressExport([{ id: 1, comments: [{ id: 999 }] }]));
    expect(
      await rows(
        `SELECT p.external_id FROM comments c JOIN comments p ON p.id = c.parent_id WHERE c.external_id = '17'`,
      ),
    ).toEqual([{ external_id: '999' }]);
  });

  it('takes back what nobody has touched, and reports the rest', async () => {
    const { id } = await importing.bring(FILE);
    await desk.db.query(`UPDATE comments SET version = 2 WHERE external_id = '12'`);
    expect((await importing.verb('revertImport', id)).import.phase).toBe('REVERTING');
    expect((await importing.verb('revertImport', id)).code).toBe('CONFLICT');
    expect(await importing.over(id)).toMatchObject({
      phase: 'CANCELLED',
      report: { reverted: { articles: 3, comments: 8, keptArticles: 1, keptComments: 2 } },
    });
    expect(await rows('SELECT external_id FROM comments ORDER BY 1')).toEqual([
      { external_id: '11' },
      { external_id: '12' },
    ]);
    expect(await rows('SELECT email FROM comment_authors')).toHaveLength(1);
    expect(await rows(`SELECT sum(n)::int AS n FROM comment_counts`)).toEqual([{ n: 2 }]);
    expect((await importing.bring(FILE)).report.committed).toMatchObject({ articles: 3, comments: 8 });
  });

  it('refuses to take back what is not here any longer', async () => {
    const { id } = await importing.bring(FILE);
    await importing.verb('revertImport', id);
    await importing.over(id);
    expect((await importing.verb('revertImport', id)).code).toBe('CONFLICT');
    expect(
      await rows(`SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id DESC LIMIT 2`, [id]),
    ).toEqual([{ action: 'import.reverted' }, { action: 'import.revert_started' }]);
  });

  it('keeps what is still here of a revert that was cancelled, and goes on with it later', async () => {
    const { id } = await importing.bring(FILE);
    const before = await counts();
    // Somebody reads a comment just now, so that the job cannot be done before it is cancelled.
    const busy = await desk.db.connect();
    await busy.query('BEGIN');
    await busy.query(`SELECT FROM comments WHERE external_id = '12' FOR UPDATE`);
    await importing.verb('revertImport', id);
    expect((await importing.verb('cancelImport', id)).import.phase).toMatch(/REVERTING|COMMITTED/);
    await busy.query('ROLLBACK');
    busy.release();
    expect(await importing.over(id)).toMatchObject({ phase: 'COMMITTED', commentsNew: 10 });
    expect(await counts()).toEqual(before);
    await importing.verb('revertImport', id);
    expect((await importing.over(id)).report.reverted).toMatchObject({ articles: 4, comments: 10 });
  });

  it('knows an exact duplicate that comes by the form', async () => {
    const words = 'Two lines,\nand an R&amp;D <em>team</em>.';
    const twice = { approved: '1', email: 'Ana@example.org' };
    await importing.bring(
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
    const [{ parent }] = (await rows<{ parent: string }>(
      `SELECT id AS parent FROM comments WHERE external_id = '11'`,
    )) as [{ parent: string }];
    const post = async (body: string, more: Record<string, unknown> = {}): Promise<number> =>
      (
        await desk.post('/public/comments', {
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
    expect(await rows('SELECT count(*)::int AS n FROM comment_arrivals')).toEqual([{ n: 6 }]);
  });

  it('imports nothing of a malformed file and names the line', async () => {
    const before = await counts();
    const broken = FILE.replace('</channel>', '\n</chanel>');
    const failed = await importing.check(broken);
    expect(failed).toMatchObject({
      phase: 'FAILED',
      error: expect.stringMatching(/^Line \d+, column \d+: /) as string,
    });
    expect(await importing.verb('commitImport', failed.id)).toMatchObject({ code: 'CONFLICT' });
    expect(await counts()).toEqual(before);
    expect(await readdir(join(desk.dataDir, 'imports'))).toEqual([]);
  });

  it('takes in what a report or a column could not hold: cut characters, odd addresses, names that turn the line round', async () => {
    const halves = [299, 300].map((n, i) => ({
      id: i + 1,
      body: `${'x'.repeat(n)}😀😀`,
      author: `${'y'.repeat(98 + (n % 2))}😀😀`,
    }));
    const odd = ['fe80::1%eth0', '::ffff:192.0.2.1', '999.1.1.1'].map((ip, i) => ({ id: i + 10, ip }));
    const brought = await importing.bring(
      wordpressExport([{ id: 1, comments: [...halves, ...odd, { id: 20, author: '\u202eevil\n one' }] }]),
    );
    expect(brought).toMatchObject({ phase: 'COMMITTED', error: null, commentsNew: 6 });
    expect(
      await rows(
        `SELECT external_id AS id, host(author_ip) AS ip, author_name AS name FROM comments WHERE external_id::int >= 10 ORDER BY 1`,
      ),
    ).toEqual([
      { id: '10', ip: 'fe80::1', name: 'Reader 10' },
      { id: '11', ip: '192.0.2.1', name: 'Reader 11' },
      { id: '12', ip: null, name: 'Reader 12' },
      { id: '20', ip: '192.0.2.7', name: 'evil one' },
    ]);
  });

  it('resumes an upload from where it stands', async () => {
    const id = await importing.create(FILE);
    expect((await importing.put(id, 0, FILE.slice(0, 100))).status).toBe(200);
    const wrong = await importing.put(id, 50, FILE.slice(50));
    expect([wrong.status, await wrong.json()]).toMatchObject([
      409,
      { errors: [{ code: 'CONFLICT', current: { offset: 100 } }] },
    ]);
    expect(await importing.verb('startImport', id)).toMatchObject({ code: 'CONFLICT' });
    expect((await importing.put(id, 100, `${FILE.slice(100)} and more`)).status).toBe(422);
    expect((await importing.put(id, 100, FILE.slice(100))).status).toBe(200);
    expect((await importing.verb('startImport', id)).import.phase).toMatch(/^CHECK/);
    expect(await importing.over(id)).toMatchObject({ phase: 'CHECKED' });
    expect((await importing.put(id, 0, FILE)).status).toBe(409);
  });

  it('refuses pieces over 4 MB, of no import, without the header, by others and by nobody', async () => {
    const id = await importing.create(Buffer.alloc(6 * 1024 * 1024));
    expect((await importing.put(id, 0, Buffer.alloc(4 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await importing.put('no-id', 0, 'x')).status).toBe(404);
    expect((await importing.put(id, -1, 'x')).status).toBe(422);
    const bare = await fetch(`${desk.url}/files/imports/${id}?offset=0`, {
      method: 'PUT',
      body: 'x',
      headers: { cookie: moderator.cookie },
    });
    expect(bare.status).toBe(403);
    const recruiter = new Importing(desk, await desk.person(Role.RECRUITER));
    expect((await recruiter.put(id, 0, 'x')).status).toBe(403);
    expect((await recruiter.verb('startImport', id)).code).toBe('FORBIDDEN');
    expect((await desk.fetch(`/files/imports/${id}?offset=0`, { method: 'PUT', body: 'x' })).status).toBe(
      401,
    );
  });

  it('refuses a size that no export has, and a verb that is not next', async () => {
    for (const bytes of [0, -1, 1.5, 513 * 1024 * 1024]) {
      const { errors } = await desk.graphql(
        'mutation ($bytes: Float!) { createImport(fileName: "x.xml", bytes: $bytes) { id } }',
        { bytes },
        moderator.cookie,
      );
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const { id } = await importing.check(FILE);
    expect((await importing.verb('revertImport', id)).code).toBe('CONFLICT');
    expect((await importing.verb('cancelImport', id)).import.phase).toBe('CANCELLED');
    expect((await importing.verb('commitImport', id)).code).toBe('CONFLICT');
    expect(await readdir(join(desk.dataDir, 'imports'))).toEqual([]);
    expect((await importing.verb('commitImport', '00000000-0000-7000-8000-000000000000')).code).toBe(
      'NOT_FOUND',
    );
  });

  it('lets go of the file of a job that was given up, and says that it failed', async () => {
    const { id } = await importing.check(FILE);
    await desk.db.query(
      `WITH job AS (UPDATE jobs SET state = 'FAILED', error = 'given up' WHERE id = (SELECT job_id FROM imports WHERE id = $1))
       UPDATE imports SET phase = 'COMMITTING' WHERE id = $1`,
      [id],
    );
    expect(await readdir(join(desk.dataDir, 'imports'))).toHaveLength(1);
    await until(
      async () => (await rows('SELECT phase, error FROM imports WHERE id = $1', [id]))[0]?.phase === 'FAILED',
    );
    expect(await rows('SELECT error FROM imports WHERE id = $1', [id])).toEqual([{ error: 'given up' }]);
    expect(await readdir(join(desk.dataDir, 'imports'))).toEqual([]);
  });
});
