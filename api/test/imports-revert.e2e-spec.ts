import { EXPORT, ImportDesk } from './support/import-desk.js';

describe('an import that is taken back', () => {
  const desk = new ImportDesk();

  it('takes back what nobody has touched, and reports the rest', async () => {
    const { id } = await desk.importing.bring(EXPORT);
    await desk.app.db.query(`UPDATE comments SET version = 2 WHERE external_id = '12'`);
    expect((await desk.importing.verb('revertImport', id)).import.phase).toBe('REVERTING');
    expect((await desk.importing.verb('revertImport', id)).code).toBe('CONFLICT');
    expect(await desk.importing.over(id)).toMatchObject({
      phase: 'CANCELLED',
      report: { reverted: { articles: 3, comments: 8, keptArticles: 1, keptComments: 2 } },
    });
    expect(await desk.rows('SELECT external_id FROM comments ORDER BY 1')).toEqual([
      { external_id: '11' },
      { external_id: '12' },
    ]);
    expect(await desk.rows('SELECT email FROM comment_authors')).toHaveLength(1);
    expect(await desk.rows(`SELECT sum(n)::int AS n FROM comment_counts`)).toEqual([{ n: 2 }]);
    expect((await desk.importing.bring(EXPORT)).report.committed).toMatchObject({ articles: 3, comments: 8 });
  });

  it('refuses to take back what is not here any longer', async () => {
    const { id } = await desk.importing.bring(EXPORT);
    await desk.importing.verb('revertImport', id);
    await desk.importing.over(id);
    expect((await desk.importing.verb('revertImport', id)).code).toBe('CONFLICT');
    expect(
      await desk.rows(`SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id DESC LIMIT 2`, [
        id,
      ]),
    ).toEqual([{ action: 'import.reverted' }, { action: 'import.revert-started' }]);
  });

  it('keeps what is still here of a revert that was cancelled, and goes on with it later', async () => {
    const { id } = await desk.importing.bring(EXPORT);
    const before = await desk.counts();
    // Somebody reads a comment just now, so that the job cannot be done before it is cancelled.
    const busy = await desk.app.db.connect();
    await busy.query('BEGIN');
    await busy.query(`SELECT FROM comments WHERE external_id = '12' FOR UPDATE`);
    await desk.importing.verb('revertImport', id);
    expect((await desk.importing.verb('cancelImport', id)).import.phase).toMatch(/REVERTING|COMMITTED/);
    await busy.query('ROLLBACK');
    busy.release();
    expect(await desk.importing.over(id)).toMatchObject({ phase: 'COMMITTED', commentsNew: 10 });
    expect(await desk.counts()).toEqual(before);
    await desk.importing.verb('revertImport', id);
    expect((await desk.importing.over(id)).report.reverted).toMatchObject({ articles: 4, comments: 10 });
  });
});
