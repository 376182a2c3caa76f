import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PHONE, until, visit } from './support/visit.mjs';

describe('an account manager', () => {
  const desk = visit();

  test('makes an engagement of whoever wrote and booked on a phone, and types nothing twice', async () => {
    const word = `Journey ${Date.now()}`;
    const email = `ravi@${word.toLowerCase().replace(' ', '-')}.example`;

    const phone = await desk.open(await desk.visitor({ ...PHONE, timezoneId: 'Asia/Kolkata' }), '/contact');
    await phone.getByLabel('Name', { exact: true }).fill('Ravi Rao');
    await phone.getByLabel('E-mail').fill(email);
    await phone.getByLabel('Company', { exact: true }).fill(word);
    await phone.getByLabel('50-250').check();
    await phone.getByLabel('Architecture sprint').check();
    await phone.getByLabel('Message').fill('We want a sprint in spring.');
    // Whoever sends a form within three seconds is taken for a machine.
    await phone.waitForTimeout(3000);
    await phone.getByRole('button', { name: 'Send' }).click();
    await phone.getByText('A representative will contact you shortly.').waitFor();
    await phone.getByRole('link', { name: 'Choose a time to talk' }).click();
    const times = phone.locator('.times button');
    await phone.getByRole('combobox', { name: 'Your time zone' }).waitFor();
    if ((await times.count()) === 0)
      await phone
        .getByRole('link', { name: /next time is|Later/ })
        .first()
        .click();
    await times.first().click();
    await phone.getByLabel('Name').fill('Ravi Rao');
    await phone.getByLabel('E-mail').fill(email);
    await phone.getByRole('button', { name: 'Book this time' }).click();
    await phone.getByRole('heading', { name: 'Your meeting is booked' }).waitFor();

    const context = await desk.signIn('accounts@demo.test');
    const filter = encodeURIComponent(JSON.stringify({ q: word }));
    const page = await desk.open(context, `/#/leads?view=board&filter=${filter}`);
    await page.locator('[data-column=CONTACTED] [data-card]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '1 more record of this person' }).waitFor();
    await page.getByRole('button', { name: 'Qualify' }).click();
    await page.getByRole('button', { name: 'Convert' }).click();
    const dialog = page.getByRole('dialog', { name: 'Convert the lead of Ravi Rao' });
    const company = dialog.getByRole('group', { name: 'Company' });
    assert.equal(await company.getByLabel('Name').inputValue(), word);
    assert.equal(await dialog.getByLabel('In their words').inputValue(), 'We want a sprint in spring.');
    await dialog.getByLabel('Currency').fill('INR');
    await page.getByRole('option', { name: 'INR' }).click();
    await dialog.getByRole('button', { name: 'Convert' }).click();
    await page.getByText(/^Converted: ENG-/).waitFor();
    await page.getByRole('link', { name: /^ENG-/ }).click();
    await page.getByText('Ravi Rao').first().waitFor();

    const letters = () =>
      desk.rows(
        `SELECT payload->>'subject' AS subject FROM outbox WHERE topic = 'letters' AND payload->>'to' = $1`,
        [email],
      );
    await until('the visitor has two letters', async () => (await letters()).length === 2);
  });
});
