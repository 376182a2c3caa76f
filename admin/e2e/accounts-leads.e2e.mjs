import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { axeFaults, excessWidth } from './support/faults.mjs';
import { PHONE, searchOf, until, visit } from './support/visit.mjs';

const CREATE = `mutation ($input: LeadInput!, $ownerId: UUID) { createLead(input: $input, ownerId: $ownerId) { id version } }`;
const MANAGER = 'accounts@demo.test';
const FLOATING = { region: { enabled: false } };

describe('leads', () => {
  const desk = visit();
  let round = 0;

  /** Leads of one company that nobody else has, made as an account manager; the newest last. */
  const leads = async (context, ...given) => {
    const company = `Round ${Date.now()} ${(round += 1)}`;
    for (const [n, input] of given.entries()) {
      const { ownerId = null, ...rest } = input;
      const lead = {
        name: `Guest ${n} of ${company}`,
        email: `guest${n}.${company.replaceAll(' ', '')}@e2e-${company.replaceAll(' ', '')}.example`,
        source: 'REFERRAL',
        companyName: company,
        ...rest,
      };
      await desk.ask(context, CREATE, { input: lead, ownerId });
    }
    return company;
  };
  const listOf = (company, more = {}, view = 'list') =>
    `/#/leads?view=${view}&filter=${encodeURIComponent(JSON.stringify({ q: company, ...more }))}`;
  const cards = (page, column) => page.locator(`[data-column=${column}] [data-card]`);
  const statusOf = async (company) =>
    (await desk.rows('SELECT status FROM leads WHERE company_name = $1 ORDER BY created_at', [company])).map(
      ({ status }) => status,
    );

  test('stand in tabs with exact counts, and the view stays through filters, reload and back', async () => {
    const context = await desk.signIn(MANAGER);
    const company = await leads(context, {}, {}, { source: 'OUTBOUND' });
    const page = await desk.open(context, '/#/leads');
    await page.getByRole('tab', { name: /^New \d+$/, selected: true }).waitFor();
    await page.getByRole('button', { name: 'Board', pressed: false }).click();
    await searchOf(page).fill(company);
    await until('three cards', async () => (await cards(page, 'NEW').count()) === 3);
    assert.match(page.url(), /view=board/);
    await page.reload();
    await until('three cards again', async () => (await cards(page, 'NEW').count()) === 3);
    assert.match(await cards(page, 'NEW').first().textContent(), /(min|h|d) left|due /);
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByText('1 to 3 of 3').waitFor();
    await page.goBack();
    await until('the board', async () => (await cards(page, 'NEW').count()) === 3);
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByRole('tab', { name: /^Spam/ }).click();
    await page.getByText('Nothing matches these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.getByRole('tab', { name: /^Spam/, selected: true }).waitFor();
  });

  test('are walked and moved by keyboard: what is missing is mended on the way, and the move taken back', async () => {
    const context = await desk.signIn(MANAGER);
    const company = await leads(context, {}, {});
    const page = await desk.open(context, listOf(company, {}, 'board'));
    await cards(page, 'NEW').nth(1).waitFor();
    await cards(page, 'NEW').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    const menu = page.getByRole('menu', { name: 'Move to' });
    await menu.getByRole('menuitem', { name: /Converted.*does not go there/, disabled: true }).waitFor();
    await page.keyboard.press('q');
    const gate = page.getByRole('dialog');
    await gate.getByText('Nobody owns this lead.').waitFor();
    assert.ok(await gate.getByRole('button', { name: 'Move to Qualified' }).isDisabled());
    assert.deepEqual(await axeFaults(page, FLOATING), []);
    await gate.getByRole('button', { name: 'Give it to me' }).click();
    await gate.getByLabel('Direct hire').check();
    await gate.getByRole('button', { name: 'Save' }).click();
    await gate.getByText('Nothing is missing any more.').waitFor();
    await gate.getByRole('button', { name: 'Move to Qualified' }).click();
    await page.getByText('Moved to Qualified.').waitFor();
    await until('it stands there', async () => (await cards(page, 'QUALIFIED').count()) === 1);
    assert.deepEqual((await statusOf(company)).sort(), ['NEW', 'QUALIFIED']);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('Taken back.').waitFor();
    assert.deepEqual(await statusOf(company), ['NEW', 'NEW']);
    // A fast hand, that does not wait for the menu.
    await cards(page, 'NEW').nth(1).focus();
    for (const key of ['m', 'd']) await page.keyboard.press(key);
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  });

  test('are dragged: a column that is not allowed says why, one that needs a reason asks for it', async () => {
    const context = await desk.signIn(MANAGER);
    const company = await leads(context, {});
    const page = await desk.open(context, listOf(company, {}, 'board'));
    const card = cards(page, 'NEW').first();
    await card.waitFor();
    const middle = async (locator) => {
      const { x, y, width, height } = await locator.boundingBox();
      return [x + width / 2, y + Math.min(height / 2, 60)];
    };
    const column = (name) => page.locator(`[data-column=${name}]`);
    await page.mouse.move(...(await middle(card)));
    await page.mouse.down();
    await page.mouse.move(...(await middle(column('NURTURE'))), { steps: 6 });
    await column('NURTURE').getByText('A lead in New does not go there.').waitFor();
    await page.mouse.up();
    assert.equal(await cards(page, 'NEW').count(), 1);
    await page.mouse.move(...(await middle(card)));
    await page.mouse.down();
    await page.mouse.move(...(await middle(column('DISQUALIFIED'))), { steps: 6 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog');
    assert.ok(await dialog.getByRole('button', { name: 'Move to Disqualified' }).isDisabled());
    await dialog.getByLabel('Why does nothing come of it?').click();
    await page.getByRole('option', { name: 'Looks for a job' }).click();
    await dialog.getByRole('button', { name: 'Move to Disqualified' }).click();
    await page.getByText('Moved to Disqualified.').waitFor();
    await page.keyboard.press('z');
    await page.getByText('Taken back.').waitFor();
    assert.deepEqual(await statusOf(company), ['NEW']);
  });

  test('are answered from their page by a logged call, which stops the clock and moves them', async () => {
    const context = await desk.signIn(MANAGER);
    const company = await leads(context, {});
    const page = await desk.open(context, listOf(company, { status: 'NEW' }));
    await page.getByRole('link', { name: /^Guest 0/ }).click();
    await page.getByRole('button', { name: 'Mark as contacted' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Log the call' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Contacted', { exact: true }).waitFor();
    await page.getByText(/^answered in/).waitFor();
    assert.deepEqual(await statusOf(company), ['CONTACTED']);
  });

  test('are put right in place, and like others are compared and marked', async () => {
    const context = await desk.signIn(MANAGER);
    const company = await leads(context, { message: 'The first time.' });
    const name = `Another ${randomUUID()}`;
    await desk.ask(context, CREATE, {
      input: {
        name,
        email: (await desk.rows('SELECT email FROM leads WHERE company_name = $1', [company]))[0].email,
        companyName: company,
        source: 'EVENT',
        message: 'The second time.',
      },
    });
    const page = await desk.open(context, listOf(company, { status: 'NEW' }));
    await page.getByRole('link', { name }).click();
    await page.getByText('Duplicate of').waitFor();
    await page.getByRole('button', { name: 'Compare' }).click();
    const dialog = page.getByRole('dialog', { name: 'Side by side' });
    await dialog.getByText('The first time.').waitFor();
    await dialog.getByText('The second time.').waitFor();
    assert.deepEqual(await axeFaults(page, FLOATING), []);
    await dialog.getByRole('button', { name: 'Close' }).click();
    const readAgain = page.waitForResponse(async (answer) =>
      (await answer.text()).includes('"duplicateOf":null'),
    );
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Telephone').fill('+44 20 7946 0018');
    await page.getByRole('button', { name: 'Not a duplicate' }).click();
    await page.getByText('No longer marked as a duplicate.').waitFor();
    await readAgain;
    await page.getByText('Not saved yet').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const [{ phone }] = await desk.rows(
      "SELECT phone FROM leads WHERE source = 'EVENT' AND company_name = $1",
      [company],
    );
    assert.equal(phone, '+442079460018');
  });

  test('are given away and closed many at once', async () => {
    const context = await desk.signIn(MANAGER);
    const company = await leads(context, {}, {}, {});
    const page = await desk.open(context, listOf(company, { status: 'NEW' }));
    await page.getByText('1 to 3 of 3').waitFor();
    const select = () => page.getByRole('checkbox', { name: 'Select all rows of this page' }).check();
    await select();
    await page.getByRole('toolbar').getByRole('button', { name: 'Assign' }).click();
    await page.getByRole('menuitem', { name: 'Aiko Tanaka' }).click();
    await page.getByText('3 leads now belong to Aiko Tanaka.').waitFor();
    await select();
    await page.getByRole('toolbar').getByRole('button', { name: 'Move' }).click();
    await page.getByRole('menuitem', { name: 'It is spam' }).click();
    await page.getByText('3 moved to Spam.').waitFor();
    assert.deepEqual(await statusOf(company), ['SPAM', 'SPAM', 'SPAM']);
  });

  test('are added by hand, with what is wrong beside its field', async () => {
    const name = `By hand ${Date.now()}`;
    const page = await desk.open(await desk.signIn(MANAGER), '/#/leads/create');
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Add the lead' }).click();
    await page.getByText('Please give an address, a number or a company.').waitFor();
    await page.getByLabel('Email').fill(`hand.${Date.now()}@hands.example`);
    await page.getByRole('button', { name: 'Add the lead' }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByText(/^L-[0-9A-Z]{4}-[0-9A-Z]{4}$/).waitFor();
    await page.getByText('hands.example', { exact: true }).waitFor();
  });

  test('are read by a recruiter, who is offered nothing to change', async () => {
    const page = await desk.open(await desk.signIn('recruiter@demo.test'), '/#/leads?view=board');
    await cards(page, 'NEW').first().waitFor();
    assert.equal(await page.getByRole('link', { name: 'Add a lead' }).count(), 0);
    await cards(page, 'NEW').first().focus();
    await page.keyboard.press('m');
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    assert.equal(await page.getByRole('menuitem', { disabled: false }).count(), 0);
    await page.keyboard.press('Escape');
    await cards(page, 'NEW').first().press('Enter');
    await page.getByText('What was sent').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Qualify' }).count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Edit', exact: true }).count(), 0);
  });

  test('fit a phone as list, board and page, and axe finds nothing there', async () => {
    const context = await desk.signIn(MANAGER, PHONE);
    const company = await leads(context, {});
    const page = await desk.open(context, listOf(company, {}, 'board'));
    await cards(page, 'NEW').first().waitFor();
    assert.equal(await excessWidth(page), 0);
    assert.deepEqual(await axeFaults(page), []);
    await page.getByRole('button', { name: /^Move Guest 0/ }).tap();
    await page.getByRole('menuitem', { name: 'Disqualified' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).tap();
    await cards(page, 'NEW').first().tap();
    await page.getByText('What was sent').waitFor();
    assert.equal(await excessWidth(page), 0);
    assert.deepEqual(await axeFaults(page), []);
  });
});

describe('the office', () => {
  const desk = visit();

  test('has hours that an admin sets, with what is wrong beside the hours', async () => {
    const page = await desk.open(await desk.signIn('admin@demo.test'), '/#/office');
    const until9 = page.getByLabel('Monday, until').first();
    await until9.waitFor();
    const before = await until9.inputValue();
    await until9.fill('08:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This ends after it begins, on the same day.').waitFor();
    await until9.fill(before);
    await page.getByLabel('Minutes of office time until the first answer').fill('45');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.reload();
    await page.getByLabel('Minutes of office time until the first answer').waitFor();
    assert.equal(await page.getByLabel('Minutes of office time until the first answer').inputValue(), '45');
    await page.getByLabel('Minutes of office time until the first answer').fill('60');
    await page.getByRole('button', { name: 'Save' }).click();
    await until('it is stored', async () => {
      const [{ value }] = await desk.rows("SELECT value FROM settings WHERE name = 'office'");
      return value.responseMinutes === 60;
    });
  });

  test('knows who is away: everybody says so of themselves, on their profile too', async () => {
    const page = await desk.open(await desk.signIn(MANAGER), '/#/profile?tab=duty');
    await page.getByRole('button', { name: 'Add an absence' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('First day').fill('2031-03-10');
    await dialog.getByLabel('Last day').fill('2031-03-14');
    await dialog.getByLabel('Who stands in').click();
    await page.getByRole('option', { name: 'Rafael Ortiz' }).click();
    assert.deepEqual(await axeFaults(page, FLOATING), []);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Rafael Ortiz stands in').waitFor();
    await page.getByRole('button', { name: 'Edit the absence of Aiko Tanaka' }).click();
    await page.getByRole('button', { name: 'Delete this absence' }).click();
    await page.getByText('The absence is deleted.').waitFor();
    await page.goto(`${desk.url}/#/office?tab=duty`);
    const theirs = page.getByRole('switch', { name: 'Ada Keller is on duty' });
    await theirs.waitFor();
    assert.ok(await theirs.isDisabled());
    assert.equal(await page.getByRole('button', { name: /^Edit the absence/ }).count(), 0);
  });
});
