import { randomUUID } from 'node:crypto';
import { BY_SYSTEM } from '../src/access/current-actor.js';
import { Role } from '../src/access/roles.js';
import { Database } from '../src/platform/database/database.js';
import { ActivityLog } from '../src/records/activities/activity-log.js';
import { ActivityKind, Direction } from '../src/records/activities/activity.entity.js';
import { ActivityEvents, type ActivityLogged } from '../src/records/activities/activity.events.js';
import { RecordTypes } from '../src/records/record-types.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { makeArticle, makeComments } from './support/comments.js';

const FIELDS =
  'id version kind direction answered automatic at subject body deletedAt by { id } links { type id list label }';
const LOG = `mutation ($input: ActivityInput!, $links: [RecordRefInput!]!) { logActivity(input: $input, links: $links) { ${FIELDS} } }`;
const EDIT = `mutation ($id: UUID!, $v: Int!, $input: ActivityInput!) { editActivity(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`;

describe('activities', () => {
  let desk: TestApp;
  let manager: Person;
  let other: Person;
  let article: { type: string; id: string };
  let heard: ActivityLogged[] = [];
  const as = (query: string, variables?: Record<string, unknown>, who: Person = manager) =>
    desk.graphql(query, variables, who.cookie);
  const log = async (input: Record<string, unknown>, links: object[] = [article], who?: Person) => {
    const { data, errors } = await as(LOG, { input, links }, who);
    expect(errors).toBeUndefined();
    return data.logActivity;
  };
  const refusal = async (...of: Parameters<typeof as>): Promise<Record<string, unknown>> =>
    (await as(...of)).errors![0]!.extensions;
  const verb = (name: string, { id, version }: { id: string; version: number }, more = '') =>
    `mutation { ${name}(id: "${id}", expectedVersion: ${version}${more}) { ${FIELDS} } }`;
  const audited = async (id: string) =>
    (
      await desk.db.query<{ action: string; changes: Record<string, unknown>; actor_id: string }>(
        'SELECT action, changes, actor_id FROM audit_entries WHERE subject_id = $1 ORDER BY id',
        [id],
      )
    ).rows;

  beforeAll(async () => {
    desk = await startApp();
    manager = await desk.person(Role.ACCOUNT_MANAGER);
    other = await desk.person(Role.RECRUITER);
    article = { type: 'Article', id: await makeArticle(desk) };
    // What is its owner's alone, as confidential records are: an article of no kind but the one person's id.
    desk.app.get(RecordTypes).register({
      type: 'Secret',
      list: 'articles',
      table: 'articles',
      label: `'Secret ' || r.title`,
      visible: (viewer) => `r.kind = ${viewer}::text`,
    });
    desk.app.get(RecordTypes).register({ type: 'User', list: 'users', table: 'users', label: 'r.name' });
    desk.app.get(ActivityEvents).logged.listen(async (_, __, activity) => {
      if (activity.kind === ActivityKind.MESSAGE) throw new Error('The room above refuses.');
      heard.push(activity);
    });
  });
  afterAll(() => desk.stop());
  beforeEach(() => (heard = []));

  const secretOf = async ({ id }: Person): Promise<{ type: string; id: string }> => {
    const secret = { type: 'Secret', id: await makeArticle(desk) };
    await desk.db.query('UPDATE articles SET kind = $2 WHERE id = $1', [secret.id, id]);
    return secret;
  };

  it('are logged on every record that they concern, as what they mostly are where nothing else is said', async () => {
    const [comment] = await makeComments(desk, 1);
    const at = new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+Z/, '+00:00');
    const call = await log({ kind: 'CALL', at, subject: 'Budget', body: 'They\nagreed.' }, [
      article,
      { type: 'Comment', id: comment!.id },
      article,
    ]);
    expect(call).toMatchObject({
      version: 1,
      direction: 'OUT',
      answered: true,
      automatic: false,
      at,
      body: 'They\nagreed.',
      by: { id: manager.id },
      links: [
        { ...article, list: 'articles', label: 'An article' },
        { type: 'Comment', id: comment!.id, list: 'comments', label: 'Comment on An article' },
      ],
    });
    expect(await log({ kind: 'NOTE', body: 'x', direction: 'IN' })).toMatchObject({
      direction: null,
      answered: null,
    });
    expect(await log({ kind: 'MEETING' })).toMatchObject({ direction: null });
    expect(await log({ kind: 'EMAIL', direction: 'IN', answered: false })).toMatchObject({
      direction: 'IN',
      answered: null,
    });
  });

  it('say beside the field what is wrong', async () => {
    const field = async (input: Record<string, unknown>, links: object[] = [article]) =>
      ((await refusal(LOG, { input, links })).fields as { field: string }[])[0]!.field;
    expect(await field({})).toBe('kind');
    expect(await field({ kind: 'NOTE', body: ' \u202e ' })).toBe('body');
    expect(await field({ kind: 'CALL', at: new Date(Date.now() + 3_600_000).toISOString() })).toBe('at');
    expect(await field({ kind: 'CALL' }, [])).toBe('links');
    expect(
      await field(
        { kind: 'CALL' },
        Array.from({ length: 21 }, () => article),
      ),
    ).toBe('links');
  });

  it('hang only on what the person may read: not there, of another, of an unknown kind and of another wing read alike', async () => {
    const secret = await secretOf(other);
    for (const ref of [
      { type: 'Article', id: randomUUID() },
      { type: 'Nothing', id: article.id },
      { type: 'User', id: manager.id },
      secret,
    ])
      expect(await refusal(LOG, { input: { kind: 'CALL' }, links: [article, ref] })).toMatchObject({
        code: 'NOT_FOUND',
      });
    expect((await log({ kind: 'CALL' }, [secret], other)).links).toEqual([
      { ...secret, list: 'articles', label: 'Secret An article' },
    ]);
  });

  it('are for those who work with clients and candidates', async () => {
    const moderator = await desk.person(Role.MODERATOR);
    expect(await refusal(LOG, { input: { kind: 'CALL' }, links: [article] }, moderator)).toMatchObject({
      code: 'FORBIDDEN',
    });
    await log({ kind: 'CALL' }, [article], await desk.person(Role.ADMIN));
  });

  it('show of their records only those that the person may read, and are nowhere for whom that is none', async () => {
    const secret = await secretOf(other);
    const both = await log({ kind: 'NOTE', body: 'x' }, [article, secret], other);
    expect(both.links).toHaveLength(2);
    const seen = await as(EDIT, { id: both.id, v: 1, input: { body: 'y' } });
    expect(seen.data.editActivity.links).toMatchObject([article]);
    const hidden = await log({ kind: 'NOTE', body: 'x' }, [secret], other);
    for (const attempt of [
      ['editActivity', ', input: {body: "y"}'],
      ['deleteActivity'],
      ['restoreActivity'],
      ['linkActivity', `, to: {type: "Article", id: "${article.id}"}`],
      ['unlinkActivity', `, from: {type: "Secret", id: "${secret.id}"}`],
    ])
      expect(await refusal(verb(attempt[0]!, hidden, attempt[1]))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are edited, with their place in time, and refuse what was read before another edit', async () => {
    const note = await log({ kind: 'NOTE', subject: 'Old', body: 'Old' });
    const at = '2026-01-02T03:04:05.678+00:00';
    const { data } = await as(EDIT, { id: note.id, v: 1, input: { kind: 'CALL', answered: false, at } });
    expect(data.editActivity).toMatchObject({
      version: 2,
      kind: 'CALL',
      direction: 'OUT',
      answered: false,
      at,
    });
    const links = await desk.db.query('SELECT at FROM activity_links WHERE activity_id = $1', [note.id]);
    expect(links.rows).toEqual([{ at: new Date(at) }]);
    expect(await refusal(EDIT, { id: note.id, v: 1, input: { body: 'Mine' } })).toMatchObject({
      code: 'CONFLICT',
      current: { id: note.id, version: 2, kind: 'CALL' },
    });
    const same = await as(EDIT, { id: note.id, v: 2, input: { at, subject: 'Old' } });
    expect(same.data.editActivity.version).toBe(2);
  });

  it('are deleted and brought back', async () => {
    const note = await log({ kind: 'NOTE', body: 'x' });
    const gone = (await as(verb('deleteActivity', note))).data.deleteActivity;
    expect(gone).toMatchObject({ version: 2, deletedAt: expect.any(String) });
    expect(await refusal(EDIT, { id: note.id, v: 2, input: { body: 'y' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(verb('restoreActivity', note))).toMatchObject({ code: 'CONFLICT' });
    expect((await as(verb('restoreActivity', gone))).data.restoreActivity).toMatchObject({
      version: 3,
      deletedAt: null,
    });
  });

  it('are put on another record and taken off, but never off the last', async () => {
    const note = await log({ kind: 'NOTE', body: 'x' });
    const second = { type: 'Article', id: await makeArticle(desk) };
    const of = (ref: { type: string; id: string }) => `{type: "${ref.type}", id: "${ref.id}"}`;
    const linked = (await as(verb('linkActivity', note, `, to: ${of(second)}`))).data.linkActivity;
    expect(linked.links).toHaveLength(2);
    const again = await as(verb('linkActivity', linked, `, to: ${of(second)}`));
    expect(again.data.linkActivity.version).toBe(linked.version);
    const left = (await as(verb('unlinkActivity', linked, `, from: ${of(article)}`))).data.unlinkActivity;
    expect(left.links).toMatchObject([second]);
    expect(await refusal(verb('unlinkActivity', left, `, from: ${of(second)}`))).toMatchObject({
      code: 'GATE',
      blockers: [{ code: 'LAST_LINK' }],
    });
  });

  it('are audited by their length, never by their words', async () => {
    const note = await log({ kind: 'NOTE', subject: 'Ana', body: 'Secret of Ana' });
    await as(EDIT, { id: note.id, v: 1, input: { body: 'Other' } });
    await as(verb('deleteActivity', { id: note.id, version: 2 }));
    const entries = await audited(note.id);
    expect(entries.map((e) => e.action)).toEqual(['activity.logged', 'activity.edited', 'activity.deleted']);
    expect(entries[1]).toMatchObject({
      changes: { body: ['13 characters', '5 characters'] },
      actor_id: manager.id,
    });
    expect(JSON.stringify(entries)).not.toMatch(/Ana|Other/);
  });

  it('are told to the rooms above in the same transaction', async () => {
    const call = await log({ kind: 'CALL', direction: 'IN', answered: true });
    expect(heard).toMatchObject([
      { id: call.id, kind: 'CALL', direction: 'IN', answered: true, automatic: false, links: [article] },
    ]);
    const count = async () => (await desk.db.query('SELECT count(*)::int AS n FROM activities')).rows[0]!.n;
    const before = await count();
    expect((await as(LOG, { input: { kind: 'MESSAGE' }, links: [article] })).errors).toHaveLength(1);
    expect(await count()).toBe(before);
  });

  it('of the desk itself are filed once by their message, and stay as they were', async () => {
    const service = desk.app.get(ActivityLog);
    const db = desk.app.get(Database);
    const mail = {
      kind: ActivityKind.EMAIL,
      direction: Direction.OUT,
      automatic: true,
      messageId: '<1@desk.test>',
      subject: 'We have your message',
    };
    const file = () => db.tx((sql) => service.log(sql, BY_SYSTEM, mail, [article]));
    const id = (await file())!;
    expect(id).toEqual(expect.any(String));
    expect(await file()).toBeUndefined();
    expect(heard).toMatchObject([{ id, automatic: true }]);
    expect(await refusal(EDIT, { id, v: 1, input: { body: 'x' } })).toMatchObject({ code: 'GATE' });
    expect(await refusal(verb('deleteActivity', { id, version: 1 }))).toMatchObject({ code: 'GATE' });
  });

  it('keep what people write in every script as it is', async () => {
    for (const text of HOSTILE) {
      const { errors, data } = await as(LOG, {
        input: { kind: 'NOTE', body: `x ${text}` },
        links: [article],
      });
      expect(errors).toBeUndefined();
      expect(data.logActivity.body.startsWith('x')).toBe(true);
      expect(data.logActivity.body).not.toMatch(/\p{Surrogate}|\p{Bidi_Control}|\p{Cc}/u);
    }
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  "'; DROP TABLE activities; --",
  '\u0000 NUL',
  '\ud800 lone',
  '\u202egnp.exe',
  'Łódź 東京 مرحبا 👩‍👩‍👧',
  '${7*7} {{7*7}} %s %n',
  '=HYPERLINK("http://x")',
  'z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍a̴̵̜̰͔ͫ͗͢l̠ͨͧͩ͘g̴͉̥͇o',
];
