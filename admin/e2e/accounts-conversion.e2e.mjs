import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { axeFaults, excessWidth } from './support/faults.mjs';
import { PHONE, until, visit } from './support/visit.mjs';

const CREATE = `mutation ($input: LeadInput!) { createLead(input: $input) { id version } }`;
const QUALIFY = `mutation ($id: UUID!, $version: Int!, $batch: UUID!) {
  moveLeads(items: [{ id: $id, expectedVersion: $version }], action: QUALIFY, note: "They called.", clientMutationId: $batch) { items { code } } }`;
const COMPANY = `mutation ($input: CompanyInput!) { createCompany(input: $input) { id } }`;

describe('a qualified lead', () => {
  const desk = visit();

  const qualified = async (context, more = {}) => {
    const word = randomUUID().slice(0, 8);
    const lead = {
      name: `Ines ${word}`,
      email: `ines@e2e-${word}.example`,
      companyName: `Works of ${word}`,
      source: 'REFERRAL',
      services: ['ARCHITECTURE_SPRINT'],
      message: 'A sprint in spring, please.',
      ...more,
    };
    const { id, version } = (await desk.ask(context, CREATE, { input: lead })).createLead;
    await desk.ask(context, QUALIFY, { id, version, batch: randomUUID() });
    return { id, word, lead };
  };
  const statusOf = async (id) => (await desk.rows('SELECT status FROM leads WHERE id = $1', [id]))[0].status;

  test('becomes company, contact and engagement in one dialog, with nothing typed twice, and can be taken back', async () => {
    const context = await desk.signIn('accounts@demo.test');
    const { id, lead } = await qualified(context);
    const page = await desk.open(context, `/#/leads/${id}`);
    await page.getByRole('button', { name: 'Convert' }).click();
    const dialog = page.getByRole('dialog', { name: `Convert the lead of ${lead.name}` });
    const company = dialog.getByRole('group', { name: 'Company' });
    assert.equal(await company.getByLabel('Name').inputValue(), lead.companyName);
    assert.equal(await company.getByLabel('Domain').inputValue(), lead.email.split('@')[1]);
    assert.equal(await dialog.getByLabel('In their words').inputValue(), lead.message);
    assert.deepEqual(await axeFaults(page, { region: { enabled: false } }), []);
    await dialog.getByRole('button', { name: 'Convert' }).click();
    await dialog.getByText('Please choose the currency: the company has none.').waitFor();
    await dialog.getByLabel('Currency').fill('EUR');
    await page.getByRole('option', { name: 'EUR' }).click();
    await dialog.getByRole('button', { name: 'Convert' }).click();
    await page.getByText(/^Converted: ENG-\d{4}-\d{4} is drafted\./).waitFor();
    await page.getByRole('link', { name: lead.companyName, exact: true }).waitFor();
    await page.getByRole('link', { name: /^ENG-\d{4}-\d{4}/ }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('Taken back: the lead is qualified again').waitFor();
    assert.equal(await statusOf(id), 'QUALIFIED');
  });

  test('finds the company that is there, on a phone', async () => {
    const context = await desk.signIn('accounts@demo.test', PHONE);
    const { id, lead, word } = await qualified(context);
    const input = { name: `Known as ${word}`, domain: lead.email.split('@')[1], currency: 'GBP' };
    const { createCompany } = await desk.ask(context, COMPANY, { input });
    const page = await desk.open(context, `/#/leads/${id}`);
    await page.getByRole('button', { name: 'Convert' }).click();
    const dialog = page.getByRole('dialog');
    assert.ok(await dialog.getByRole('radio', { name: `Known as ${word} same domain` }).isChecked());
    assert.equal(await excessWidth(page), 0);
    await dialog.getByRole('button', { name: 'Convert' }).click();
    await page.getByText(/^Converted: /).waitFor();
    await until('converted', async () => (await statusOf(id)) === 'CONVERTED');
    const [made] = await desk.rows('SELECT company_id, currency FROM engagements WHERE lead_id = $1', [id]);
    assert.deepEqual(made, { company_id: createCompany.id, currency: 'GBP' });
  });
});
