import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { axeFaults, excessWidth } from './support/faults.mjs';
import { PHONE, visit } from './support/visit.mjs';

describe('a sheet of clients', () => {
  const desk = visit();
  const word = randomUUID().slice(0, 8);

  test('comes in from the list of contacts, on a phone in the dark, and is taken back', async () => {
    const context = await desk.signIn('accounts@demo.test', { ...PHONE, colorScheme: 'dark' });
    const page = await desk.open(context, '/#/contacts');
    const check = async (name) => {
      assert.deepEqual(await axeFaults(page), [], name);
      assert.equal(await excessWidth(page), 0, name);
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
    };
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'Import a sheet' }).waitFor();
    await check('start');
    const rows = `Who,Mail,Firm\nAda ${word},ada@${word}.example,Firm ${word}\nBo ${word},nobody,Firm ${word}\n`;
    await page
      .getByLabel('Sheet', { exact: true })
      .setInputFiles({ name: `${word}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows) });

    await page.getByLabel('What “Mail” is').waitFor();
    assert.equal(await page.getByLabel('What “Mail” is').inputValue(), 'email');
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByRole('alert').filter({ hasText: 'No column is Name' }).waitFor();
    await page.getByLabel('What “Who” is').selectOption('name');
    assert.equal(await page.getByLabel('What “Firm” is').inputValue(), 'companyName');
    await check('mapping');
    await page.getByRole('button', { name: 'Check' }).click();

    await page.getByText(`ada@${word}.example`).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'To mend 1' }).click();
    await page.getByText('Email:').waitFor();
    await check('preview');
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    await page.getByRole('button', { name: 'Revert' }).waitFor();
    assert.deepEqual(
      await desk.rows(
        'SELECT co.name FROM contacts c JOIN companies co ON co.id = c.company_id WHERE c.name = $1',
        [`Ada ${word}`],
      ),
      [{ name: `Firm ${word}` }],
    );
    await page.getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('button', { name: 'Taken back 1' }).waitFor();
    await check('reverted');
  });
});
