import { before } from 'node:test';
import { until } from './visit.mjs';

/** An article of this file's own, whose comments are put there as a test needs them. */
export function queueOfOneArticle(desk, slug) {
  const queue = {};
  before(async () => {
    const [{ id }] = await desk.rows(
      "INSERT INTO articles (slug, title, excerpt, status, published_at) VALUES ($1, $2, 'Its excerpt, as long as the title above it and longer, as excerpts of articles are', 'PUBLISHED', now()) RETURNING id",
      [`${slug}-${Date.now()}`, `An article under test: ${slug}`],
    );
    queue.articleId = id;
  });

  /** Comments of this article in their order; nothing else is in it. */
  queue.fill = async (...comments) => {
    await desk.db.query('DELETE FROM comment_claims');
    await desk.db.query(
      'UPDATE comments SET article_id = (SELECT id FROM articles WHERE id <> $1 LIMIT 1) WHERE article_id = $1',
      [queue.articleId],
    );
    const ids = [];
    for (const [at, { name, body, ...more }] of comments.entries()) {
      const columns = { author_name: name, body, article_id: queue.articleId, status: 'PENDING', ...more };
      const names = Object.keys(columns);
      const [{ id }] = await desk.rows(
        `INSERT INTO comments (${names.join()}, arrived_at) VALUES (${names.map((_, i) => `$${i + 1}`).join()}, now() - interval '1 hour' + ${at} * interval '1 second') RETURNING id`,
        Object.values(columns),
      );
      ids.push(id);
      await desk.db.query('INSERT INTO comment_arrivals (comment_id, search_text) VALUES ($1, $2)', [
        id,
        body.toLowerCase(),
      ]);
      await desk.db.query(
        'INSERT INTO comment_counts (status, slot, n) VALUES ($1, 0, 1) ON CONFLICT (status, slot) DO UPDATE SET n = comment_counts.n + 1',
        [columns.status],
      );
    }
    return ids;
  };
  queue.some = (count) =>
    Array.from({ length: count }, (_, i) => ({ name: `Reader ${i + 1}`, body: `Thought ${i + 1}` }));

  queue.open = async (context, status = 'PENDING') => {
    const filter = encodeURIComponent(JSON.stringify({ status, articleId: queue.articleId }));
    const page = await desk.open(context, `/#/comments?filter=${filter}`);
    await page.locator('[data-queue] li[data-id]').first().waitFor();
    return page;
  };
  queue.statusOf = async (id) =>
    (await desk.rows('SELECT status FROM comments WHERE id = $1', [id]))[0].status;
  queue.settles = (id, status) => until(`${id} ${status}`, async () => (await queue.statusOf(id)) === status);
  return queue;
}

export const card = (page, id) => page.locator(`[data-card="${id}"]`);
export const row = (page, id) => page.locator(`li[data-id="${id}"]`);
/** How many decisions the browser still holds, because the desk has not answered for them. */
export const journalled = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('desk.decision.')).length);
