import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { visit } from './support/visit.mjs';

describe('the history of a record', () => {
  const desk = visit();
  const noted = (subject, name) =>
    desk.db.query(
      `INSERT INTO audit_entries (action, subject_type, subject_id, changes)
       VALUES ($1, $2, $3, json_build_object('title', json_build_array('old', $4::text)))`,
      [`${subject.type.toLowerCase()}.updated`, subject.type, subject.id, name],
    );
  const history = (page) => page.getByRole('tab', { name: 'History' }).click();

  test('goes on where it was, though something was done meanwhile', async () => {
    const [{ id }] = await desk.rows(
      "INSERT INTO articles (slug, title, excerpt, status) VALUES ($1, 'A history under test', '', 'DRAFT') RETURNING id",
      [`a-history-${Date.now()}`],
    );
    const article = { type: 'Article', id };
    for (let n = 1; n <= 30; n += 1) await noted(article, `Title no ${n}.`);
    const page = await desk.open(await desk.signIn(), `/#/articles/${id}`);
    await history(page);
    await page.getByText('Title no 6.').waitFor();
    for (let n = 31; n <= 33; n += 1) await noted(article, `Title no ${n}.`);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('Title no 1.').waitFor();
    assert.equal(await page.getByText('Title no 6.').count(), 1);
    assert.equal(await page.getByRole('tabpanel').getByRole('listitem').count(), 30);
  });

  test('is there for the discussion settings, an import and a block', async () => {
    const context = await desk.signIn();
    await noted({ type: 'DiscussionSettings', id: null }, 'Of the settings.');
    const settings = await desk.open(context, '/#/discussion');
    await history(settings);
    await settings.getByText('Of the settings.').waitFor();

    const { createImport } = await desk.ask(
      context,
      'mutation { createImport(fileName: "a-history.xml", bytes: 10) { id } }',
    );
    await noted({ type: 'Import', id: createImport.id }, 'Of the import.');
    const batch = await desk.open(context, `/#/imports/${createImport.id}`);
    await history(batch);
    await batch.getByText('Of the import.').waitFor();

    const [block] = await desk.rows(
      "INSERT INTO blocks (kind, value) VALUES ('EMAIL', $1) RETURNING id, value",
      [`history-${Date.now()}@senders.example`],
    );
    await noted({ type: 'Block', id: block.id }, 'Of the block.');
    const blocks = await desk.open(context, '/#/blocks');
    await blocks.getByText(block.value).click();
    await blocks.getByRole('complementary', { name: 'The open row' }).getByText('Of the block.').waitFor();
    await desk.db.query('DELETE FROM blocks WHERE id = $1', [block.id]);
  });
});
