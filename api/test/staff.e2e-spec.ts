import argon2 from 'argon2';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { letterTo, tokenIn } from './support/letters.js';

const GOOD = 'grey otters like cold tea';
let desk: TestApp;
let admin: Person;
beforeAll(async () => {
  desk = await startApp();
  admin = await desk.person(Role.ADMIN);
});
afterAll(() => desk.stop());

const UPDATE = `mutation ($id: UUID!, $expectedVersion: Int!, $input: UserInput!) {
  updateUser(id: $id, expectedVersion: $expectedVersion, input: $input) { id name roles disabledAt version } }`;
const update = (id: string, expectedVersion: number, input: unknown, by = admin) =>
  desk.graphql(UPDATE, { id, expectedVersion, input }, by.cookie);
const me = async (cookie: string) => (await desk.graphql('{ me { id roles } }', {}, cookie)).data?.me;
const trail = async (id: string) =>
  (await desk.db.query('SELECT * FROM audit_entries WHERE subject_id = $1 ORDER BY at, id', [id])).rows;

describe('an invitation', () => {
  const INVITE =
    'mutation ($input: InviteInput!) { inviteUser(input: $input) { id email roles invitedAt joinedAt } }';
  const input = {
    email: 'New.Person@staff.test',
    name: 'New\u202e Person',
    roles: ['RECRUITER', 'MODERATOR'],
  };

  it('comes by letter, is taken up once, and is audited without its secret', async () => {
    const { data } = await desk.graphql(INVITE, { input }, admin.cookie);
    expect(data.inviteUser).toMatchObject({ email: 'New.Person@staff.test', joinedAt: null });
    const letter = await letterTo(desk, 'New.Person@staff.test');
    const token = tokenIn(letter);
    expect((await desk.post('/auth/password', { token, password: GOOD })).status).toBe(200);
    const cookie = await desk.login('new.person@STAFF.test', GOOD);
    expect((await me(cookie)).roles).toEqual(['RECRUITER', 'MODERATOR']);
    const entries = await trail(data.inviteUser.id);
    expect(entries.map((e) => e.action)).toEqual(['user.invited', 'user.joined', 'user.signed-in']);
    expect(entries[0]).toMatchObject({ actor_id: admin.id, subject_label: 'New Person' });
    expect(entries[0].changes).toMatchObject({ roles: [null, ['RECRUITER', 'MODERATOR']] });
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(JSON.stringify(entries)).not.toContain('argon2');
  });

  it('is refused for an address that is there already, beside the field', async () => {
    const { errors } = await desk.graphql(
      INVITE,
      { input: { ...input, email: 'NEW.person@staff.test' } },
      admin.cookie,
    );
    expect(errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'email', code: 'TAKEN' }],
    });
  });

  it('is not touched by whoever asks for a new password with its address', async () => {
    const email = 'expected@staff.test';
    const { data } = await desk.graphql(
      INVITE,
      { input: { email, name: 'Expected', roles: ['MODERATOR'] } },
      admin.cookie,
    );
    const links = async () =>
      (await desk.db.query('SELECT * FROM password_links WHERE user_id = $1', [data.inviteUser.id])).rows;
    const before = await links();
    expect((await desk.post('/auth/reset', { email })).status).toBe(202);
    await until(async () => {
      const { rows } = await desk.db.query(
        `SELECT FROM outbox WHERE topic = 'staff.reset' AND done_at IS NOT NULL`,
      );
      return rows.length > 0;
    });
    expect(await links()).toEqual(before);
    expect(before).toMatchObject([{ purpose: 'INVITE', used_at: null }]);
    const letters = await desk.db.query(`SELECT FROM outbox WHERE payload ->> 'to' = $1`, [email]);
    expect(letters.rowCount).toBe(1);
  });

  it('can be sent again, which ends the first link', async () => {
    const { data } = await desk.graphql(
      INVITE,
      { input: { ...input, email: 'twice@staff.test' } },
      admin.cookie,
    );
    const first = tokenIn(await letterTo(desk, 'twice@staff.test'));
    const again = 'mutation ($id: UUID!) { resendInvite(id: $id) { id } }';
    await desk.graphql(again, { id: data.inviteUser.id }, admin.cookie);
    const second = tokenIn(await letterTo(desk, 'twice@staff.test', 1));
    expect((await desk.post('/auth/password', { token: first, password: GOOD })).status).toBe(422);
    expect((await desk.post('/auth/password', { token: second, password: GOOD })).status).toBe(200);
    const { errors } = await desk.graphql(again, { id: data.inviteUser.id }, admin.cookie);
    expect(errors![0]!.extensions).toMatchObject({ code: 'GATE', blockers: [{ code: 'JOINED' }] });
  });
});

