import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startApp, type TestApp } from './support/app.js';
import { countsThatDrifted, makeArticle } from './support/comments.js';

// As people run it: the built command line.
const CLI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const GOOD = 'grey otters like cold tea';

let desk: TestApp;
let databaseUrl: string;
beforeAll(async () => {
  desk = await startApp();
  databaseUrl = desk.db.options.connectionString!;
});
afterAll(() => desk.stop());

async function run(args: string[], { input = '', env = {} } = {}) {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, DATA_DIR: desk.dataDir, ...env },
  });
  child.stdin.end(input);
  const code = new Promise<number | null>((done) => child.once('exit', done));
  return { out: await text(child.stdout), err: await text(child.stderr), code: await code };
}

describe('desk create-admin', () => {
  it('makes an admin who signs in with the password of standard input', async () => {
    const args = [
      'create-admin',
      '--email',
      'root@staff.test',
      '--name',
      'Root',
      '--password-stdin',
      '--json',
    ];
    const made = await run(args, { input: `${GOOD}\n` });
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(made.out)).toMatchObject({ email: 'root@staff.test', url: null });
    const cookie = await desk.login('root@staff.test', GOOD);
    expect((await desk.graphql('{ me { roles } }', {}, cookie)).data.me.roles).toEqual(['ADMIN']);
    expect(await run(args, { input: GOOD })).toMatchObject({ code: 1, out: '' });
  });

  it('prints a link to choose a password where it was given none', async () => {
    const { out } = await run(['create-admin', '--email', 'link@staff.test', '--name', 'Link']);
    const token = /set-password\?token=([\w-]{43})/.exec(out)![1];
    expect((await desk.post('/auth/password', { token, password: GOOD })).status).toBe(200);
    await desk.login('link@staff.test', GOOD);
  });

  it.each([
    [['--email', 'x@staff.test', '--name', 'X', '--password-stdin'], 'short', 1, 'at least 15 characters'],
    [['--email', 'no address', '--name', 'X'], '', 1, 'not an e-mail address'],
    [['--email', 'x@staff.test'], '', 2, '--name'],
  ])('%j says what is wrong', async (args, input, code, why) => {
    const ran = await run(['create-admin', ...args], { input });
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(why);
  });
});

describe('desk', () => {
  it('explains itself, and says 2 for a verb that is none', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('create-admin') });
    expect((await run(['create-admin', '--help'])).out).toContain('--password-stdin');
    expect((await run(['nothing'])).code).toBe(2);
  });

  it('names the key of an environment that is wrong', async () => {
    const ran = await run(['migrate'], { env: { PORT: 'x', DATABASE_URL: '' } });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('DATABASE_URL');
    expect(ran.err).toContain('PORT');
  });

  it.each([
    'postgres://desk@127.0.0.1:1/x',
    'postgres://desk@localhost:1/x',
    'postgres://nobody:secret@HOST/no_such_database',
  ])(
    'says that the database does not answer, by the key and without a stack or a password: %s',
    async (url) => {
      const DATABASE_URL = url.replace('HOST', new URL(databaseUrl).host);
      const { code, err } = await run(['migrate'], { env: { DATABASE_URL } });
      expect(code).toBe(1);
      expect(err).toMatch(/^The environment is not usable:\n {2}DATABASE_URL: .*\w.*\n$/);
      expect(err).not.toContain('secret');
    },
  );

  it('migrates once', async () => {
    expect(JSON.parse((await run(['migrate', '--json'])).out)).toEqual({ applied: [] });
  });

  it('takes the password from beside the URL', async () => {
    const url = new URL(databaseUrl);
    const env = { DATABASE_URL: '', PGPASSWORD: decodeURIComponent(url.password) };
    url.password = '';
    env.DATABASE_URL = url.href;
    expect(await run(['migrate', '--json'], { env })).toMatchObject({ code: 0, out: '{"applied":[]}\n' });
  });

  it('seeds an empty desk only, and never one in production', async () => {
    expect((await run(['seed'])).code).toBe(1);
    const env = { NODE_ENV: 'production', SECRET_KEY: 'x'.repeat(40) };
    expect((await run(['seed'], { env })).err).toContain('production');
  });

  it('adds as many comments as it is told, with counts that agree', async () => {
    const articles = await desk.db.query('SELECT FROM articles');
    if (articles.rowCount === 0) await makeArticle(desk);
    const before = (await desk.db.query('SELECT count(*)::int AS n FROM comments')).rows[0].n;
    expect(JSON.parse((await run(['seed', '--size', '2500', '--json'])).out)).toMatchObject({
      comments: 2500,
    });
    expect((await desk.db.query('SELECT count(*)::int AS n FROM comments')).rows[0].n - before).toBe(2500);
    expect(await countsThatDrifted(desk)).toEqual([]);
    expect((await run(['seed', '--size', 'many'])).code).toBe(2);
  });
});

describe('desk read-csv', () => {
  const sheet = (bytes: string | Buffer): string => {
    const path = join(desk.dataDir, 'clients.csv');
    writeFileSync(path, bytes);
    return path;
  };

  it('tells how a sheet is read, without a database', async () => {
    const text = 'Prénom;Nom de famille;Téléphone\nZoë;Blanc;06 12 34 56 78\n;;12\n';
    const args = ['read-csv', sheet(Buffer.from(text, 'latin1')), '--into', 'contacts', '--country', 'fr'];
    const env = { DATABASE_URL: '' };
    const { code, out } = await run([...args, '--json'], { env });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      form: { encoding: { name: 'windows-1252' }, delimiter: ';' },
      mapping: ['firstName', 'lastName', 'phone'],
      rows: 2,
      faulty: 1,
      faults: [{ line: 3, errors: [{ field: 'phone' }, { field: 'name' }] }],
    });
    expect((await run(args, { env })).out).toContain('Téléphone -> Phone (06 12 34 56 78)');
  });

  it('says what is wrong with the file, or with how it was asked', async () => {
    const endless = await run(['read-csv', sheet('a,b\n1,"2\n'), '--into', 'leads']);
    expect([endless.code, endless.err]).toEqual([1, expect.stringContaining('A quote is opened')]);
    expect((await run(['read-csv', join(desk.dataDir, 'none.csv'), '--into', 'leads'])).code).toBe(1);
    expect((await run(['read-csv', 'x.csv', '--into', 'llamas'])).code).toBe(2);
  });
});

describe('desk import-csv', () => {
  it('tells by a dry run what would come in, brings it, and says what is wrong with a file', async () => {
    const file = join(desk.dataDir, 'clients.csv');
    writeFileSync(file, 'Name,Website\nOmega,omega.example\n,none.example\n');
    const args = ['import-csv', file, '--into', 'companies', '--json'];
    const dry = JSON.parse((await run([...args, '--dry-run'])).out);
    expect(dry).toMatchObject({ importId: null, counts: { create: 1, error: 1, done: 0 } });
    const { importId } = JSON.parse((await run(args)).out);
    const { rows } = await desk.db.query('SELECT name, domain FROM companies WHERE import_id = $1', [
      importId,
    ]);
    expect(rows).toEqual([{ name: 'Omega', domain: 'omega.example' }]);
    writeFileSync(file, '%PDF-1.7');
    expect(await run(args)).toMatchObject({ code: 1, err: expect.stringContaining('not a table') });
    const nowhere = { DATABASE_URL: 'postgres://desk@127.0.0.1:1/x' };
    expect(await run(args, { env: nowhere })).toMatchObject({
      code: 1,
      err: expect.stringContaining('no database'),
    });
  });
});
