import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeFaults, excessWidth } from './support/faults.mjs';
import { PHONE, until, visit } from './support/visit.mjs';

describe('consultations', () => {
  const desk = visit();
  const meeting = async (email) =>
    (
      await desk.rows('SELECT id, status, result, outcome_notes FROM consultations WHERE guest_email = $1', [
        email,
      ])
    )[0];

  /** Books the first time that is offered, as a visitor does; answers the page of the meeting. */
  const book = async (context, email) => {
    const page = await desk.open(context, '/book');
    await page.getByRole('link', { name: 'Introductory call' }).click();
    const times = page.locator('.times button');
    await page.getByRole('combobox', { name: 'Your time zone' }).waitFor();
    if ((await times.count()) === 0)
      await page
        .getByRole('link', { name: /next time is|Later/ })
        .first()
        .click();
    await times.first().click();
    await page.getByLabel('Name').fill('Bea Browser');
    await page.getByLabel('E-mail').fill(email);
    await page.getByText('Kept for you for').waitFor();
    assert.deepEqual([await axeFaults(page), await excessWidth(page)], [[], 0]);
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByRole('heading', { name: 'Your meeting is booked' }).waitFor();
    return page;
  };

  test('are booked, moved and cancelled by a visitor on a phone', async () => {
    const email = `bea.${Date.now()}@phone.example`;
    const page = await book(
      await desk.visitor({ ...PHONE, colorScheme: 'dark', timezoneId: 'Asia/Kolkata' }),
      email,
    );
    assert.equal((await meeting(email)).status, 'CONFIRMED');
    await page.getByRole('link', { name: 'Move it to another time' }).click();
    await page.locator('.times button').last().click();
    await page.getByRole('heading', { name: 'Your meeting is booked' }).waitFor();
    await page.getByText('Cancel the meeting').first().click();
    await page.getByLabel('Why?').fill('We hired somebody.');
    await page.getByRole('button', { name: 'Cancel the meeting' }).click();
    await page.getByRole('heading', { name: 'This meeting was cancelled' }).waitFor();
    assert.deepEqual([await axeFaults(page), await excessWidth(page)], [[], 0]);
    assert.equal((await meeting(email)).status, 'CANCELLED');
  });

  test('work without script', async () => {
    const email = `noscript.${Date.now()}@plain.example`;
    const context = await desk.visitor({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${desk.url}/book/intro-call`);
    if ((await page.locator('.times button').count()) === 0)
      await page
        .getByRole('link', { name: /next time is|Later/ })
        .first()
        .click();
    await page.locator('.times button').first().click();
    await page.getByLabel('Name').fill('Nora Noscript');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByRole('heading', { name: 'Your meeting is booked' }).waitFor();
    assert.equal((await meeting(email)).status, 'CONFIRMED');
  });

  test('are closed with what came of them, and that is taken back', async () => {
    const email = `outcome.${Date.now()}@desk.example`;
    await book(await desk.visitor(), email);
    const { id } = await meeting(email);
    await desk.db.query(
      `UPDATE consultations SET starts_at = starts_at - interval '90 days', ends_at = ends_at - interval '90 days',
         blocked = tstzrange(starts_at - interval '90 days', ends_at - interval '90 days') WHERE id = $1`,
      [id],
    );
    const context = await desk.signIn('admin@demo.test');
    const page = await desk.open(context, `/#/consultations/${id}`);
    await page.getByRole('button', { name: 'Say what came of it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'What came of it?' }).click();
    await page.getByRole('option', { name: 'We talk again' }).click();
    const keep = dialog.getByRole('button', { name: 'Say what came of it' });
    assert.equal(await keep.isDisabled(), true);
    await dialog.getByLabel('When is the next step?').fill('2031-02-03');
    await dialog.getByRole('textbox', { name: 'Notes' }).fill('Waits for the budget.');
    await keep.click();
    await page.getByText('Completed.').waitFor();
    assert.deepEqual(await meeting(email), {
      id,
      status: 'COMPLETED',
      result: 'FOLLOW_UP',
      outcome_notes: 'Waits for the budget.',
    });
    await page.keyboard.press('z');
    await page.getByText('Taken back.').waitFor();
    await until('it is confirmed again', async () => (await meeting(email)).status === 'CONFIRMED');
  });

  test('are made by staff, and moved on the calendar by mouse and by keyboard', async () => {
    const email = `staff.${Date.now()}@desk.example`;
    const context = await desk.signIn('accounts@demo.test');
    const { me } = await desk.ask(context, '{ me { timeZone } }');
    const at = async () =>
      (
        await desk.rows(
          `SELECT to_char(starts_at AT TIME ZONE $2, 'YYYY-MM-DD"T"HH24:MI') AS at FROM consultations WHERE guest_email = $1`,
          [email, me.timeZone],
        )
      )[0]?.at;
    const page = await desk.open(context, '/#/consultations/create');
    await page.getByLabel('Guest', { exact: false }).first().fill('Stella Staff');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Begins').fill('2031-03-04T09:00');
    await page.getByText('offers no time to guests then').waitFor();
    await page.getByRole('button', { name: 'Make the meeting' }).click();
    await until('it is made', async () => (await at()) === '2031-03-04T09:00');
    await page.goto(`${desk.url}/#/consultations/calendar?view=day&date=2031-03-04&hosts=mine`);
    const event = page.getByRole('button', { name: /^Stella Staff/ });
    const box = await event.boundingBox();
    await page.mouse.move(box.x + 40, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y + 40, { steps: 6 });
    await page.mouse.move(box.x + 40, box.y + 8 + 52, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Move and write to them' }).click();
    await until('it was dragged', async () => (await at()) === '2031-03-04T10:00');
    await event.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Move…' }).click();
    await page.getByLabel('New time, by your clock').fill('2031-03-04T14:00');
    await page.getByRole('dialog').getByRole('button', { name: 'Move…' }).click();
    await until('it was moved', async () => (await at()) === '2031-03-04T14:00');
  });
});
