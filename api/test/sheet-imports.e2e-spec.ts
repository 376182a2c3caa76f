import { Role } from '../src/access/roles.js';
import { LongDatabase } from '../src/platform/database/long-database.js';
import { commitSheet } from '../src/records/sheets/imports/commit-sheet.js';
import { SheetKind } from '../src/records/sheets/imports/sheet-import.enums.js';
import { SheetTargets } from '../src/records/sheets/imports/sheet-target.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { Sheets } from './support/sheets.js';

describe('a sheet that comes in', () => {
  let app: TestApp;
  let manager: Person;
  let sheets: Sheets;
  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
    sheets = new Sheets(app, manager);
  });
  afterAll(() => app.stop());

  const rows = async (text: string, values: unknown[] = []) => (await app.db.query(text, values)).rows;
  const one = async (text: string, values: unknown[] = []) => (await rows(text, values))[0];

  it('shows its columns with guesses and samples, decides by a dry run, and brings companies', async () => {
    const file =
      'Company;Web;Employees;Land;Notes;Nothing\nAcme;https://www.acme.example/about;51-200;Germany;=1+1;\n' +
      "Café Zoë;zoe.example;5;FR;'=2+2;\nBeta;gmail.com;;;;\n;none.example;;;;\nACME again;acme.example;;;;\n" +
      'Company;Web;Employees;Land;Notes;Nothing\n';
    const uploaded = await sheets.upload('COMPANIES', file);
    expect(uploaded).toMatchObject({ phase: 'MAPPING', rows: 6, error: null });
    expect(uploaded.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['Company', 'name'],
      ['Web', 'website'],
      ['Employees', 'size'],
      ['Land', 'country'],
      ['Notes', 'about'],
      ['Nothing', null],
    ]);
    expect(uploaded.columns[0]!.samples).toEqual(['Acme', 'Café Zoë', 'Beta']);
    const before = await one('SELECT count(*)::int AS n FROM companies');
    await sheets.plan(uploaded.id, {
      mapping: ['name', 'domain', 'size', 'country', 'about', null],
      match: 'DOMAIN',
      policy: 'SKIP',
    });
    const checked = await sheets.over(uploaded.id);
    expect(checked).toMatchObject({ phase: 'CHECKED', counts: { create: 2, update: 0, skip: 0, error: 4 } });
    expect(await one('SELECT count(*)::int AS n FROM companies')).toEqual(before);
    const decided = await sheets.rows(checked.id);
    expect(decided.map(({ outcome, errors }) => [outcome, errors[0]?.code])).toEqual([
      ['CREATE', undefined],
      ['CREATE', undefined],
      ['ERROR', 'FREE_MAIL'],
      ['ERROR', 'REQUIRED'],
      ['ERROR', 'TWICE'],
      ['ERROR', 'HEADER'],
    ]);
    expect(decided[0]!.changes).toMatchObject({
      name: [null, 'Acme'],
      domain: [null, 'acme.example'],
      size: [null, 'S50_250'],
      country: [null, 'DE'],
      about: [null, '=1+1'],
    });

    const done = await sheets.commit(checked.id);
    expect(done).toMatchObject({ phase: 'COMMITTED', counts: { create: 2, done: 2, error: 4 } });
    expect(
      await rows('SELECT name, domain, about, version FROM companies WHERE import_id = $1 ORDER BY name', [
        done.id,
      ]),
    ).toEqual([
      { name: 'Acme', domain: 'acme.example', about: '=1+1', version: 1 },
      { name: 'Café Zoë', domain: 'zoe.example', about: '=2+2', version: 1 },
    ]);
    expect(
      await rows(
        `SELECT action FROM audit_entries WHERE actor_id = $1 AND (subject_id = $2 OR action LIKE 'company.%') ORDER BY id`,
        [manager.id, done.id],
      ),
    ).toEqual(
      [
        'import.created',
        'import.commit-started',
        'company.created',
        'company.created',
        'import.committed',
      ].map((action) => ({ action })),
    );
  });

  it('gives a file of what did not come in, which comes in when it is mended', async () => {
    const checked = await sheets.check(
      'COMPANIES',
      'Name,Domain,Phone\n,x.example,+49 30 1\n=Gamma,gmail.com,\n',
    );
    const file = await sheets.errorFile(checked.id);
    expect(file.split('\r\n').slice(0, 3)).toEqual([
      'Name,Domain,Phone,Error',
      ",x.example,'+49 30 1,Name: Please say what the company is called.",
      expect.stringMatching(/^'=Gamma,gmail\.com,,"?Domain: Anybody may have/),
    ]);
    const mended = file.replace('\r\n,x', '\r\nXylo,x').replace('gmail.com', 'gamma.example');
    const again = await sheets.check('COMPANIES', mended);
    expect(again.columns.at(-1)).toMatchObject({ heading: 'Error', field: null });
    expect(again.counts).toMatchObject({ create: 2, error: 0 });
    expect((await sheets.rows(again.id))[1]!.changes.name).toEqual([null, '=Gamma']);
  });

  it.each([
    ['SKIP', { create: 0, update: 0, skip: 1 }, { industry: null, website: 'https://delta.example/' }],
    ['FILL', { create: 0, update: 1, skip: 0 }, { industry: 'Steel', website: 'https://delta.example/' }],
    [
      'UPDATE',
      { create: 0, update: 1, skip: 0 },
      { industry: 'Steel', website: 'https://delta.example/new' },
    ],
    ['CREATE', { create: 0, update: 0, error: 1 }, { industry: null, website: 'https://delta.example/' }],
  ])('%s: does so with what is known, and gives back what was', async (policy, counts, after) => {
    await app.db.query(`DELETE FROM companies WHERE name = 'Delta'`);
    await app.db.query(
      `INSERT INTO companies (name, domain, website) VALUES ('Delta', 'delta.example', 'https://delta.example/')`,
    );
    const done = await sheets.bring(
      'COMPANIES',
      'Name,Website,Industry\nDelta,https://delta.example/new,Steel\n',
      { policy },
    );
    expect(done.counts).toMatchObject(counts);
    const seen = `SELECT industry, website FROM companies WHERE name = 'Delta'`;
    expect(await one(seen)).toEqual(after);
    if (!counts.update) return;
    expect(await sheets.revert(done.id)).toMatchObject({ reverted: true, counts: { takenBack: 1, kept: 0 } });
    expect(await one(seen)).toEqual({ industry: null, website: 'https://delta.example/' });
  });

  it('brings people with their companies, found by domain or name or made, and takes back what nobody touched', async () => {
    const [known] = await rows(
      `INSERT INTO companies (name, domain) VALUES ('Epsilon Group', 'epsilon.example') RETURNING id`,
    );
    await app.db.query(
      `INSERT INTO contacts (name, email, company_id, employed_since) VALUES ('Old Hand', 'old@epsilon.example', $1, '2020-02-29')`,
      [known.id],
    );
    const done = await sheets.bring(
      'CONTACTS',
      'First Name,Last Name,Email,Phone,Company,Position,Website\nAda,L,ada@epsilon.example,,Epsilon GmbH,CTO\n' +
        'Bo,M,bo@zeta.example,030 901820,Zeta,CEO\nCy,N,cy@gmail.com,,zeta,\nOld,Hand,OLD@epsilon.example,,Zeta,Boss,zeta.example\nDi,O,nobody,,,\n',
      { policy: 'UPDATE', country: 'DE' },
    );
    expect(done.counts).toMatchObject({ create: 3, update: 1, error: 1 });
    const people = `SELECT c.name, c.phone, co.name AS company FROM contacts c LEFT JOIN companies co ON co.id = c.company_id
      WHERE c.deleted_at IS NULL AND (c.import_id = $1 OR c.email = 'old@epsilon.example') ORDER BY c.name`;
    expect(await rows(people, [done.id])).toEqual([
      { name: 'Ada L', phone: null, company: 'Epsilon Group' },
      { name: 'Bo M', phone: '+4930901820', company: 'Zeta' },
      { name: 'Cy N', phone: null, company: 'Zeta' },
      { name: 'Old Hand', phone: null, company: 'Zeta' },
    ]);
    const former = 'SELECT company_name, started_on::text FROM contact_employments WHERE import_id = $1';
    expect(await rows(former, [done.id])).toEqual([
      { company_name: 'Epsilon Group', started_on: '2020-02-29' },
    ]);

    // Ada was edited, and something was said about Bo: both stay, and with Bo his company.
    const { recordId: bo } = (await sheets.rows(done.id))[1]!;
    await app.db.query(
      `UPDATE contacts SET title = 'CFO', version = version + 1 WHERE email = 'ada@epsilon.example'`,
    );
    await app.db.query(
      `WITH a AS (INSERT INTO activities (kind) VALUES ('NOTE') RETURNING id, at)
       INSERT INTO activity_links (activity_id, subject_type, subject_id, at) SELECT id, 'Contact', $1, at FROM a`,
      [bo],
    );
    const reverted = await sheets.revert(done.id);
    expect(reverted).toMatchObject({ phase: 'CANCELLED', reverted: true, counts: { takenBack: 2, kept: 2 } });
    expect((await sheets.rows(done.id, { state: 'KEPT' })).map(({ number }) => number)).toEqual([1, 2]);
    expect(await rows(people, [done.id])).toEqual([
      { name: 'Ada L', phone: null, company: 'Epsilon Group' },
      { name: 'Bo M', phone: '+4930901820', company: 'Zeta' },
      { name: 'Old Hand', phone: null, company: 'Epsilon Group' },
    ]);
    expect(
      await one(`SELECT employed_since::text AS since FROM contacts WHERE email = 'old@epsilon.example'`),
    ).toEqual({ since: '2020-02-29' });
    expect(await rows(former, [done.id])).toEqual([]);
    expect((await sheets.verb('revertSheetImport', done.id)).errors![0]!.extensions.code).toBe('CONFLICT');
  });

  it('brings leads without a clock, letters or a second time, counted and owned', async () => {
    const file =
      'Full name,E-mail,Company,Employees,Message\nEve,eve@eta.example,Eta,12,Hello\nFay,fay@eta.example,Eta,,\nNoOne,,,,Hi\nEve,EVE@eta.example,,,again\n';
    const done = await sheets.bring('LEADS', file, { basis: 'Met at the fair' });
    expect(done.counts).toMatchObject({ create: 2, error: 2 });
    const counted = async () =>
      Number((await one(`SELECT coalesce(sum(n), 0) AS n FROM lead_counts WHERE status = 'NEW'`)).n);
    const n = await counted();
    expect(
      await rows(
        `SELECT name, source, company_domain, company_size, first_response_due_at AS due, consent->>'purpose' AS basis,
           (SELECT count(*)::int FROM lead_events e WHERE e.subject_id = l.id) AS events
         FROM leads l WHERE import_id = $1 ORDER BY name`,
        [done.id],
      ),
    ).toEqual(
      ['Eve', 'Fay'].map((name) => ({
        name,
        source: 'IMPORT',
        company_domain: 'eta.example',
        company_size: name === 'Eve' ? 'S10_50' : null,
        due: null,
        basis: 'Met at the fair',
        events: 1,
      })),
    );
    expect(await one(`SELECT count(*)::int AS n FROM outbox WHERE topic LIKE 'lead.%'`)).toEqual({ n: 0 });
    expect((await sheets.check('LEADS', file)).counts).toMatchObject({ create: 0, skip: 2, error: 2 });
    expect(await sheets.revert(done.id)).toMatchObject({ counts: { takenBack: 2 } });
    expect(await counted()).toBe(n - 2);
  });

  it('does not write what somebody changed after the check, and says so', async () => {
    await app.db.query(`INSERT INTO companies (name, domain) VALUES ('Theta', 'theta.example')`);
    const file = 'Name,Domain,Industry\nTheta,theta.example,Tin\nIota,iota.example,Zinc\n';
    const { id } = await sheets.check('COMPANIES', file, { policy: 'UPDATE' });
    await app.db.query(`UPDATE companies SET industry = 'Lead', version = version + 1 WHERE name = 'Theta'`);
    await app.db.query(`INSERT INTO companies (name, domain) VALUES ('Iota!', 'iota.example')`);
    expect((await sheets.commit(id)).counts).toMatchObject({ create: 0, update: 0, error: 2 });
    expect((await sheets.rows(id)).map(({ errors }) => errors[0]!.code)).toEqual(['CHANGED', 'CHANGED']);
    expect(await one(`SELECT industry FROM companies WHERE name = 'Theta'`)).toEqual({ industry: 'Lead' });
  });

  it('goes on where a commit was broken off, and brings nothing twice', async () => {
    const people = Array.from({ length: 700 }, (_, n) => `Person ${n},p${n}@kappa.example,Kappa`);
    const { id } = await sheets.check('CONTACTS', `Name,Email,Company\n${people.join('\n')}\n`);
    const { plan } = await one('SELECT plan FROM imports WHERE id = $1', [id]);
    let batches = 0;
    const broken = commitSheet(app.app.get(LongDatabase), {
      target: app.app.get(SheetTargets, { strict: false }).get(SheetKind.CONTACTS),
      plan,
      making: { by: { actor: manager, requestId: null }, importId: id, basis: null },
      advance: async () => {
        if (++batches === 2) throw new Error('the machine went out');
      },
    });
    await expect(broken).rejects.toThrow('went out');
    const here = 'SELECT count(*)::int AS n FROM contacts WHERE import_id = $1';
    expect(await one(here, [id])).toEqual({ n: 500 });
    expect(await sheets.commit(id)).toMatchObject({ phase: 'COMMITTED', counts: { create: 700, done: 700 } });
    expect(await one(here, [id])).toEqual({ n: 700 });
    expect(await rows(`SELECT name FROM companies WHERE import_id = $1`, [id])).toEqual([{ name: 'Kappa' }]);
    expect(await sheets.revert(id)).toMatchObject({ counts: { takenBack: 700, kept: 0 } });
    expect(await rows(`SELECT FROM companies WHERE import_id = $1 AND deleted_at IS NULL`, [id])).toEqual([]);
  });

  it('refuses what is no table, with what mends it', async () => {
    for (const [file, words] of [
      ['PK\u0003\u0004abc', 'Save it there as CSV'],
      ['%PDF-1.7', 'a picture or a PDF'],
      ['<!DOCTYPE html><p>', 'a page or XML'],
      [' \n', 'nothing in this file'],
      ['name,email\n', 'no rows under the headings'],
      ['a,b\n1,"2\n', 'never closed'],
    ] as const)
      expect(await sheets.upload('CONTACTS', file)).toMatchObject({
        phase: 'FAILED',
        error: expect.stringContaining(words) as string,
      });
    await expect(sheets.upload('CONTACTS', '')).rejects.toThrow('1 byte to 25 MB');
    const { errors } = await sheets.ask(
      'mutation { done: createSheetImport(kind: LEADS, fileName: "x", bytes: 50000000) { id } }',
      {},
    );
    expect(errors![0]!.extensions.fields[0]).toMatchObject({ field: 'bytes', code: 'RANGE' });
  });

  it('refuses choices that cannot be, beside each, and steps out of turn', async () => {
    const { id } = await sheets.upload('CONTACTS', 'a,b\n1,2\n');
    const { errors } = await sheets.plan(id, {
      mapping: ['email', 'email'],
      match: 'DOMAIN',
      policy: 'SKIP',
    });
    expect(errors![0]!.extensions.fields.map(({ field, code }) => [field, code])).toEqual([
      ['plan.mapping.1', 'TWICE'],
      ['plan.mapping', 'REQUIRED'],
      ['plan.match', 'INVALID'],
    ]);
    expect((await sheets.verb('commitSheetImport', id)).errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await sheets.verb('cancelSheetImport', id)).done.phase).toBe('CANCELLED');
    expect((await sheets.verb('readSheetImport', id)).done.phase).toBe('CANCELLED');
  });

  it('is not for those who work in other wings', async () => {
    const { id } = await sheets.upload('CONTACTS', 'name\nx\n');
    for (const role of [Role.RECRUITER, Role.MODERATOR]) {
      const other = new Sheets(app, await app.person(role));
      expect((await other.verb('cancelSheetImport', id)).errors![0]!.extensions.code).toBe('FORBIDDEN');
      const sent = await app.fetch(`/files/imports/${id}?offset=0`, {
        method: 'PUT',
        body: 'x',
        cookie: other.person.cookie,
      });
      expect(sent.status).toBe(role === Role.MODERATOR ? 404 : 403);
      const file = await app.fetch(`/exports/sheet-imports/${id}`, { cookie: other.person.cookie });
      expect(file.status).toBe(role === Role.MODERATOR ? 404 : 403);
    }
    const { data } = await app.graphql(
      '{ imports { totalCount } }',
      {},
      (await app.person(Role.MODERATOR)).cookie,
    );
    expect(data.imports.totalCount).toBe(0);
  });
});
