import { createHash } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { Role } from '../src/access/roles.js';
import { Database } from '../src/platform/database/database.js';
import { DocumentsService } from '../src/records/documents/documents.service.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { EngagementDesk } from './support/engagements.js';

const DOCUMENT = 'id version name mime bytes sha256 by { id } deletedAt';
const LIST = `query ($of: RecordRefInput!) { documents(of: $of) { ${DOCUMENT} } timeline(of: $of, kinds: [FILE]) { items { title } } }`;
const verb = (name: string): string =>
  `mutation ($id: UUID!, $v: Int!) { ${name}(id: $id, expectedVersion: $v) { ${DOCUMENT} } }`;
const PDF = '%PDF-1.7\n1 0 obj\n%%EOF\n';

interface On {
  type: string;
  id: string;
}

describe('documents', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  let manager: Person;
  let company: On;

  const as = (query: string, variables: Record<string, unknown>, who = manager) =>
    app.graphql(query, variables, who.cookie);
  const upload = (on: On, name: string, body: string | Uint8Array, who: Person | undefined = manager) =>
    app.fetch(`/files/documents?${new URLSearchParams({ ...on, name }).toString()}`, {
      method: 'POST',
      body: body as RequestInit['body'],
      headers: { 'content-type': 'application/octet-stream' },
      cookie: who?.cookie,
    });
  const added = async (...args: Parameters<typeof upload>): Promise<string> => {
    const answer = await upload(...args);
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };
  // As a link does, without the header of scripts.
  const send = (id: string, who = manager) =>
    fetch(`${app.url}/files/documents/${id}`, { headers: { cookie: who.cookie } });
  const onDisk = () => readdir(join(app.dataDir, 'documents')).catch(() => []);
  const sweep = () =>
    app.app.get(DocumentsService, { strict: false }).sweep(app.app.get(Database, { strict: false }));
  const audited = async (id: string): Promise<string[]> =>
    (
      await app.db.query<{ action: string }>(
        `SELECT action FROM audit_entries WHERE subject_id = $1 AND action LIKE 'document.%' ORDER BY id`,
        [id],
      )
    ).rows.map(({ action }) => action);

  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
    ({ manager } = desk);
    company = { type: 'Company', id: desk.companyId };
  });
  afterAll(() => app.stop());

  it('keeps a file as it came, sends it so that no browser runs it, and writes down who had it', async () => {
    const id = await added(company, '../Bücher\u202e "Q1".html', PDF);
    const { data } = await as(LIST, { of: company });
    expect(data.documents).toEqual([
      {
        id, version: 1, name: '_Bücher "Q1".html.pdf', mime: 'application/pdf', bytes: PDF.length,
        sha256: createHash('sha256').update(PDF).digest('hex'), by: { id: manager.id }, deletedAt: null,
      },
    ]); // prettier-ignore
    expect(data.timeline.items).toEqual([{ title: '_Bücher "Q1".html.pdf' }]);
    const answer = await send(id);
    expect(await answer.text()).toBe(PDF);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''_B%C3%BCcher/),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(await audited(company.id)).toEqual(['document.added', 'document.downloaded']);
    expect(await onDisk()).toHaveLength(1);
  });

  it('refuses what it does not keep, and leaves nothing of it on the disk', async () => {
    const before = await onDisk();
    const code = async (answer: Promise<Response>) => {
      const { status, body } = await answer.then(async (a) => ({
        status: a.status,
        body: (await a.json()) as { errors: { code: string }[] },
      }));
      return [status, body.errors[0]!.code];
    };
    expect(await code(upload(company, 'a.pdf', 'MZ\0\0'))).toEqual([415, 'UNSUPPORTED_TYPE']);
    expect(await code(upload(company, 'a.txt', Buffer.from('Z\xfcrich', 'latin1')))).toEqual([
      415,
      'UNSUPPORTED_TYPE',
    ]);
    expect(await code(upload(company, 'a.txt', ''))).toEqual([422, 'REQUIRED']);
    expect(await code(upload(company, ' \u202e', PDF))).toEqual([422, 'REQUIRED']);
    expect(await code(upload(company, 'a.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a')))).toEqual([
      413,
      'TOO_LARGE',
    ]);
    expect(await code(upload({ type: 'Company', id: manager.id }, 'a.pdf', PDF))).toEqual([404, 'NOT_FOUND']);
    expect(await code(upload({ type: 'Consultation', id: company.id }, 'a.pdf', PDF))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(await code(upload(company, 'a.pdf', PDF, await app.person(Role.MODERATOR)))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(await code(upload(company, 'a.pdf', PDF, { cookie: '' } as Person))).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);

    // Somebody who hangs up in the middle.
    const half = request(`${app.url}/files/documents?type=Company&id=${company.id}&name=half.txt`, {
      method: 'POST',
      headers: { cookie: manager.cookie, 'x-agency-desk': '1', 'content-length': 1000 },
    });
    half.on('error', () => undefined);
    half.write('half of it');
    await until(async () => (await onDisk()).length > before.length);
    half.destroy();
    await until(async () => (await onDisk()).length === before.length);
    expect(await onDisk()).toEqual(before);
  });

  it('shows those of a confidential engagement to whoever may read it whole, and to nobody else', async () => {
    const engagement = await desk.made({ confidential: true });
    const on = { type: 'Engagement', id: engagement.id };
    const id = await added(on, 'terms.txt', 'What we agreed.');
    expect(await (await send(id)).text()).toBe('What we agreed.');
    for (const who of [
      await app.person(Role.ACCOUNT_MANAGER),
      await app.person(Role.ADMIN),
      await app.person(Role.RECRUITER),
    ]) {
      expect((await send(id, who)).status).toBe(404);
      expect((await upload(on, 'a.pdf', PDF, who)).status).toBe(404);
      expect((await as(LIST, { of: on }, who)).errors![0]!.extensions.code).toBe('NOT_FOUND');
      expect((await as(verb('deleteDocument'), { id, v: 1 }, who)).errors![0]!.extensions.code).toBe(
        'NOT_FOUND',
      );
    }
    expect(await audited(engagement.id)).toEqual(['document.added', 'document.downloaded']);
  });

  it('takes one away and brings it back; after its time nothing is left', async () => {
    const id = await added(company, 'notes.md', '# Notes');
    const gone = (await as(verb('deleteDocument'), { id, v: 1 })).data.deleteDocument;
    expect(gone).toMatchObject({ version: 2, deletedAt: expect.any(String) });
    expect((await send(id)).status).toBe(404);
    expect((await as(verb('restoreDocument'), { id, v: 1 })).errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { version: 2 },
    });
    expect((await as(verb('restoreDocument'), { id, v: 2 })).data.restoreDocument).toMatchObject({
      deletedAt: null,
    });
    expect((await send(id)).status).toBe(200);

    const before = await onDisk();
    await app.db.query(`UPDATE documents SET deleted_at = now() - interval '31 days' WHERE id = $1`, [id]);
    const [lead] = (
      await app.db.query<{ id: string }>(
        `INSERT INTO leads (reference, name, source) VALUES ('L-erased', 'Nobody', 'EVENT') RETURNING id`,
      )
    ).rows;
    await added({ type: 'Lead', id: lead!.id }, 'cv.pdf', PDF);
    await app.db.query('DELETE FROM leads WHERE id = $1', [lead!.id]);
    // What a crash left, and what is on its way.
    const path = (name: string) => join(app.dataDir, 'documents', name);
    await writeFile(path('left'), 'half');
    await writeFile(path('on-its-way'), 'half');
    await utimes(path('left'), 0, 0);
    expect(await sweep()).toBe(3);
    expect(await onDisk()).toHaveLength(before.length - 1 + 1);
    expect(await onDisk()).toContain('on-its-way');
    expect((await as(verb('restoreDocument'), { id, v: 3 })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});
