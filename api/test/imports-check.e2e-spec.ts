import { EXPORT, ImportDesk } from './support/import-desk.js';
import { wordpressExport } from './support/wxr.js';

describe('the check of a WordPress export', () => {
  const desk = new ImportDesk();

  it('reports everything before anything is written', async () => {
    const before = await desk.counts();
    const checked = await desk.importing.check(EXPORT);
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
    expect(await desk.counts()).toEqual(before);
  });

  it('imports nothing of a malformed file and names the line', async () => {
    const before = await desk.counts();
    const broken = EXPORT.replace('</channel>', '\n</chanel>');
    const failed = await desk.importing.check(broken);
    expect(failed).toMatchObject({
      phase: 'FAILED',
      error: expect.stringMatching(/^Line \d+, column \d+: /) as string,
    });
    expect(await desk.importing.verb('commitImport', failed.id)).toMatchObject({ code: 'CONFLICT' });
    expect(await desk.counts()).toEqual(before);
    expect(await desk.files()).toEqual([]);
  });

  it('takes in what a report or a column could not hold: cut characters, odd addresses, names that turn the line round', async () => {
    const halves = [299, 300].map((n, i) => ({
      id: i + 1,
      body: `${'x'.repeat(n)}😀😀`,
      author: `${'y'.repeat(98 + (n % 2))}😀😀`,
    }));
    const odd = ['fe80::1%eth0', '::ffff:192.0.2.1', '999.1.1.1'].map((ip, i) => ({ id: i + 10, ip }));
    const brought = await desk.importing.bring(
      wordpressExport([{ id: 1, comments: [...halves, ...odd, { id: 20, author: '\u202eevil\n one' }] }]),
    );
    expect(brought).toMatchObject({ phase: 'COMMITTED', error: null, commentsNew: 6 });
    expect(
      await desk.rows(
        `SELECT external_id AS id, host(author_ip) AS ip, author_name AS name FROM comments WHERE external_id::int >= 10 ORDER BY 1`,
      ),
    ).toEqual([
      { id: '10', ip: 'fe80::1', name: 'Reader 10' },
      { id: '11', ip: '192.0.2.1', name: 'Reader 11' },
      { id: '12', ip: null, name: 'Reader 12' },
      { id: '20', ip: '192.0.2.7', name: 'evil one' },
    ]);
  });
});
