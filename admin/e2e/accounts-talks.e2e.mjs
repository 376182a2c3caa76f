import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { axeFaults, excessWidth } from './support/faults.mjs';
import { PHONE, until, visit } from './support/visit.mjs';

const MANAGER = 'accounts@demo.test';
const LEAD = `mutation ($input: LeadInput!) { createLead(input: $input) { id } }`;
const COMPANY = `mutation ($input: CompanyInput!) { createCompany(input: $input) { id } }`;
const CONTACT = `mutation ($input: ContactInput!) { createContact(input: $input) { id } }`;

describe('what is said with clients', () => {
  const desk = visit();
  const word = randomUUID().slice(0, 8);
  let company, contact;
  before(async () => {
    const context = await desk.signIn(MANAGER);
    company = (await desk.ask(context, COMPANY, { input: { name: `Company ${word}` } })).createCompany.id;
    const input = { name: `Contact ${word}`, email: `contact@${word}.example`, companyId: company };
    contact = (await desk.ask(context, CONTACT, { input })).createContact.id;
  });
  const lead = async (context) => {
    const input = {
      name: `Guest ${randomUUID().slice(0, 8)}`,
      email: `${randomUUID()}@guests.example`,
      source: 'REFERRAL',
    };
    return (await desk.ask(context, LEAD, { input })).createLead.id;
  };
  const open = async (context, path) => {
    const page = await desk.open(context, `/#${path}`);
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    return page;
  };
  const says = (page, text) =>
    page.getByRole('region', { name: 'Timeline' }).getByRole('listitem').filter({ hasText: text });

  for (const [key, words, said] of [
    ['c', 'They want two architects', 'called'],
    ['m', 'Two profiles are attached', 'wrote them'],
  ])
    test(`stops the clock of a lead, by ${key} alone`, async () => {
      const context = await desk.signIn(MANAGER);
      const id = await lead(context);
      const page = await open(context, `/leads/${id}`);
      await page.getByText(/(min|h) left|^due /).waitFor();
      await page.keyboard.press(key);
      await page.keyboard.type(words);
      await page.keyboard.press('Control+Enter');
      await page.getByText(/^answered in/).waitFor();
      await says(page, said).filter({ hasText: words }).waitFor();
      const [{ status, first_responded_at: at }] = await desk.rows('SELECT * FROM leads WHERE id = $1', [id]);
      assert.equal(status, 'CONTACTED');
      assert.ok(at);
    });

  test('leaves the clock running where it was a note or a task', async () => {
    const context = await desk.signIn(MANAGER);
    const id = await lead(context);
    const page = await open(context, `/leads/${id}`);
    for (const [key, words] of [
      ['n', 'Came by a friend'],
      ['t', 'Ask the friend'],
    ]) {
      await page.keyboard.press(key);
      await page.keyboard.type(words);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('listitem').filter({ hasText: words }).waitFor();
    }
    const [row] = await desk.rows('SELECT * FROM leads WHERE id = $1', [id]);
    assert.deepEqual([row.status, row.first_responded_at], ['NEW', null]);
  });

  test('gives z to what was done last: a move of the lead, or what was written down', async () => {
    const context = await desk.signIn(MANAGER);
    const id = await lead(context);
    const page = await open(context, `/leads/${id}`);
    const status = async () => (await desk.rows('SELECT status FROM leads WHERE id = $1', [id]))[0].status;
    await page.keyboard.press('n');
    await page.keyboard.type('No lead at all');
    await page.keyboard.press('Control+Enter');
    await says(page, 'No lead at all').waitFor();
    await page.getByRole('button', { name: 'More moves' }).click();
    await page.getByRole('menuitem', { name: 'It is spam' }).click();
    await page.getByText('Moved to Spam.').waitFor();
    // Until it is gone, and not only hidden, the keys are its own.
    await page.locator('[role=menu]').waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await until('the move is taken back', async () => (await status()) === 'NEW');
    assert.equal(await says(page, 'No lead at all').count(), 1);
  });

  test('with a contact stands on the company too, with the way to either', async () => {
    const context = await desk.signIn(MANAGER);
    const page = await open(context, `/contacts/${contact}`);
    await page.keyboard.press('c');
    await page.keyboard.type('They move in May');
    await page.keyboard.press('Control+Enter');
    await says(page, 'They move in May')
      .getByRole('link', { name: `Company ${word}` })
      .click();
    await page.getByRole('heading', { name: `Company ${word}` }).waitFor();
    await says(page, 'They move in May')
      .getByRole('link', { name: `Contact ${word}` })
      .waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('Send the boxes');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'To do' }).getByText('Send the boxes').waitFor();
  });

  test('leaves as a letter from a template, which is not lost by closing and can be taken back', async () => {
    const context = await desk.signIn(MANAGER);
    const id = await lead(context);
    const page = await open(context, `/leads/${id}`);
    const dialog = page.getByRole('dialog', { name: 'Write a letter' });
    await page.keyboard.press('w');
    await dialog.getByRole('combobox', { name: 'Template' }).click();
    await page.getByRole('option', { name: 'After a call' }).click();
    const words = dialog.getByRole('textbox', { name: 'Text', exact: true });
    await words.filter({ hasText: 'Hello Guest' }).waitFor();
    await words.fill('Two profiles follow.\n\nYours');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Go on with the letter' }).click();
    await words.filter({ hasText: 'Two profiles follow.' }).waitFor();
    assert.deepEqual(await axeFaults(page), []);
    await dialog.getByRole('button', { name: 'How it will look' }).click();
    await dialog.frameLocator('iframe').getByText('Two profiles follow.').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await says(page, 'Two profiles follow.').waitFor();
    await page.keyboard.press('z');
    await words.filter({ hasText: 'Two profiles follow.' }).waitFor();
    assert.equal(await says(page, 'Two profiles follow.').count(), 0);
    const [{ status, first_responded_at: at }] = await desk.rows('SELECT * FROM leads WHERE id = $1', [id]);
    assert.deepEqual([status, at], ['NEW', null]);
  });

  test('is filed from the tray on whom it is about, and can be taken back', async () => {
    const context = await desk.signIn(MANAGER);
    await desk.rows(
      `INSERT INTO stray_mails (message_id, by_id, direction, at, addresses, subject, body)
       SELECT $1, id, 'OUT', now(), '{boss@${word}.example}', 'The offer ' || $1, 'As promised.' FROM users WHERE email = $2`,
      [word, MANAGER],
    );
    const page = await desk.open(context, '/#/strayMails');
    const row = page.getByRole('row').filter({ hasText: `The offer ${word}` });
    await row.click();
    await page.getByText('As promised.').waitFor();
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('combobox', { name: 'File it on' }).fill(`Contact ${word}`);
    await page.getByRole('option', { name: `Contact ${word}` }).click();
    await page.getByText(`Filed on Contact ${word}.`).waitFor();
    await row.waitFor({ state: 'detached' });
    const filed = () =>
      desk.rows(`SELECT FROM activities WHERE subject = $1 AND deleted_at IS NULL`, [`The offer ${word}`]);
    assert.equal((await filed()).length, 1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await row.waitFor();
    assert.equal((await filed()).length, 0);
    // The tray is everybody's, and the next file shall find it empty.
    await desk.rows('DELETE FROM stray_mails');
  });

  test('is written down by a recruiter too', async () => {
    const page = await open(await desk.signIn('recruiter@demo.test'), `/companies/${company}`);
    await page.keyboard.press('n');
    await page.keyboard.type('Their team speaks Rust');
    await page.keyboard.press('Control+Enter');
    await says(page, 'Their team speaks Rust').waitFor();
  });

  test('is one tap away on a phone', async () => {
    const context = await desk.signIn(MANAGER, PHONE);
    const id = await lead(context);
    const page = await desk.open(context, `/#/leads/${id}`);
    await page.getByRole('tab', { name: 'Timeline' }).tap();
    await page.getByRole('group', { name: 'What it was' }).getByRole('button', { name: 'Call' }).tap();
    await page.getByRole('button', { name: 'No answer' }).tap();
    await page.getByRole('button', { name: 'Log the call' }).tap();
    await page.getByText(/^answered in/).waitFor();
    await says(page, 'called, no answer').waitFor();
    assert.equal(await excessWidth(page), 0);
    assert.deepEqual(await axeFaults(page), []);
  });
});
