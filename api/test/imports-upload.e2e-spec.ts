import { rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Role } from '../src/access/roles.js';
import { Upkeep } from '../src/platform/upkeep.js';
import { until } from './support/app.js';
import { EXPORT, ImportDesk } from './support/import-desk.js';
import { Importing } from './support/importing.js';

describe('the upload of a WordPress export', () => {
  const desk = new ImportDesk();

  /** The status of a request whose body comes in 25 parts over 12 seconds, or of which only the first `parts` come. */
  async function dripped(
    path: string,
    method: string,
    body: Buffer,
    cookie: string,
    parts = 25,
  ): Promise<number> {
    const headers = {
      'x-agency-desk': '1',
      'content-type': 'application/json',
      'content-length': body.length,
      cookie,
    };
    const asked = request(desk.app.url + path, { method, headers });
    const status = new Promise<number>((answered) => {
      asked.once('response', (answer) => answered(answer.resume().statusCode!));
    });
    asked.on('error', () => undefined); // the connection breaks after an answer that came early
    const size = Math.ceil(body.length / 25);
    for (let part = 0; part < parts && !asked.destroyed; part++) {
      asked.write(body.subarray(part * size, (part + 1) * size));
      await pause(500);
    }
    return status;
  }

  it('resumes an upload from where it stands', async () => {
    const id = await desk.importing.create(EXPORT);
    expect((await desk.importing.put(id, 0, EXPORT.slice(0, 100))).status).toBe(200);
    const wrong = await desk.importing.put(id, 50, EXPORT.slice(50));
    expect([wrong.status, await wrong.json()]).toMatchObject([
      409,
      { errors: [{ code: 'CONFLICT', current: { offset: 100 } }] },
    ]);
    expect(await desk.importing.verb('startImport', id)).toMatchObject({ code: 'CONFLICT' });
    expect((await desk.importing.put(id, 100, `${EXPORT.slice(100)} and more`)).status).toBe(422);
    expect((await desk.importing.put(id, 100, EXPORT.slice(100))).status).toBe(200);
    expect((await desk.importing.verb('startImport', id)).import.phase).toMatch(/^CHECK/);
    expect(await desk.importing.over(id)).toMatchObject({ phase: 'CHECKED' });
    expect((await desk.importing.put(id, 0, EXPORT)).status).toBe(409);
  });

  it('takes a piece over a slow line for as long as some of it comes, hangs up when nothing more does, and waits for no other body', async () => {
    const body = Buffer.from(EXPORT);
    const id = await desk.importing.create(body);
    const left = await desk.importing.create(body);
    const cookie = desk.moderator.cookie;
    const upload = dripped(`/files/imports/${id}?offset=0`, 'PUT', body, cookie);
    const question = dripped(
      '/graphql',
      'POST',
      Buffer.from(`{"query":"{ me { id } }"}${' '.repeat(99)}`),
      cookie,
    );
    const silent = dripped(`/files/imports/${left}?offset=0`, 'PUT', body, cookie, 1);
    expect(await question).toBe(408);
    expect(await upload).toBe(200);
    expect((await desk.importing.look(id)).bytesReceived).toBe(body.length);
    expect(await silent).toBe(408);
    expect((await desk.importing.look(left)).bytesReceived).toBe(0);
  }, 60_000);

  it('refuses pieces over 4 MB, of no import, without the header, by others and by nobody', async () => {
    const id = await desk.importing.create(Buffer.alloc(6 * 1024 * 1024));
    expect((await desk.importing.put(id, 0, Buffer.alloc(4 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await desk.importing.put('no-id', 0, 'x')).status).toBe(404);
    expect((await desk.importing.put(id, -1, 'x')).status).toBe(422);
    const bare = await fetch(`${desk.app.url}/files/imports/${id}?offset=0`, {
      method: 'PUT',
      body: 'x',
      headers: { cookie: desk.moderator.cookie },
    });
    expect(bare.status).toBe(403);
    const recruiter = new Importing(desk.app, await desk.app.person(Role.RECRUITER));
    expect((await recruiter.put(id, 0, 'x')).status).toBe(403);
    expect((await recruiter.verb('startImport', id)).code).toBe('FORBIDDEN');
    expect((await desk.app.fetch(`/files/imports/${id}?offset=0`, { method: 'PUT', body: 'x' })).status).toBe(
      401,
    );
  });

  it('says where what had arrived of a file was lost', async () => {
    const id = await desk.importing.create(EXPORT);
    await desk.importing.put(id, 0, EXPORT.slice(0, 100));
    const [file] = await desk.files();
    await rm(join(desk.app.dataDir, 'imports', file!));
    const answer = await desk.importing.put(id, 100, EXPORT.slice(100));
    expect([answer.status, await answer.json()]).toMatchObject([410, { errors: [{ code: 'FILE_GONE' }] }]);
  });

  it('lets go of exports that nobody finished in a week, and of files whose import is over', async () => {
    const [old, young] = [await desk.importing.check(EXPORT), await desk.importing.check(EXPORT)];
    await desk.app.db.query(`UPDATE imports SET updated_at = now() - interval '8 days' WHERE id = $1`, [
      old.id,
    ]);
    await writeFile(join(desk.app.dataDir, 'imports', 'left-by-a-crash.xml'), EXPORT);
    await desk.app.app.get(Upkeep).sweepAll();
    expect((await desk.importing.look(old.id)).phase).toBe('CANCELLED');
    expect((await desk.importing.look(young.id)).phase).toBe('CHECKED');
    const [kept] = await desk.rows('SELECT stored_as AS name FROM imports WHERE id = $1', [young.id]);
    expect(await desk.files()).toEqual([kept!.name]);
  });

  it('refuses a size that no export has, and a verb that is not next', async () => {
    for (const bytes of [0, -1, 1.5, 513 * 1024 * 1024]) {
      const { errors } = await desk.app.graphql(
        'mutation ($bytes: Float!) { createImport(fileName: "x.xml", bytes: $bytes) { id } }',
        { bytes },
        desk.moderator.cookie,
      );
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const { id } = await desk.importing.check(EXPORT);
    expect((await desk.importing.verb('revertImport', id)).code).toBe('CONFLICT');
    expect((await desk.importing.verb('cancelImport', id)).import.phase).toBe('CANCELLED');
    expect((await desk.importing.verb('commitImport', id)).code).toBe('CONFLICT');
    expect(await desk.files()).toEqual([]);
    expect((await desk.importing.verb('commitImport', '00000000-0000-7000-8000-000000000000')).code).toBe(
      'NOT_FOUND',
    );
  });

  it('lets go of the file of a job that was given up, and says that it failed', async () => {
    const { id } = await desk.importing.check(EXPORT);
    await desk.app.db.query(
      `WITH job AS (UPDATE jobs SET state = 'FAILED', error = 'given up' WHERE id = (SELECT job_id FROM imports WHERE id = $1))
       UPDATE imports SET phase = 'COMMITTING' WHERE id = $1`,
      [id],
    );
    expect(await desk.files()).toHaveLength(1);
    await until(
      async () =>
        (await desk.rows('SELECT phase, error FROM imports WHERE id = $1', [id]))[0]?.phase === 'FAILED',
    );
    expect(await desk.rows('SELECT error FROM imports WHERE id = $1', [id])).toEqual([{ error: 'given up' }]);
    expect(await desk.files()).toEqual([]);
  });
});
