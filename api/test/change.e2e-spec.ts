import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import type { ChangeRequest } from '../src/change/change.js';
import { decide, destroy } from '../src/moderation/comments/decide.js';
import { Database } from '../src/platform/database/database.js';
import { startApp, type TestApp } from './support/app.js';
import { countsThatDrifted, makeComments } from './support/comments.js';

describe('change', () => {
  let app: TestApp;
  let db: Database;
  let by: ChangeRequest['by'];
  beforeAll(async () => {
    app = await startApp();
    db = app.app.get(Database, { strict: false });
    by = { actor: { id: (await app.person(Role.MODERATOR)).id }, requestId: randomUUID() };
  });
  afterAll(async () => {
    await app.stop();
  });

  const approve = (id: string, expectedVersion: number): ChangeRequest => ({
    id,
    expectedVersion,
    action: 'APPROVE',
    by,
    eventId: randomUUID(),
    values: { batch: randomUUID() },
  });

  it('answers each of many in the order of the requests, and a refused one holds up nobody', async () => {
    const [good, stale, other] = await makeComments(app, 3);
    const results = await decide.apply(db, [
      approve(other!.id, 1),
      approve(randomUUID(), 1),
      approve(stale!.id, 7),
      approve(good!.id, 1),
    ]);
    expect(results.map(({ outcome, status, version }) => [outcome, status, version])).toEqual([
      ['APPLIED', 'APPROVED', 2],
      ['MISSING', null, null],
      ['STALE', 'PENDING', 1],
      ['APPLIED', 'APPROVED', 2],
    ]);
    expect(await countsThatDrifted(app)).toEqual([]);
  });

  it('moves nothing where no version is given', async () => {
    const [comment] = await makeComments(app, 1);
    const [result] = await decide.apply(db, [approve(comment!.id, null as unknown as number)]);
    expect(result).toMatchObject({ outcome: 'STALE', status: 'PENDING', version: 1 });
  });

  it('refuses to move a record twice in one statement', async () => {
    const [comment] = await makeComments(app, 1);
    const twice = [approve(comment!.id, 1), approve(comment!.id, 1)];
    await expect(decide.apply(db, twice)).rejects.toThrow('once');
  });

  it('deletes for ever one comment at a time', async () => {
    const requests = (await makeComments(app, 2)).map(({ id }) => ({ ...approve(id, 1), action: 'DELETE' }));
    await expect(destroy.apply(db, requests)).rejects.toThrow('one record at a time');
  });
});
