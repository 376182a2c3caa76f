import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeFaults, excessWidth } from './support/faults.mjs';
import { PHONE, until, visit } from './support/visit.mjs';

const CREATE = `mutation ($input: EngagementInput!) { createEngagement(input: $input) { id version code } }`;
const MANAGER = 'accounts@demo.test';
const DAY = 86_400_000;
const day = (ahead) => new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10);
const HIRE = {
  type: 'DIRECT_HIRE',
  feeModel: 'PERCENT',
  feePercent: 20,
  salaryMin: 9_000_000,
  salaryMax: 11_000_000,
};

describe('engagements', () => {
  const desk = visit();
  let round = 0;

  /** One of a company that has terms, made as an account manager, under a title that no other has. */
  const engagement = async (context, input = {}) => {
    const title = `Search ${Date.now()} ${(round += 1)}`;
    const [client] = await desk.rows(
      `SELECT c.id AS company, p.id AS contact FROM companies c JOIN contacts p ON p.company_id = c.id
       WHERE c.name = 'Meridian Pay' ORDER BY p.id LIMIT 1`,
    );
    const [recruiter] = await desk.rows(`SELECT id FROM users WHERE email = 'recruiter@demo.test'`);
    const { createEngagement } = await desk.ask(context, CREATE, {
      input: {
        title,
        companyId: client.company,
        contactId: client.contact,
        leadRecruiterId: recruiter.id,
        currency: 'EUR',
        ...HIRE,
        ...input,
      },
    });
    return { title, ...createEngagement };
  };
  const statusOf = async ({ id }) =>
    (await desk.rows('SELECT status FROM engagements WHERE id = $1', [id]))[0].status;
  const board = ({ title }) =>
    `/#/engagements?view=board&filter=${encodeURIComponent(JSON.stringify({ q: title }))}`;
  const cards = (page, column) => page.locator(`[data-column=${column}] [data-card]`);

  test('are moved on the board by keyboard, what is missing mended on the way, and taken back', async () => {
    const context = await desk.signIn(MANAGER);
    const made = await engagement(context, { leadRecruiterId: null, salaryMin: null, salaryMax: null });
    const page = await desk.open(context, board(made));
    await cards(page, 'DRAFT').first().focus();
    await page.keyboard.press('m');
    const menu = page.getByRole('menu', { name: 'Move to' });
    await menu.getByRole('menuitem', { name: /Filled.*last placement/, disabled: true }).waitFor();
    await page.keyboard.press('o');
    const gate = page.getByRole('dialog');
    await gate.getByText('No lead recruiter is named.').waitFor();
    const go = gate.getByRole('button', { name: 'Move to Open' });
    assert.ok(await go.isDisabled());
    assert.deepEqual(await axeFaults(page), []);
    await gate.getByLabel('Lead recruiter').click();
    await page.getByRole('option', { name: 'Rafael Ortiz' }).click();
    await gate.getByLabel('Salary from').fill('120000');
    await gate.getByLabel('Salary to').fill('90000');
    await gate.getByRole('button', { name: 'Save and look again' }).click();
    await gate.getByText('The highest salary is below the lowest.').waitFor();
    await gate.getByLabel('Salary to').fill('140000');
    await gate.getByRole('button', { name: 'Save and look again' }).click();
    await gate.getByText('Nothing is missing any more.').waitFor();
    await go.click();
    await page.getByText('Moved to Open.').waitFor();
    await until('it stands there, and counts', async () =>
      /€26K; × 60 %/.test(await page.locator('[data-column=OPEN]').textContent()),
    );
    assert.equal(await cards(page, 'OPEN').count(), 1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('Taken back.').waitFor();
    assert.equal(await statusOf(made), 'DRAFT');
  });

  test('are dragged: a column that is not allowed says why, a hold asks for its reason and its day', async () => {
    const context = await desk.signIn(MANAGER);
    const made = await engagement(context);
    await desk.ask(
      context,
      `mutation ($items: [MoveItem!]!, $batch: UUID!) { moveEngagements(items: $items, action: OPEN, clientMutationId: $batch) { batch } }`,
      { items: [{ id: made.id, expectedVersion: made.version }], batch: crypto.randomUUID() },
    );
    const page = await desk.open(context, board(made));
    const card = cards(page, 'OPEN').first();
    await card.waitFor();
    const middle = async (locator) => {
      const { x, y, width, height } = await locator.boundingBox();
      return [x + width / 2, y + Math.min(height / 2, 60)];
    };
    const column = (name) => page.locator(`[data-column=${name}]`);
    await page.mouse.move(...(await middle(card)));
    await page.mouse.down();
    await page.mouse.move(...(await middle(column('PROPOSED'))), { steps: 6 });
    await column('PROPOSED').getByText('From Open it does not go there.').waitFor();
    await page.mouse.move(...(await middle(column('ON_HOLD'))), { steps: 6 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog');
    const go = dialog.getByRole('button', { name: 'Move to On hold' });
    assert.ok(await go.isDisabled());
    await dialog.getByLabel('Why?').click();
    await page.getByRole('option', { name: 'Budget' }).click();
    await dialog.getByLabel('When is it looked at again?').fill(day(-1));
    await dialog.getByText('Choose a day to come.').waitFor();
    await dialog.getByLabel('When is it looked at again?').fill(day(9));
    await go.click();
    await page.getByText('Moved to On hold.').waitFor();
    assert.equal(await statusOf(made), 'ON_HOLD');
  });

  test('are proposed and accepted on their page, with what is wrong beside its field', async () => {
    const context = await desk.signIn(MANAGER);
    const made = await engagement(context);
    const page = await desk.open(context, `/#/engagements/${made.id}`);
    await page.getByRole('button', { name: 'Send a proposal' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your words').fill('As spoken.');
    await dialog.getByLabel('Valid until').fill('');
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await dialog.getByText('Please say until when it is valid.').waitFor();
    assert.equal(await dialog.getByLabel('Your words').inputValue(), 'As spoken.');
    await dialog.getByLabel('Valid until').fill(day(10));
    await dialog.getByLabel('I send it another way').check();
    await dialog.getByRole('button', { name: 'Mark as sent' }).click();
    await page.getByText('Proposed', { exact: true }).waitFor();
    await page.getByText('20 % of the first year’s salary').waitFor();

    await page.getByRole('button', { name: 'Note their answer' }).click();
    await dialog.getByRole('button', { name: 'Keep the answer' }).click();
    await dialog.getByText('Please say who answered.').waitFor();
    assert.deepEqual(await axeFaults(page), []);
    await dialog.getByLabel('Who answered?').fill('Wanjiru Kamau');
    await dialog.getByLabel('Note').fill('By telephone.');
    await dialog.getByRole('button', { name: 'Keep the answer' }).click();
    await page.getByText('Accepted by').waitFor();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('Moved to Open.').waitFor();
    assert.equal(await statusOf(made), 'OPEN');
  });

  test('are masked for whoever is not named, until an admin breaks the glass and says why', async () => {
    const made = await engagement(await desk.signIn(MANAGER), { confidential: true });
    const admin = await desk.signIn('admin@demo.test');
    const page = await desk.open(admin, `/#/engagements/${made.id}`);
    await page.getByRole('heading', { name: 'Confidential engagement' }).waitFor();
    await page.getByText('Aiko Tanaka, Rafael Ortiz').waitFor();
    assert.equal(await page.getByText(made.title).count(), 0);
    assert.equal(await page.getByText('Meridian Pay').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Edit' }).count(), 0);
    await page.getByRole('button', { name: 'Break the glass' }).click();
    const dialog = page.getByRole('dialog');
    assert.deepEqual(await axeFaults(page), []);
    await dialog.getByLabel('Why must you read it?').fill('Its manager is ill.');
    await dialog.getByRole('button', { name: 'Break the glass' }).click();
    await page.getByRole('heading', { name: made.title }).waitFor();
    const [{ changes }] = await desk.rows(
      `SELECT changes FROM audit_entries WHERE action = 'glass.broken' AND subject_id = $1`,
      [made.id],
    );
    assert.match(JSON.stringify(changes), /Its manager is ill\./);
  });

  test('are added by type, with the company’s terms taken over and every error beside its field', async () => {
    const title = `Added ${Date.now()}`;
    const page = await desk.open(await desk.signIn(MANAGER), '/#/engagements/create');
    await page.getByLabel('Title').fill(title);
    await page.getByRole('button', { name: 'Add the engagement' }).click();
    await page.getByText('Please choose the company.').waitFor();
    await page.getByRole('combobox', { name: 'Company' }).fill('Halden');
    await page.getByRole('option', { name: 'Halden Bank' }).click();
    await page.getByText(/Taken over from the company: CHF, fee 22.5 %, guarantee of 90 days/).waitFor();
    assert.equal(await page.getByLabel('Fee, %').inputValue(), '22.5');
    await page.getByLabel('Fee, %').fill('50.01');
    await page.getByLabel('Salary from').fill('-1');
    await page.getByRole('button', { name: 'Add the engagement' }).click();
    await page.getByText('An amount cannot be negative.').waitFor();
    await page.getByLabel('Salary from').fill('1000.005');
    await page.getByText('That is finer than CHF goes.').waitFor();
    await page.getByLabel('Salary from').fill('150000');
    await page.getByRole('button', { name: 'Add the engagement' }).click();
    await page.getByText('Must be 50 or less').waitFor();
    await page.getByLabel('Fee, %').fill('0');
    await page.getByRole('button', { name: 'Add the engagement' }).click();
    await page.getByText('A fee is more than 0 % and at most 50 %.').waitFor();
    assert.equal(await page.getByLabel('Title').inputValue(), title);

    // Only the terms of its type, and what was typed for another is not sent.
    await page.getByLabel('Type').click();
    await page.getByRole('option', { name: 'Sprint' }).click();
    assert.equal(await page.getByLabel('Salary from').count(), 0);
    await page.getByLabel('Fixed fee').fill('32000.50');
    await page.getByLabel('Kickoff').fill('2027-03-10');
    await page.getByLabel('Readout').fill('2027-03-01');
    await page.getByRole('button', { name: 'Add the engagement' }).click();
    await page.getByText('The readout is before the kickoff.').waitFor();
    await page.getByLabel('Readout').fill('2027-03-31');
    await page.getByRole('button', { name: 'Add the engagement' }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText('CHF 32,000.50').first().waitFor();
  });

  test('keep from a recruiter what the client pays, and let them change what they lead', async () => {
    const made = await engagement(await desk.signIn(MANAGER));
    const context = await desk.signIn('recruiter@demo.test');
    const page = await desk.open(context, board(made));
    await cards(page, 'DRAFT').first().waitFor();
    assert.doesNotMatch(await page.locator('main').textContent(), /€|× 10 %/);
    await page.goto(`${desk.url}/#/engagements/${made.id}`);
    await page.getByText('Salary from').waitFor();
    assert.equal(await page.getByText('Fee, %').count(), 0);
    assert.equal(await page.getByText('Proposals').count(), 0);
    await page.getByRole('button', { name: 'Edit' }).click();
    assert.equal(await page.getByLabel('Salary from').count(), 0);
    await page.getByLabel('Place').fill('Galway');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByText('Galway').waitFor();
  });

  test('are one page of paper for the client, with nothing on it that is ours', async () => {
    const made = await engagement(await desk.signIn(MANAGER), {
      about: `${'A long story about what is asked for. '.repeat(90)}The end.`,
      notes: 'They would pay more.',
      mustHave: ['Patience'],
    });
    const page = await desk.open(await desk.signIn(MANAGER), `/#/engagements/${made.id}/brief`);
    const sheet = page.locator('[data-brief]');
    await sheet.getByText('Patience').waitFor();
    const text = await sheet.textContent();
    assert.match(text, /The end\./);
    assert.doesNotMatch(text, /pay more|20 ?%|Fee|€20,000/);
    assert.ok(await sheet.evaluate((paper) => paper.scrollHeight <= paper.clientHeight));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g).length, 1);
    assert.match(pdf, /\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/);
  });

  test('fit a phone as board, page and brief', async () => {
    const context = await desk.signIn(MANAGER, PHONE);
    const made = await engagement(context);
    const page = await desk.open(context, board(made));
    await page.getByRole('button', { name: `Move ${made.title}` }).tap();
    await page.getByRole('menuitem', { name: 'Cancelled' }).tap();
    assert.equal(await excessWidth(page), 0);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).tap();
    await cards(page, 'DRAFT').first().tap();
    await page.getByRole('link', { name: 'Brief' }).tap();
    await page.locator('[data-brief]').waitFor();
    assert.equal(await excessWidth(page), 0);
  });
});
