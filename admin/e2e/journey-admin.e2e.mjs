import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { searchOf, visit, wing } from './support/visit.mjs';

const PASSWORD = 'several words to remember';

describe('an admin', () => {
  const desk = visit();

  test('invites a person by letter, who sets a password and comes in, and shuts them out again', async () => {
    const name = 'Noor Haddad';
    const email = `noor.${Date.now()}@agency.example`;
    const admin = await desk.open(await desk.signIn('admin@demo.test'), '/#/users');

    await admin.getByRole('link', { name: 'Invite a person' }).click();
    await admin.getByLabel('Name').fill(name);
    await admin.getByLabel('Email').fill(email);
    await admin.getByLabel('Moderator').check();
    await admin.getByRole('button', { name: 'Send the invitation' }).click();
    await admin.getByRole('heading', { name }).waitFor();
    await admin.getByText('Invited', { exact: true }).waitFor();
    const person = admin.url();

    await wing(admin, 'Letters').click();
    await searchOf(admin).fill(email);
    await admin.getByRole('row', { name: email }).waitFor();
    await admin.getByRole('row', { name: email }).getByRole('link').click();
    const text = await admin.locator('pre').textContent();
    const link = text.match(/http\S+set-password\S+/)[0];

    const guest = await desk.open(await desk.visitor(), new URL(link).href.slice(desk.url.length));
    await guest.getByLabel('New password').fill('short');
    await guest.getByLabel('The same again').fill('short');
    await guest.getByRole('button', { name: 'Set the password' }).click();
    await guest.getByText('At least 15 characters, please.').waitFor();
    await guest.getByLabel('New password').fill(PASSWORD);
    await guest.getByLabel('The same again').fill(PASSWORD);
    await guest.getByRole('button', { name: 'Set the password' }).click();
    await guest.getByText('Your password is set.').waitFor();
    await guest.getByRole('link', { name: 'Back to sign in' }).click();
    await guest.getByLabel('Email').fill(email);
    await guest.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await guest.getByRole('button', { name: 'Sign in' }).click();
    await guest.getByRole('button', { name: `Me: ${name}` }).waitFor();
    await wing(guest, 'Comments').waitFor();
    assert.equal(await wing(guest, 'People').count(), 0);

    await admin.goto(person);
    await admin.reload();
    await admin.getByText('Active', { exact: true }).waitFor();
    await admin.getByRole('tab', { name: 'Sessions' }).click();
    await admin.getByText('signed in').waitFor();
    await admin.getByRole('button', { name: 'Disable' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await admin.getByText(`${name} is disabled.`).waitFor();

    await wing(guest, 'Articles').click();
    await guest.getByText('Your session has ended. Please sign in again.').waitFor();
    await guest.getByRole('button', { name: 'Sign in' }).waitFor();
    await guest.getByLabel('Email').fill(email);
    await guest.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await guest.getByRole('button', { name: 'Sign in' }).click();
    await guest.getByText('This email and password do not belong together.').waitFor();

    await admin.getByRole('tab', { name: 'History' }).click();
    await admin.getByText('disabled').first().waitFor();
  });

  test('is told that a session ended, but not at the first visit, nor after signing in again', async () => {
    const said = 'Your session has ended. Please sign in again.';
    const context = await desk.visitor();
    const page = await desk.open(context, '/');
    const signIn = async () => {
      await page.getByLabel('Email').fill('admin@demo.test');
      await page.getByRole('textbox', { name: 'Password' }).fill('agency-desk-demo');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('button', { name: /^Me: / }).waitFor();
    };
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    assert.equal(await page.getByText(said).count(), 0);
    await signIn();
    assert.equal(await page.getByText(said).count(), 0);
    await context.clearCookies();
    await wing(page, 'Letters').click();
    await page.getByText(said).waitFor();
    await signIn();
    await page.getByText(said).waitFor({ state: 'hidden' });
  });

  test('gets a new password by the link on the sign-in page', async () => {
    const context = await desk.visitor();
    const page = await desk.open(context, '/');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await page.getByLabel('Email').fill('accounts@demo.test');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('a letter is on its way').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Send the link' }).waitFor();
    await page.goto(`${desk.url}/#/set-password`);
    await page.getByText('This link is not complete.').waitFor();
    await page.goto(`${desk.url}/#/set-password?token=used-or-invented`);
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByLabel('The same again').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('alert').getByText('link').waitFor();
  });
});
