import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { BY_SYSTEM } from '../src/access/current-actor.js';
import { Role } from '../src/access/roles.js';
import { BadInput } from '../src/common/errors.js';
import { Database } from '../src/platform/database/database.js';
import { LongDatabase } from '../src/platform/database/long-database.js';
import { Jobs } from '../src/platform/jobs/jobs.js';
import { JobWorker } from '../src/platform/jobs/job-worker.js';
import type { JobRun } from '../src/platform/jobs/job.js';
import { compose, letterPosting } from '../src/platform/mail/letter.js';
import { Outbox } from '../src/platform/outbox/outbox.js';
import { post } from '../src/platform/outbox/posting.js';
import { startApp, type TestApp, until } from './support/app.js';

let desk: TestApp;
let handler: (run: JobRun) => Promise<unknown>;
beforeAll(async () => {
  desk = await startApp();
  const jobs = desk.app.get(Jobs);
  jobs.handlers.set('import.commit', (run) => handler(run));
  await desk.app.get(JobWorker).beforeApplicationShutdown();
  desk.app.get(JobWorker).start();
});
afterAll(() => desk.stop());

const enqueue = (input: unknown = {}) =>
  desk.app.get(Database).tx((sql) => desk.app.get(Jobs).enqueue(sql, 'import.commit', input, BY_SYSTEM));
const jobRow = async (id: string) => (await desk.db.query('SELECT * FROM jobs WHERE id = $1', [id])).rows[0];
const ended = (id: string) =>
  until(async () => ['DONE', 'FAILED', 'CANCELLED'].includes((await jobRow(id)).state) && jobRow(id));

describe('a job', () => {
  it('runs after the commit that asked for it, and keeps its result', async () => {
    handler = async ({ input }) => ({ doubled: (input as { n: number }).n * 2 });
    const row = await ended(await enqueue({ n: 21 }));
    expect(row).toMatchObject({ state: 'DONE', result: { doubled: 42 }, attempts: 1, leased_by: null });
  });

  it('does not exist where the asking transaction fails', async () => {
    let began = 0;
    handler = async () => void began++;
    const jobs = desk.app.get(Jobs);
    const lost = desk.app.get(Database).tx(async (sql) => {
      await jobs.enqueue(sql, 'import.commit', { lost: true }, BY_SYSTEM);
      throw new Error('changed my mind');
    });
    await expect(lost).rejects.toThrow('changed my mind');
    await ended(await enqueue());
    expect(began).toBe(1);
  });

  it('goes on from its cursor after a failure', async () => {
    const seen: unknown[] = [];
    handler = async (run) => {
      seen.push(run.cursor);
      await run.progress({ done: 3, total: 6, cursor: { line: 3 } });
      if (seen.length === 1) throw new Error('the plug was pulled');
    };
    const row = await ended(await enqueue());
    expect(seen).toEqual([null, { line: 3 }]);
    expect(row).toMatchObject({ state: 'DONE', done: 3, total: 6, attempts: 2, error: null });
  });

  it('fails for good, with the reason, where the input is at fault', async () => {
    handler = async () => {
      throw BadInput.field('file', 'XML', 'Line 7 is no XML.');
    };
    const row = await ended(await enqueue());
    expect(row).toMatchObject({ state: 'FAILED', error: 'file: Line 7 is no XML.', attempts: 1 });
  });

  it('stops between two batches when it is cancelled', async () => {
    handler = async (run) => {
      for (let done = 1; ; done++) await run.progress({ done });
    };
    const id = await enqueue();
    await until(async () => (await jobRow(id)).done > 2);
    await desk.app.get(Jobs).cancel(desk.app.get(Database), id);
    expect((await ended(id)).state).toBe('CANCELLED');
  });

  it('is taken over when its process died, and a run that lost its lease writes nothing more', async () => {
    handler = async () => 'taken over';
    const { rows } = await desk.db.query(
      `INSERT INTO jobs (kind, state, cursor, done, attempts, leased_by, leased_until)
       VALUES ('import.commit', 'RUNNING', '{"line": 9}', 9, 1, desk_uuid(), now() - interval '1 second') RETURNING id`,
    );
    expect(await ended(rows[0].id)).toMatchObject({ state: 'DONE', result: 'taken over', attempts: 2 });

    let first: JobRun | undefined;
    let runs = 0;
    handler = async (run) => {
      if (++runs > 1) return 'the second';
      first = run;
      await desk.db.query('UPDATE jobs SET leased_by = desk_uuid() WHERE id = $1', [run.id]);
      await run.progress({ done: 1 });
    };
    const id = await enqueue();
    await until(async () => runs === 1 && (await jobRow(id)).done === 0);
    await desk.db.query(`UPDATE jobs SET leased_until = now() - interval '1 second' WHERE id = $1`, [id]);
    expect(await ended(id)).toMatchObject({ result: 'the second', done: 0 });
    await expect(first!.progress({ done: 99 })).rejects.toThrow('TAKEN_OVER');
  });
});