describe('a change of a person', () => {
  it('is kept with what it was before, and ends their sessions where the roles change', async () => {
    const person = await desk.person(Role.RECRUITER);
    const renamed = await update(person.id, 1, { name: 'Other Name' });
    expect(renamed.data.updateUser).toMatchObject({ name: 'Other Name', version: 2 });
    expect(await me(person.cookie)).toBeDefined();
    await update(person.id, 2, { roles: ['MODERATOR'] });
    expect(await me(person.cookie)).toBeUndefined();
    expect((await trail(person.id)).map((e) => e.changes)).toEqual([
      { name: [person.name, 'Other Name'] },
      { roles: [['RECRUITER'], ['MODERATOR']] },
    ]);
  });

  it('is refused where it was made against an older version, with the current record', async () => {
    const person = await desk.person(Role.RECRUITER);
    await update(person.id, 1, { name: 'First' });
    const { errors } = await update(person.id, 1, { name: 'Second' });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { name: 'First', version: 2 },
    });
  });

  it('says that there is no such person', async () => {
    const { errors } = await update('00000000-0000-7000-8000-000000000000', 1, { name: 'x' });
    expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('signs out who is disabled, at once', async () => {
    const person = await desk.person(Role.MODERATOR);
    expect(await me(person.cookie)).toBeDefined();
    const { data } = await update(person.id, 1, { disabled: true });
    expect(data.updateUser.disabledAt).not.toBeNull();
    expect(await me(person.cookie)).toBeUndefined();
  });

  it('never takes the last admin away, however many try at once', async () => {
    for (let round = 0; round < 10; round++) {
      const others = await Promise.all([desk.person(Role.ADMIN), desk.person(Role.ADMIN)]);
      const all = [admin, ...others];
      const versions = await desk.db.query('SELECT id, version FROM users WHERE id = ANY ($1)', [
        all.map((p) => p.id),
      ]);
      const versionOf = (id: string) => versions.rows.find((r) => r.id === id).version;
      const answers = await Promise.all(
        all.map((p, i) =>
          update(
            p.id,
            versionOf(p.id),
            i % 2 ? { disabled: true } : { roles: ['MODERATOR'] },
            all[(i + 1) % all.length],
          ),
        ),
      );
      const { rows } = await desk.db.query(
        `SELECT id FROM users WHERE 'ADMIN' = ANY (roles) AND disabled_at IS NULL`,
      );
      expect(rows).toHaveLength(1);
      const codes = answers.flatMap((a) => a.errors?.map((e) => e.extensions.code) ?? []);
      expect(codes).toHaveLength(1);
      expect(['GATE', 'UNAUTHENTICATED']).toContain(codes[0]);
      admin = await desk.person(Role.ADMIN);
      await update(rows[0].id, versionOf(rows[0].id), { disabled: true });
    }
  });
});

