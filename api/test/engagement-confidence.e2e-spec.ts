import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { EngagementDesk, FIELDS, MONEY } from './support/engagements.js';

/** Words of the confidential engagement that nobody but those who are named in it may come across. */
const SECRET = /Zephyr|Quantum|Hush|Hedda|Lagos|21\.25|CHF/;

describe('a confidential engagement', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  let other: Person;
  let admin: Person;
  let secret: { id: string; version: number; code: string };
  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
    other = await app.person(Role.ACCOUNT_MANAGER);
    admin = await app.person(Role.ADMIN);
    const companyId = await desk.company({ name: 'Zephyr Industries', currency: 'CHF' });
    secret = await desk.ready('DIRECT_HIRE', {
      companyId,
      contactId: await desk.contact(companyId),
      title: 'Quantum lead',
      about: 'Hush',
      notes: 'Hush hush',
      location: 'Lagos',
      feePercent: 21.25,
      mustHave: ['Quantum'],
      confidential: true,
    });
    await desk.made({ title: 'In the open', companyId });
  });
  afterAll(() => app.stop());

  const seenBy = (person: Person, money = true) =>
    desk.one(secret.id, person, `${FIELDS} ${money ? MONEY : ''}`);

  it('is whole for those who are named in it', async () => {
    expect(await seenBy(desk.manager)).toMatchObject({
      masked: false,
      title: 'Quantum lead',
      feePercent: 21.25,
      company: { name: 'Zephyr Industries' },
    });
    expect(await seenBy(desk.recruiter, false)).toMatchObject({ masked: false, title: 'Quantum lead' });
  });

  it('is a masked row for everybody else, an admin too', async () => {
    const stranger = await app.person(Role.RECRUITER);
    for (const [person, money] of [
      [other, true],
      [admin, true],
      [stranger, false],
    ] as const) {
      const row = await seenBy(person, money);
      expect(row).toMatchObject({
        code: secret.code, status: 'DRAFT', masked: true, confidential: true, title: 'Confidential engagement', company: null, contact: null,
        currency: null, salaryMin: null, mustHave: [], about: '', accountManager: { id: desk.manager.id },
      }); // prettier-ignore
      expect(JSON.stringify(row)).not.toMatch(SECRET);
    }
  });

  it('is found by no filter that could tell who it is for, nor by search', async () => {
    const [{ rows: [row] }] = await Promise.all([app.db.query('SELECT company_id, contact_id FROM engagements WHERE id = $1', [secret.id])]); // prettier-ignore
    const telling = [
      { q: 'Quantum' }, { q: secret.code }, { companyId: row.company_id }, { contactId: row.contact_id }, { skill: 'Quantum' }, { currency: 'CHF' },
    ]; // prettier-ignore
    for (const filter of telling) {
      const found = (list: { items: { id: string }[] }) => list.items.some(({ id }) => id === secret.id);
      expect([filter, found(await desk.list(filter, other))]).toEqual([filter, false]);
      expect([filter, found(await desk.list(filter))]).toEqual([filter, true]);
    }
    const search = async (person: Person, q: string) =>
      (await app.graphql('query ($q: ShortText!) { search(q: $q) { id label } }', { q }, person.cookie)).data
        .search;
    expect(await search(desk.manager, 'Quantum')).toEqual([{ id: secret.id, label: 'Quantum lead' }]);
    for (const q of ['Quantum', secret.code]) expect(await search(other, q)).toEqual([]);
  });

  it('counts as a row of its state for everybody', async () => {
    const all = await desk.list({}, other);
    expect(all).toMatchObject({ totalCount: 2, totalIsExact: true });
    expect(all.items.map(({ masked }: { masked: boolean }) => masked)).toContain(true);
  });

  it('is neither changed nor moved by who may not read it', async () => {
    for (const person of [other, admin]) {
      expect((await desk.update(secret, { title: 'Mine' }, person)).errors![0]!.extensions.code).toBe(
        'NOT_FOUND',
      );
      expect(await desk.move(secret, 'OPEN', {}, { as: person })).toMatchObject({
        code: 'NOT_FOUND',
        engagement: null,
      });
      const gate = await app.graphql(
        'query ($id: UUID!) { engagementGate(id: $id, action: OPEN) { to } }',
        { id: secret.id },
        person.cookie,
      );
      expect(gate.errors![0]!.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('tells the audit viewer that something was done, and not what', async () => {
    const entries = async (person: Person) =>
      (
        await app.graphql(
          'query ($f: AuditFilter) { auditEntries(filter: $f) { items { action subjectLabel changes } } }',
          { f: { subjectId: secret.id } },
          person.cookie,
        )
      ).data.auditEntries.items;
    const of = await entries(admin);
    expect(of.at(-1)).toEqual({ action: 'engagement.created', subjectLabel: null, changes: {} });
    expect(JSON.stringify(of)).not.toMatch(SECRET);
  });

  it('leaves in an export as masked as it is on the screen, and with nothing for who only recruits', async () => {
    const csv = (person: Person) => app.fetch('/exports/engagements.csv', { cookie: person.cookie });
    const line = async (person: Person) =>
      (await (await csv(person)).text()).split('\r\n').find((row) => row.includes(secret.code))!;
    expect(await line(desk.manager)).toMatch(/Quantum lead.*Zephyr Industries.*CHF.*21\.25/);
    for (const person of [other, admin]) {
      expect(await line(person)).toContain('Confidential engagement');
      expect(await line(person)).not.toMatch(SECRET);
    }
    expect((await csv(desk.recruiter)).status).toBe(403);
  });

  it('has a history for account managers who are named in it, and none for those who are not', async () => {
    const changes = async (person: Person) =>
      (
        await app.graphql(
          'query ($f: AuditFilter) { auditEntries(filter: $f) { items { action changes } } }',
          { f: { subjectId: secret.id, action: 'engagement.created' } },
          person.cookie,
        )
      ).data.auditEntries.items[0].changes;
    expect(await changes(desk.manager)).toMatchObject({ title: ['', 'Quantum lead'] });
    expect(await changes(other)).toEqual({});
  });

  it('is whole for who stands in for one of them today', async () => {
    const deputy = await app.person(Role.RECRUITER);
    const absent = async (from: number, until: number) => {
      await app.db.query('DELETE FROM absences');
      await app.db.query(
        `INSERT INTO absences (user_id, deputy_id, from_day, until_day) VALUES ($1, $2, office_today() + $3::int, office_today() + $4::int)`,
        [desk.recruiter.id, deputy.id, from, until],
      );
    };
    await absent(1, 9);
    expect(await seenBy(deputy, false)).toMatchObject({ masked: true });
    await absent(0, 0);
    expect(await seenBy(deputy, false)).toMatchObject({ masked: false, title: 'Quantum lead' });
    await absent(-9, -1);
    expect(await seenBy(deputy, false)).toMatchObject({ masked: true });
  });

  it('opens to an admin who breaks the glass with a reason, for an hour, and the audit keeps why', async () => {
    const breakGlass = (reason: string, person = admin, id = secret.id) =>
      app.graphql(
        'mutation ($id: UUID!, $reason: ShortText!) { breakGlass(type: "Engagement", id: $id, reason: $reason) }',
        { id, reason },
        person.cookie,
      );
    expect((await breakGlass('I am curious', other)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await breakGlass(' ')).errors![0]!.extensions.fields).toMatchObject([
      { field: 'reason', code: 'REQUIRED' },
    ]);
    expect((await breakGlass('No such', admin, admin.id)).errors![0]!.extensions.code).toBe('NOT_FOUND');
    const until = (await breakGlass('The client called about the invoice')).data.breakGlass;
    expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(3_600_000);
    expect(await seenBy(admin)).toMatchObject({ masked: false, title: 'Quantum lead' });

    await app.db.query('ALTER TABLE broken_glass DISABLE TRIGGER USER');
    await app.db.query(`UPDATE broken_glass SET until = now() - interval '1 second'`);
    expect(await seenBy(admin)).toMatchObject({ masked: true });
    const { data } = await app.graphql(
      'query ($f: AuditFilter) { auditEntries(filter: $f) { items { changes by { id } } } }',
      { f: { action: 'glass.broken' } },
      admin.cookie,
    );
    expect(data.auditEntries.items).toMatchObject([
      { by: { id: admin.id }, changes: { reason: [null, 'The client called about the invoice'] } },
    ]);
  });
});