describe('a connection that dies in the middle of a transaction', () => {
  it('fails that work alone: the process lives, and nothing of it is kept', async () => {
    const db = desk.app.get(Database);
    const dead = db.tx(async (sql) => {
      await post(sql, { topic: 'test.lost', payload: {}, key: 'lost' });
      const { pid } = (await sql.one<{ pid: number }>('SELECT pg_backend_pid() AS pid'))!;
      await desk.db.query('SELECT pg_terminate_backend($1)', [pid]);
      // Nothing is under way when the connection hears of its end: only a listener keeps that from ending the process.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await sql.run('SELECT 1');
    });
    await expect(dead).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await db.one(`SELECT count(*)::int AS n FROM outbox WHERE key = 'lost'`)).toEqual({ n: 0 });
  });
});

it('does not take a file that is missing for a database that is away', async () => {
  const read = desk.app.get(Database).tx(() => readFile(join(desk.dataDir, 'nothing')));
  await expect(read).rejects.toMatchObject({ code: 'ENOENT' });
});

describe('the pool for long work', () => {
  it('has no statement time-out, where requests have one of 5 s', async () => {
    const show = 'SELECT current_setting($1) AS value, current_user AS role';
    expect(await desk.app.get(LongDatabase).one(show, ['statement_timeout'])).toEqual({
      value: '0',
      role: 'desk_app',
    });
    expect(await desk.app.get(Database).one(show, ['statement_timeout'])).toEqual({
      value: '5s',
      role: 'desk_app',
    });
  });
});

describe('the outbox', () => {
  const row = async (key: string) =>
    (await desk.db.query('SELECT * FROM outbox WHERE key = $1', [key])).rows[0];

  it('sends what was committed, once under its key, and not before it is due', async () => {
    const sent: unknown[] = [];
    const outbox = desk.app.get(Outbox);
    outbox.register('test.once', async ({ payload }) => void sent.push(payload));
    const db = desk.app.get(Database);
    await db.tx(async (sql) => {
      await post(sql, { topic: 'test.once', key: 'a', payload: 1 });
      await post(sql, { topic: 'test.once', key: 'a', payload: 2 });
      await post(sql, { topic: 'test.once', key: 'later', payload: 3, delay: 600 });
    });
    outbox.wake();
    await until(async () => (await row('a')).done_at);
    expect(sent).toEqual([1]);
    expect(await row('later')).toMatchObject({ done_at: null, attempts: 0 });
  });

  it('tries again after a pause, and keeps the last error', async () => {
    let tries = 0;
    desk.app.get(Outbox).register('test.stubborn', async () => {
      if (++tries === 1) throw new Error('nobody opened');
    });
    await post(desk.app.get(Database), { topic: 'test.stubborn', key: 'b', payload: {} });
    const waiting = await until(async () => (await row('b')).attempts === 1 && row('b'));
    expect(waiting).toMatchObject({ done_at: null, last_error: 'nobody opened' });
    expect(waiting.due_at.getTime()).toBeGreaterThan(Date.now());
    await desk.db.query('UPDATE outbox SET due_at = now() WHERE key = $1', ['b']);
    await until(async () => (await row('b')).done_at);
    expect(tries).toBe(2);
  });

  it('gives up after twelve refusals, where a person sees it', async () => {
    desk.app.get(Outbox).register('test.hopeless', async () => {
      throw new Error('no such place');
    });
    await desk.db.query(
      `INSERT INTO outbox (topic, key, payload, attempts) VALUES ('test.hopeless', 'c', '{}', 11)`,
    );
    await until(async () => (await row('c')).dead_at);
  });

  it('does not send what an undo took back', async () => {
    const cause = (await desk.person(Role.ADMIN)).id;
    const db = desk.app.get(Database);
    await post(db, { topic: 'test.once', key: 'd', payload: 4, causeId: cause, delay: 1 });
    const { takeBack } = await import('../src/platform/outbox/posting.js');
    expect(await takeBack(db, cause)).toBe(1);
    expect(await row('d')).toBeUndefined();
  });
});

describe('a letter without SMTP_URL', () => {
  it('becomes a file, whose headers hold nothing that people typed as a header', async () => {
    const letter = compose({
      to: 'ada@example.com',
      toName: 'Ada\r\nBcc: everyone@example.com',
      subject: 'Hello\r\nX-Evil: 1',
      paragraphs: ['<script>alert(1)</script>'],
      link: { label: 'Open', url: 'http://127.0.0.1/#/x' },
    });
    await post(desk.app.get(Database), letterPosting(letter, { key: 'letter' }));
    await until(
      async () =>
        (await desk.db.query(`SELECT FROM outbox WHERE key = 'letter' AND done_at IS NOT NULL`)).rowCount,
    );
    const folder = join(desk.dataDir, 'letters');
    const [file] = await readdir(folder);
    const mail = await simpleParser(await readFile(join(folder, file!)));
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.headers.has('x-evil')).toBe(false);
    expect(mail.text).toContain('<script>alert(1)</script>');
    expect(mail.html).toContain('&lt;script&gt;');
  });
});