describe('the list of people', () => {
  const LIST = `query ($filter: UserFilter, $sort: UserSort, $page: PageInput) {
    users(filter: $filter, sort: $sort, page: $page) { items { id email name } totalCount totalIsExact endCursor } }`;
  const list = async (variables: Record<string, unknown>) =>
    (await desk.graphql(LIST, variables, admin.cookie)).data.users;

  it('filters, sorts, counts, and is walked by its cursor', async () => {
    const names = ['Zoë 100%', 'Zoë 200%', 'Zoë 300%'];
    for (const name of names)
      await desk.db.query(`INSERT INTO users (email, name, roles) VALUES ($1, $2, '{RECRUITER}')`, [
        `${name.replace(/\W/g, '')}@z.test`,
        name,
      ]);
    const filter = { q: '0%', roles: ['RECRUITER'], disabled: false };
    const sort = { field: 'NAME', order: 'DESC' };
    const seen: string[] = [];
    let after: string | undefined;
    for (let n = 0; n < 3; n++) {
      const page = await list({ filter, sort, page: { limit: 1, after } });
      expect(page).toMatchObject({ totalCount: 3, totalIsExact: true });
      seen.push(page.items[0].name);
      after = page.endCursor;
    }
    expect(seen).toEqual([...names].reverse());
    expect((await list({ filter, page: { limit: 1, after } })).items).toHaveLength(1);
    expect((await list({ filter: { q: 'z_t' } })).totalCount).toBe(0);
  });

  it('is walked by when people were last here, also past those who never were', async () => {
    const seen = new Set<string>();
    let after: string | undefined;
    for (;;) {
      const page = await list({ sort: { field: 'LAST_SEEN_AT', order: 'DESC' }, page: { limit: 7, after } });
      if (!page.items.length) break;
      for (const { id } of page.items) seen.add(id);
      after = page.endCursor;
    }
    expect(seen.size).toBe((await desk.db.query('SELECT FROM users')).rowCount);
  });
});

describe('my profile', () => {
  const PROFILE =
    'mutation ($input: ProfileInput!) { updateProfile(input: $input) { name timeZone locale theme shortcuts } }';

  it('is mine to change, seen at once', async () => {
    const person = await desk.person(Role.ACCOUNT_MANAGER);
    const input = {
      name: 'Łucja Ś.',
      timeZone: 'Asia/Kathmandu',
      locale: 'pl',
      theme: 'DARK',
      shortcuts: false,
    };
    const { data } = await desk.graphql(PROFILE, { input }, person.cookie);
    expect(data.updateProfile).toEqual(input);
    expect((await desk.graphql('{ me { timeZone theme } }', {}, person.cookie)).data.me).toEqual({
      timeZone: 'Asia/Kathmandu',
      theme: 'DARK',
    });
  });

  it.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ timeZone: '+02:00' }, 'timeZone'],
    [{ locale: 'not a tag' }, 'locale'],
    [{ name: '   ' }, 'name'],
  ])('refuses %j beside the field', async (input, field) => {
    const person = await desk.person(Role.RECRUITER);
    const { errors } = await desk.graphql(PROFILE, { input }, person.cookie);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('has a password that changes only with the current one, and signs out everywhere else', async () => {
    const hash = await argon2.hash(GOOD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
    await desk.db.query(
      `INSERT INTO users (email, name, roles, password_hash, joined_at) VALUES ('pw@staff.test', 'P', '{RECRUITER}', $1, now())`,
      [hash],
    );
    const [here, there] = [await desk.login('pw@staff.test', GOOD), await desk.login('pw@staff.test', GOOD)];
    const query =
      'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }';
    const ask = (current: string, next: string) =>
      desk.post('/graphql', { query, variables: { current, next } }, here);
    const next = 'seven slow snails at noon';
    const fieldsOf = async (answer: Response) =>
      ((await answer.json()) as { errors: { extensions: { fields: { field: string }[] } }[] }).errors[0]!
        .extensions.fields[0]!.field;
    expect(await fieldsOf(await ask('wrong', next))).toBe('current');
    expect(await fieldsOf(await ask(GOOD, 'short'))).toBe('next');
    const changed = await ask(GOOD, next);
    const rotated = changed.headers.getSetCookie()[0]!.split(';')[0]!;
    expect(rotated).not.toBe(here);
    expect(await me(rotated)).toBeDefined();
    expect(await me(here)).toBeUndefined();
    expect(await me(there)).toBeUndefined();
    await desk.login('pw@staff.test', next);
  });
});
