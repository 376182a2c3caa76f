import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { axeFaults, excessWidth } from './support/faults.mjs';
import { PHONE, until, visit } from './support/visit.mjs';

const ACCOUNTS = 'accounts@demo.test';

describe('the side of a record', () => {
  const desk = visit();
  let id;
  // A record of its own, so that nothing else is on its timeline.
  before(async () => {
    [{ id }] = await desk.rows(
      "INSERT INTO articles (slug, title, status) VALUES ($1, 'A record under test', 'DRAFT') RETURNING id",
      [`record-${Date.now()}`],
    );
  });
  const open = async (options = {}) => {
    const page = await desk.open(await desk.signIn(ACCOUNTS, options), `/#/articles/${id}?tab=timeline`);
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    return page;
  };
  const entries = (page) => page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
  const says = (page, text) => entries(page).filter({ hasText: text });
  const activities = () =>
    desk.rows(
      'SELECT a.* FROM activities a JOIN activity_links l ON l.activity_id = a.id WHERE l.subject_id = $1 AND a.deleted_at IS NULL ORDER BY a.at',
      [id],
    );

  test('takes a call by one key, Ctrl+Enter and nothing else, and gives it back on z', async () => {
    const page = await open();
    await page.keyboard.press('c');
    await page.getByPlaceholder('What was said?').waitFor();
    await page.keyboard.type('They want two architects');
    await page.getByRole('button', { name: 'They called' }).click();
    await page.getByPlaceholder('What was said?').press('Control+Enter');
    await says(page, 'took their call').filter({ hasText: 'They want two architects' }).waitFor();
    const [call] = await activities();
    assert.deepEqual([call.kind, call.direction, call.answered], ['CALL', 'IN', true]);
    await page.keyboard.press('z');
    await page.getByText('Taken back.').waitFor();
    await until('the call is gone', async () => (await activities()).length === 0);
    await entries(page).first().waitFor({ state: 'detached' });
  });

  test('keeps what is being written when the page is left, until it is saved', async () => {
    const page = await open();
    await page.keyboard.press('m');
    await page.getByRole('textbox', { name: 'Subject' }).fill('Two profiles');
    await page.getByPlaceholder('What did it say?').fill('Half a mail');
    await page.reload();
    assert.equal(await page.getByPlaceholder('What did it say?').inputValue(), 'Half a mail');
    await page.getByRole('button', { name: 'Log the mail' }).click();
    await says(page, 'Two profiles').waitFor();
    await page.reload();
    await says(page, 'Two profiles').waitFor();
    assert.equal(await page.getByPlaceholder('What did it say?').count(), 0);
  });

  test('leaves letters alone while somebody types or an input method composes', async () => {
    const page = await open();
    const field = page.getByPlaceholder('What should be known?');
    await page.evaluate(() => {
      const key = new KeyboardEvent('keydown', { key: 'n', bubbles: true, isComposing: true });
      document.body.dispatchEvent(key);
    });
    assert.equal(await field.count(), 0);
    await page.keyboard.press('n');
    await field.waitFor();
    await page.keyboard.type('cmt');
    assert.equal(await field.inputValue(), 'cmt');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    assert.equal(await field.inputValue(), 'cmt');
    await field.fill('');
  });

  test('changes an entry in its place, takes it away and brings it back', async () => {
    const page = await open();
    await page.keyboard.press('n');
    await page.keyboard.type('They meet on Mondays');
    await page.keyboard.press('Control+Enter');
    const note = says(page, 'They meet on');
    await note.getByRole('button', { name: 'Edit' }).click();
    await note.getByPlaceholder('What should be known?').fill('They meet on Fridays');
    await page.keyboard.press('Control+Enter');
    await says(page, 'They meet on Fridays').getByRole('button', { name: 'Delete' }).click();
    await note.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Undo/ }).click();
    await says(page, 'They meet on Fridays').waitFor();
  });

  test('says what is wrong beside the field and loses nothing of what was typed', async () => {
    const page = await open();
    await page.keyboard.press('c');
    await page.keyboard.type('From tomorrow');
    await page.getByRole('button', { name: 'Just now' }).click();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
    await page.getByLabel('When it was').evaluate((field) => field.removeAttribute('max'));
    await page.getByLabel('When it was').fill(tomorrow);
    await page.getByRole('button', { name: 'Log the call' }).click();
    await page.getByText('This is still to come.').waitFor();
    assert.equal(await page.getByPlaceholder('What was said?').inputValue(), 'From tomorrow');
    await page.getByPlaceholder('What was said?').fill('');
  });

  test('adds a task, does it by its box, and shows it among what happened', async () => {
    const page = await open();
    await page.keyboard.press('t');
    await page.keyboard.type('Send the proposal');
    await page.getByText('Tomorrow', { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    const toDo = page.getByRole('region', { name: 'To do' });
    await toDo.getByText('Send the proposal').waitFor();
    await toDo.getByText('Tomorrow').waitFor();
    await toDo.getByRole('checkbox', { name: 'Done: Send the proposal' }).click();
    await says(page, 'finished a task').filter({ hasText: 'Send the proposal' }).waitFor();
    await page.keyboard.press('z');
    await toDo.getByText('Send the proposal').waitFor();
  });

  test('shows a kind alone, and keeps that in the address', async () => {
    const page = await open();
    await page.getByLabel('What the timeline shows').selectOption('Notes');
    await says(page, 'Two profiles').waitFor({ state: 'detached' });
    await page.reload();
    await says(page, 'They meet on Fridays').waitFor();
    assert.equal(await says(page, 'Two profiles').count(), 0);
  });

  test('works with a thumb', async () => {
    const page = await open(PHONE);
    await page.getByRole('group', { name: 'What it was' }).getByRole('button', { name: 'Call' }).tap();
    await page.getByRole('button', { name: 'No answer' }).tap();
    await page.getByRole('button', { name: 'Log the call' }).tap();
    await says(page, 'called, no answer').waitFor();
  });
});

