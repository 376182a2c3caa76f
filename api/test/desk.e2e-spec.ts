import { EngagementStatus } from '../src/accounts/engagements/engagement.status.js';
import { Role } from '../src/access/roles.js';
import { Database } from '../src/platform/database/database.js';
import { compose, letterPosting } from '../src/platform/mail/letter.js';
import { post } from '../src/platform/outbox/posting.js';
import { DEMO_PASSWORD, type Person, startApp, type TestApp, until } from './support/app.js';

let desk: TestApp;
let admin: Person;
let moderator: Person;
let recruiter: Person;
beforeAll(async () => {
  desk = await startApp();
  admin = await desk.person(Role.ADMIN);
  moderator = await desk.person(Role.MODERATOR);
  recruiter = await desk.person(Role.RECRUITER);
});
afterAll(() => desk.stop());

const codeOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }) =>
  answer.errors?.[0]?.extensions.code;

describe('saved views', () => {
  const SAVE =
    'mutation ($input: SavedViewInput!) { saveView(input: $input) { id name shared mine filter sort } }';
  const LIST = 'query ($resource: ShortText!) { savedViews(resource: $resource) { id name mine shared } }';
  const DELETE = 'mutation ($id: UUID!) { deleteView(id: $id) { id } }';
  const view = {
    resource: 'comments',
    name: 'Links first',
    shared: false,
    filter: { minLinks: 2, q: 'a"b' },
  };
  const save = (who: Person, input: unknown) => desk.graphql(SAVE, { input }, who.cookie);
  const list = async (who: Person) =>
    (await desk.graphql(LIST, { resource: 'comments' }, who.cookie)).data.savedViews as { name: string }[];

  it('are one’s own until they are shared; only the maker or an admin changes them', async () => {
    const made = (await save(moderator, view)).data.saveView;
    expect(made).toMatchObject({ name: 'Links first', mine: true, filter: view.filter, sort: null });
    const other = await desk.person(Role.MODERATOR);
    expect(await list(other)).toEqual([]);
    expect(codeOf(await save(other, { ...view, id: made.id }))).toBe('NOT_FOUND');
    await save(moderator, { ...view, id: made.id, shared: true });
    expect(await list(other)).toMatchObject([{ name: 'Links first', mine: false, shared: true }]);
    expect(codeOf(await save(other, { ...view, id: made.id }))).toBe('FORBIDDEN');
    expect(codeOf(await desk.graphql(DELETE, { id: made.id }, other.cookie))).toBe('FORBIDDEN');
    await save(admin, { ...view, id: made.id, shared: true, name: 'By an admin' });
    expect(await list(moderator)).toMatchObject([{ name: 'By an admin', mine: true }]);
    expect((await desk.graphql(DELETE, { id: made.id }, moderator.cookie)).data.deleteView.id).toBe(made.id);
    expect(await list(moderator)).toEqual([]);
  });

  it('keep from others what they may not filter by', async () => {
    const seen = (
      await save(moderator, { ...view, name: 'Many links', shared: true, filter: { minLinks: 3 } })
    ).data.saveView;
    const kept = [{ email: 'someone@web.test' }, { q: 'someone' }].map((filter, i) =>
      save(moderator, { ...view, name: `Secret ${i}`, shared: true, filter }),
    );
    await Promise.all(kept);
    expect((await list(recruiter)).map((v) => v.name)).toEqual(['Many links']);
    expect((await list(admin)).map((v) => v.name)).toEqual(['Many links', 'Secret 0', 'Secret 1']);
    expect(codeOf(await save(recruiter, { ...view, name: 'Mine' }))).toBe('FORBIDDEN');
    expect(codeOf(await save(recruiter, { ...view, name: 'Mine', filter: { minLinks: 1 } }))).toBeUndefined();
    expect(codeOf(await save(moderator, { ...view, name: 'None', filter: ['q'] }))).toBe('BAD_USER_INPUT');
    expect(seen.shared).toBe(true);
  });

  it('refuse a name that is taken, a list that is none or not theirs, and more than they hold', async () => {
    await save(moderator, view);
    const again = await save(moderator, view);
    expect(again.errors![0]!.extensions).toMatchObject({ fields: [{ field: 'name', code: 'TAKEN' }] });
    expect(codeOf(await save(moderator, { ...view, resource: 'nothing' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await save(moderator, { ...view, resource: 'users' }))).toBe('FORBIDDEN');
    const long = { ...view, name: 'Long', filter: { q: 'x'.repeat(20_000) } };
    expect(codeOf(await save(moderator, long))).toBe('BAD_USER_INPUT');
  });
});

describe('the audit', () => {
  const LIST = `query ($filter: AuditFilter, $page: PageInput) { auditEntries(filter: $filter, page: $page) {
    items { id action actorName by { id } subjectType subjectId changes requestId at } totalCount endCursor } }`;

  it('shows all to an admin, the own wing to a moderator, nothing to others', async () => {
    await desk.graphql('mutation { updateProfile(input: {theme: DARK}) { id } }', {}, recruiter.cookie);
    await desk.db.query(
      `INSERT INTO audit_entries (action, subject_type, subject_id, changes) VALUES ('comment.approve', 'Comment', $1, '{}')`,
      [admin.id],
    );
    const of = async (who: Person, filter = {}) => desk.graphql(LIST, { filter }, who.cookie);
    const all = (await of(admin, { subjectId: recruiter.id })).data.auditEntries;
    expect(all.items[0]).toMatchObject({
      action: 'user.profile-updated',
      by: { id: recruiter.id },
      actorName: recruiter.name,
      changes: { theme: ['SYSTEM', 'DARK'] },
    });
    const wing = (await of(moderator)).data.auditEntries;
    expect(wing.items.map((i: { subjectType: string }) => i.subjectType)).toEqual(['Comment']);
    expect((await of(moderator, { subjectId: recruiter.id })).data.auditEntries.totalCount).toBe(0);
    expect(codeOf(await of(recruiter))).toBe('FORBIDDEN');
  });

  it('shows an account manager all kinds of records of that wing, and nothing else', async () => {
    const kinds = ['Company', 'Contact', 'Lead', 'Consultation', 'Engagement', 'Host'];
    for (const kind of [...kinds, 'Comment', 'User'])
      await desk.db.query(
        `INSERT INTO audit_entries (action, subject_type, subject_id, changes) VALUES ('record.updated', $1, $2, '{}')`,
        [kind, admin.id],
      );
    const filter = { subjectId: admin.id, action: 'record.updated' };
    const manager = await desk.person(Role.ACCOUNT_MANAGER);
    const { items } = (await desk.graphql(LIST, { filter }, manager.cookie)).data.auditEntries;
    expect(items.map((i: { subjectType: string }) => i.subjectType).sort()).toEqual(kinds.sort());
  });

  it('is walked newest first and filtered by time', async () => {
    const first = (await desk.graphql(LIST, { page: { limit: 1 } }, admin.cookie)).data.auditEntries;
    const second = (await desk.graphql(LIST, { page: { limit: 1, after: first.endCursor } }, admin.cookie))
      .data.auditEntries;
    expect(second.items[0].at <= first.items[0].at).toBe(true);
    expect(second.items[0].id).not.toBe(first.items[0].id);
    const future = { filter: { after: new Date(Date.now() + 60_000).toISOString() } };
    expect((await desk.graphql(LIST, future, admin.cookie)).data.auditEntries.totalCount).toBe(0);
  });

  it.each(['audit_entries', 'comment_decisions'])(
    '%s cannot be changed, by the desk’s role or the owner',
    async (table) => {
      await desk.db.query(
        `INSERT INTO comment_decisions (subject_id, action, to_status, version_seen, actor) SELECT $1, 'APPROVE', 'APPROVED', 1, 'SYSTEM' WHERE $2 = 'comment_decisions'`,
        [admin.id, table],
      );
      for (const statement of [
        `UPDATE ${table} SET action = 'x'`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ]) {
        await expect(desk.app.get(Database).run(statement)).rejects.toThrow(/permission denied/);
        await expect(desk.db.query(statement)).rejects.toThrow(/append-only/);
      }
    },
  );
});

describe('letters', () => {
  const LIST =
    'query ($filter: LetterFilter) { letters(filter: $filter) { items { id to subject text html state attempts error } totalCount } }';
  const RETRY = 'mutation ($id: UUID!) { retryLetter(id: $id) { id state } }';

  it('are shown to admins, and a dead one is sent again', async () => {
    const words = { to: 'reader@example.com', subject: 'A dead letter', paragraphs: ['Hello'] };
    await post(desk.app.get(Database), letterPosting(compose(words), { delay: 3600 }));
    await desk.db.query(`UPDATE outbox SET dead_at = now(), attempts = 12, last_error = 'no such host'`);
    const list = async (filter: unknown) => (await desk.graphql(LIST, { filter }, admin.cookie)).data.letters;
    const [dead] = (await list({ q: 'dead LETTER' })).items;
    expect(dead).toMatchObject({
      to: 'reader@example.com',
      state: 'DEAD',
      error: 'no such host',
      attempts: 12,
    });
    expect((await list({ state: 'SENT' })).totalCount).toBe(0);
    expect(codeOf(await desk.graphql(LIST, {}, moderator.cookie))).toBe('FORBIDDEN');
    await desk.graphql(RETRY, { id: dead.id }, admin.cookie);
    await until(async () => (await list({ state: 'SENT' })).totalCount === 1);
    expect(codeOf(await desk.graphql(RETRY, { id: dead.id }, admin.cookie))).toBe('GATE');
  });

  it('stand beside what was given up before a letter came of it, which is tried again just so', async () => {
    const [{ id }] = (
      await desk.db.query(
        `INSERT INTO outbox (topic, payload, dead_at, attempts, last_error) VALUES ('staff.reset', '{"email": "lost@staff.test"}', now(), 12, 'full')
         RETURNING id`,
      )
    ).rows as [{ id: string }];
    const dead = async () =>
      (await desk.graphql(LIST, { filter: { state: 'DEAD', q: 'lost@' } }, admin.cookie)).data.letters.items;
    expect(await dead()).toMatchObject([
      { id, to: 'lost@staff.test', text: '', error: 'full', state: 'DEAD' },
    ]);
    const home = await desk.graphql('{ home { waiting { key count } } }', {}, admin.cookie);
    expect(home.data.home.waiting).toContainEqual({ key: 'letters.dead', count: 1 });
    await desk.graphql(RETRY, { id }, admin.cookie);
    const left = 'SELECT FROM outbox WHERE id = $1 AND done_at IS NOT NULL';
    await until(async () => (await desk.db.query(left, [id])).rowCount === 1);
    expect(await dead()).toEqual([]);
  });
});

describe('jobs', () => {
  const LIST = '{ jobs { items { id kind state createdBy { id } } totalCount } }';
  const CANCEL = 'mutation ($id: UUID!) { cancelJob(id: $id) { id state } }';

  it('are seen by who asked for them and by admins, and can be cancelled by them', async () => {
    const { rows } = await desk.db.query(
      `INSERT INTO jobs (kind, created_by, leased_until) VALUES ('comments.decide', $1, now() + interval '1 hour') RETURNING id`,
      [moderator.id],
    );
    const id = rows[0].id;
    expect((await desk.graphql(LIST, {}, moderator.cookie)).data.jobs).toMatchObject({
      items: [{ id, createdBy: { id: moderator.id } }],
    });
    const other = await desk.person(Role.MODERATOR);
    expect((await desk.graphql(LIST, {}, other.cookie)).data.jobs.totalCount).toBe(0);
    expect(codeOf(await desk.graphql(CANCEL, { id }, other.cookie))).toBe('NOT_FOUND');
    expect((await desk.graphql(CANCEL, { id }, admin.cookie)).data.cancelJob).toEqual({
      id,
      state: 'CANCELLED',
    });
    expect(codeOf(await desk.graphql(CANCEL, { id }, moderator.cookie))).toBe('GATE');
  });
});

describe('the quick search', () => {
  it('finds what the person may read, and nothing by a wildcard', async () => {
    const article = await desk.db.query(
      `INSERT INTO articles (slug, title, status) VALUES ('on-otters', 'On otters and rivers', 'PUBLISHED') RETURNING id`,
    );
    await desk.db.query(
      `WITH a AS (INSERT INTO comment_authors (email, name) VALUES ('olga.otter@example.com', 'Olga Otter') RETURNING id)
       INSERT INTO comments (article_id, author_id, status, author_name, body) SELECT $1, id, 'PENDING', 'Olga', 'Hi' FROM a`,
      [article.rows[0].id],
    );
    await desk.db.query(
      `INSERT INTO users (email, name, roles) VALUES ('otter@staff.test', 'Otto Otter', '{RECRUITER}')`,
    );
    const find = async (who: Person, q: string) =>
      (
        await desk.graphql(
          'query ($q: ShortText!) { search(q: $q) { resource id label detail } }',
          { q },
          who.cookie,
        )
      ).data.search as { resource: string; label: string }[];
    const resources = async (who: Person) => (await find(who, 'otter')).map((hit) => hit.resource);
    expect(await resources(admin)).toEqual(expect.arrayContaining(['comments', 'users']));
    expect(await resources(moderator)).not.toContain('users');
    expect(await resources(moderator)).toContain('comments');
    expect(await resources(recruiter)).not.toContain('comments');
    expect(await find(admin, '%%%')).toEqual([]);
    expect(await find(admin, 'ot')).toEqual([]);
  });
});

describe('the demo', () => {
  it('is seeded once, and each demo login works', async () => {
    const demo = await startApp({ env: { DEMO: 'true' } });
    const roles: Record<string, Role> = {
      'admin@demo.test': Role.ADMIN,
      'moderator@demo.test': Role.MODERATOR,
      'recruiter@demo.test': Role.RECRUITER,
      'accounts@demo.test': Role.ACCOUNT_MANAGER,
    };
    for (const [email, role] of Object.entries(roles)) {
      const cookie = await demo.login(email, DEMO_PASSWORD);
      expect((await demo.graphql('{ me { roles } }', {}, cookie)).data.me.roles).toEqual([role]);
    }
    const { seedDemo } = await import('../src/seed/demo.js');
    const { LongDatabase } = await import('../src/platform/database/long-database.js');
    expect(await seedDemo(demo.app.get(LongDatabase))).toBe(false);
    const { rows } = await demo.db.query<{ status: string }>('SELECT DISTINCT status FROM engagements');
    expect(rows.map(({ status }) => status).sort()).toEqual(Object.keys(EngagementStatus).sort());
    await demo.stop();
  });

  it.each([
    ['all', '127.0.0.1, 203.0.113.9'],
    ['none', '203.0.113.9'],
  ])(
    'keeps demo people from others behind a proxy that TRUST_PROXY=%s takes for them',
    async (trusted, address) => {
      const demo = await startApp({ env: { DEMO: 'true', TRUST_PROXY: trusted } });
      const answer = await demo.fetch('/auth/login', {
        method: 'POST',
        body: JSON.stringify({ email: 'admin@demo.test', password: DEMO_PASSWORD }),
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      });
      await demo.stop();
      expect(answer.status).toBe(401);
    },
  );
});