describe('my tasks', () => {
  const desk = visit();
  const key = `Task ${Date.now()}`;
  let me;
  before(async () => {
    [me] = await desk.rows('SELECT id FROM users WHERE email = $1', [ACCOUNTS]);
    await desk.db.query(
      `INSERT INTO tasks (subject_type, subject_id, title, due_on, assignee_id, created_by_id)
       SELECT 'Article', (SELECT id FROM articles WHERE deleted_at IS NULL LIMIT 1), $1 || ' no ' || n, current_date + n - 3, $2, $2 FROM generate_series(1, 6) n`,
      [key, me.id],
    );
  });
  const open = async () => {
    const page = await desk.open(await desk.signIn(ACCOUNTS), '/#/');
    await page.getByRole('navigation', { name: 'Wings' }).getByRole('link', { name: 'My tasks' }).click();
    await page.getByRole('searchbox', { name: 'Search this list' }).fill(key);
    await page.waitForURL((url) => decodeURIComponent(url.hash).includes(key));
    await page.getByText(/^1 to \d of \d$/).waitFor();
    // Out of the field, where letters are letters.
    await page.getByRole('heading', { name: 'Tasks' }).click();
    return page;
  };
  const left = async () =>
    (
      await desk.rows(
        'SELECT title FROM tasks WHERE starts_with(title, $1) AND assignee_id = $2 AND done_at IS NULL AND snoozed_until IS NULL ORDER BY due',
        [key, me.id],
      )
    ).map(({ title }) => Number(title.at(-1)));
  const settles = (expected) =>
    until(`left are ${expected}`, async () => (await left()).join() === expected.join());

  test('are done, snoozed and given away several at once, and each of that is taken back', async () => {
    const page = await open();
    const bar = page.getByRole('toolbar');
    const choose = async (count) => {
      for (let at = 0; at < count; at += 1) for (const press of ['j', 'x']) await page.keyboard.press(press);
    };
    await choose(2);
    await bar.getByRole('button', { name: 'Done' }).click();
    await page.getByText('2 done.').waitFor();
    await settles([3, 4, 5, 6]);
    await page.keyboard.press('z');
    await settles([1, 2, 3, 4, 5, 6]);

    await page.reload();
    await page.getByText('1 to 6 of 6').waitFor();
    await choose(1);
    await bar.getByRole('button', { name: 'Snooze' }).click();
    await page.getByRole('menuitem', { name: 'Tomorrow morning' }).click();
    await settles([2, 3, 4, 5, 6]);

    await page.getByText('1 to 5 of 5').waitFor();
    await choose(1);
    await bar.getByRole('button', { name: 'Give to' }).click();
    await page.getByRole('menuitem', { name: 'Rafael Ortiz' }).click();
    await settles([3, 4, 5, 6]);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await settles([2, 3, 4, 5, 6]);
  });

  test('open beside the list, where they are changed and done', async () => {
    const page = await open();
    await page.getByText(`${key} no 4`).click();
    const peek = page.getByRole('complementary', { name: 'The open row' });
    await peek.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the task' });
    await dialog.getByLabel('Note').fill('They asked for it');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await peek.getByText('They asked for it').waitFor();
    await peek.getByRole('button', { name: 'Done' }).click();
    await settles([2, 3, 5, 6]);
  });

  test('that a colleague changed meanwhile keep what was typed, and ask whose it shall be', async () => {
    const page = await open();
    await page.getByText(`${key} no 5`).click();
    await page.getByRole('complementary').getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Note').fill('Mine');
    await desk.db.query("UPDATE tasks SET note = 'Theirs', version = version + 1 WHERE title = $1", [
      `${key} no 5`,
    ]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('A colleague changed this meanwhile.').waitFor();
    assert.equal(await dialog.getByLabel('Note').inputValue(), 'Mine');
    await dialog.getByRole('button', { name: 'Keep mine' }).click();
    await dialog.waitFor({ state: 'detached' });
    const [{ note }] = await desk.rows('SELECT note FROM tasks WHERE title = $1', [`${key} no 5`]);
    assert.equal(note, 'Mine');
  });
});

describe('two companies that are one', () => {
  const desk = visit();
  const name = `Twice ${Date.now()}`;
  const companies = {};
  before(async () => {
    for (const end of ['', ' GmbH'])
      [companies[end]] = await desk.rows(
        `INSERT INTO companies (name, industry) VALUES ($1, $2) RETURNING id`,
        [name + end, end ? 'Retail' : 'Media'],
      );
  });

  test('are merged from the page of one by keyboard, and parted again; axe finds nothing on a phone', async () => {
    const [kept, merged] = [companies[''].id, companies[' GmbH'].id];
    const page = await desk.open(await desk.signIn(ACCOUNTS, PHONE), `/#/companies/${kept}`);
    await page.getByRole('button', { name: `Merge with ${name} GmbH…` }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Merge two companies' });
    await dialog.getByRole('radio', { name: 'Media' }).press('ArrowRight');
    assert.ok(await dialog.getByRole('radio', { name: 'Retail' }).isChecked());
    assert.deepEqual(await axeFaults(page), []);
    assert.equal(await excessWidth(page), 0);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
    await page.getByText('Merged.').waitFor();
    await page.goto(`${desk.url}/#/companies/${merged}`);
    await page.waitForURL(`**/companies/${kept}`);
    await page.getByRole('definition').filter({ hasText: 'Retail' }).waitFor();
    await page.getByRole('button', { name: `Un-merge ${name} GmbH` }).press('Enter');
    await page.getByRole('definition').filter({ hasText: 'Media' }).waitFor();
    assert.deepEqual(
      await desk.rows('SELECT id FROM companies WHERE name LIKE $1 AND deleted_at IS NULL ORDER BY name', [
        `${name}%`,
      ]),
      [{ id: kept }, { id: merged }],
    );
  });

  test('have documents, which say why they are refused, and go and come back', async () => {
    const page = await desk.open(await desk.signIn(ACCOUNTS), `/#/companies/${companies[''].id}?tab=files`);
    const file = (called, text) => ({ name: called, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page
      .getByLabel('Documents to add')
      .setInputFiles([file('Terms.pdf', '%PDF-1.7 %%EOF'), file('Tool.exe', 'MZ\0')]);
    await page.getByRole('alert').filter({ hasText: 'without macros' }).waitFor();
    // What it says to the console is the refusal itself.
    page.faults.splice(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Terms.pdf' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'Terms.pdf');
    await page.getByRole('button', { name: 'Delete Terms.pdf' }).press('Enter');
    await page.getByRole('link', { name: 'Terms.pdf' }).waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await page.getByRole('link', { name: 'Terms.pdf' }).waitFor();
  });
});
