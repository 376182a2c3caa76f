import { Role } from '../src/access/roles.js';
import { DutyService } from '../src/accounts/office/duty.service.js';
import { Database } from '../src/platform/database/database.js';
import { type Person, startApp, type TestApp } from './support/app.js';

const SETTINGS = `timeZone hours { weekday from until } holidays { day name } responseMinutes confidentialResponseMinutes dueIfNow confidentialDueIfNow version`;
const UPDATE = `mutation ($v: Int!, $input: OfficeSettingsInput!) { updateOfficeSettings(expectedVersion: $v, input: $input) { ${SETTINGS} } }`;
const DUTY = 'person { id name } onDuty weight version absence { id deputy { id } }';
const SET_DUTY = `mutation ($id: UUID!, $v: Int!, $input: DutyInput!) { updateDuty(userId: $id, expectedVersion: $v, input: $input) { ${DUTY} } }`;
const ABSENCE = 'id version from until now person { id } deputy { id }';
const AWAY = `mutation ($id: UUID!, $input: AbsenceInput!) { createAbsence(userId: $id, input: $input) { ${ABSENCE} } }`;

describe('the office', () => {
  let app: TestApp;
  let admin: Person;
  const ask = (
    who: Person,
    query: string,
    variables?: Record<string, unknown>,
  ): ReturnType<TestApp['graphql']> => app.graphql(query, variables, who.cookie);
  const fieldOf = ({ errors }: Awaited<ReturnType<TestApp['graphql']>>): unknown =>
    (errors?.[0]?.extensions.fields as { field: string }[] | undefined)?.[0]?.field;
  const codeOf = ({ errors }: Awaited<ReturnType<TestApp['graphql']>>): unknown =>
    errors?.[0]?.extensions.code;

  beforeAll(async () => {
    app = await startApp();
    admin = await app.person(Role.ADMIN);
  });
  afterAll(() => app.stop());

  describe('hours', () => {
    const read = async () => (await ask(admin, `{ officeSettings { ${SETTINGS} } }`)).data.officeSettings;
    const change = async (input: Record<string, unknown>) =>
      ask(admin, UPDATE, { v: (await read()).version, input });

    it('are those of a week of work in a new office, with an hour to answer and half for the confidential', async () => {
      const settings = await read();
      expect(settings).toMatchObject({
        timeZone: 'UTC',
        responseMinutes: 60,
        confidentialResponseMinutes: 30,
      });
      expect(settings.hours).toHaveLength(5);
      expect(settings.hours[0]).toEqual({ weekday: 'MONDAY', from: '09:00', until: '17:00' });
    });

    it('take several stretches a day, in the order of the week, and tell when a request would be due', async () => {
      const { data } = await change({
        timeZone: 'Asia/Kolkata',
        hours: [
          { weekday: 'TUESDAY', from: '14:00', until: '18:30' },
          { weekday: 'MONDAY', from: '00:00', until: '24:00' },
          { weekday: 'TUESDAY', from: '09:30', until: '13:00' },
        ],
        holidays: [
          { day: '2027-01-26', name: 'Republic Day' },
          { day: '2026-12-25', name: 'Christmas' },
        ],
      });
      expect(data.updateOfficeSettings).toMatchObject({
        timeZone: 'Asia/Kolkata',
        hours: [
          { weekday: 'MONDAY', from: '00:00', until: '24:00' },
          { weekday: 'TUESDAY', from: '09:30', until: '13:00' },
          { weekday: 'TUESDAY', from: '14:00', until: '18:30' },
        ],
        holidays: [{ day: '2026-12-25' }, { day: '2027-01-26' }],
      });
      expect(Date.parse(data.updateOfficeSettings.dueIfNow)).toBeGreaterThan(Date.now());
    });

    it.each<[string, Record<string, unknown>]>([
      ['hours[0].until', { hours: [{ weekday: 'MONDAY', from: '22:00', until: '06:00' }] }],
      ['hours[0].until', { hours: [{ weekday: 'MONDAY', from: '09:00', until: '09:00' }] }],
      [
        'hours[1].from',
        {
          hours: [
            { weekday: 'MONDAY', from: '09:00', until: '13:00' },
            { weekday: 'MONDAY', from: '12:59', until: '18:00' },
          ],
        },
      ],
      ['hours', { hours: [] }],
      ['hours', { hours: [{ weekday: 'FRIDAY', from: '09:00', until: '09:59' }] }],
      ['hours[0].from', { hours: [{ weekday: 'MONDAY', from: '9:00', until: '17:00' }] }],
      ['hours[0].until', { hours: [{ weekday: 'MONDAY', from: '09:00', until: '24:01' }] }],
      ['holidays[0].day', { holidays: [{ day: '2026-02-29', name: '' }] }],
      [
        'holidays[1].day',
        {
          holidays: [
            { day: '2026-12-25', name: 'a' },
            { day: '2026-12-25', name: 'b' },
          ],
        },
      ],
      ['timeZone', { timeZone: 'Mars/Olympus' }],
      ['timeZone', { timeZone: '+02:00' }],
      ['responseMinutes', { responseMinutes: 0 }],
      ['confidentialResponseMinutes', { confidentialResponseMinutes: 2401 }],
    ])('are refused beside %s: %j', async (field, input) => {
      const before = await read();
      const answer = await change(input);
      expect([codeOf(answer), fieldOf(answer)]).toEqual(['BAD_USER_INPUT', field]);
      expect((await read()).version).toBe(before.version);
    });

    it('are refused with the settings as they now stand where they changed since', async () => {
      const { version } = await read();
      await change({ responseMinutes: 45 });
      const answer = await ask(admin, UPDATE, { v: version, input: { responseMinutes: 15 } });
      expect(answer.errors![0]!.extensions).toMatchObject({
        code: 'CONFLICT',
        current: { responseMinutes: 45 },
      });
    });

    it('are audited, and not where nothing changed', async () => {
      const { version } = await read();
      await change({ responseMinutes: 45 });
      expect((await read()).version).toBe(version);
      const { rows } = await app.db.query(
        "SELECT changes FROM audit_entries WHERE action = 'office.updated' ORDER BY at DESC, id DESC LIMIT 1",
      );
      expect(rows[0].changes).toEqual({ responseMinutes: [60, 45] });
    });

    it.each([Role.ACCOUNT_MANAGER, Role.RECRUITER, Role.MODERATOR])(
      'are not for a %s to change',
      async (role) => {
        const answer = await ask(await app.person(role), UPDATE, { v: 1, input: { responseMinutes: 1 } });
        expect(codeOf(answer)).toBe('FORBIDDEN');
      },
    );
  });

  describe('duty', () => {
    let people: Person[];
    const dutyOf = async (who: Person) =>
      (await ask(admin, `{ duties { ${DUTY} } }`)).data.duties.find(
        (d: { person: { id: string } }) => d.person.id === who.id,
      );
    const set = async (who: Person, input: Record<string, unknown>, by = admin) =>
      ask(by, SET_DUTY, { id: who.id, v: (await dutyOf(who)).version, input });
    /** Who takes so many turns, by their place among the people of the test. */
    const turns = async (n: number): Promise<string> => {
      const db = app.app.get(Database, { strict: false });
      const duty = app.app.get(DutyService, { strict: false });
      const taken = await db.tx(async (sql) => {
        await duty.holdTurns(sql);
        return duty.takeTurns(sql, n);
      });
      return taken.map((id) => (id ? 'abc'[people.findIndex((p) => p.id === id)] : '-')).join('');
    };
    const count = (taken: string): Record<string, number> =>
      Object.fromEntries([...'abc'].map((who) => [who, [...taken].filter((t) => t === who).length]));
    const today = (plus = 0): string => new Date(Date.now() + plus * 86_400_000).toISOString().slice(0, 10);

    beforeEach(async () => {
      await app.db.query(
        'DELETE FROM absences; DELETE FROM duties; UPDATE users SET disabled_at = now() WHERE roles <> $$ {ADMIN} $$',
      );
      await app.db.query(`UPDATE settings SET value = '{}' WHERE name = 'office'`);
      people = await Promise.all([1, 2, 3].map(() => app.person(Role.ACCOUNT_MANAGER)));
    });

    it('falls to account managers from the start, and to an admin who says so', async () => {
      expect(await dutyOf(people[0]!)).toMatchObject({ onDuty: true, weight: 1, version: 0, absence: null });
      expect(await dutyOf(admin)).toMatchObject({ onDuty: false });
      expect((await set(admin, { onDuty: true })).data.updateDuty).toMatchObject({
        onDuty: true,
        version: 1,
      });
    });

    it('goes round among three by their weights, and over one who is off duty', async () => {
      await set(people[0]!, { weight: 3 });
      await set(people[1]!, { weight: 2 });
      expect(count(await turns(60))).toEqual({ a: 30, b: 20, c: 10 });
      await set(people[0]!, { onDuty: false });
      expect(count(await turns(30))).toEqual({ a: 0, b: 20, c: 10 });
    });

    it('goes round exactly also where many ask at one moment', async () => {
      await set(people[0]!, { weight: 2 });
      const taken = await Promise.all(Array.from({ length: 40 }, () => turns(1)));
      expect(count(taken.join(''))).toEqual({ a: 20, b: 10, c: 10 });
    });

    it('falls to whoever stands in for the absent, and to the others where nobody does', async () => {
      await ask(admin, AWAY, {
        id: people[0]!.id,
        input: { from: today(-1), until: today(), deputyId: people[1]!.id },
      });
      expect(count(await turns(30))).toEqual({ a: 0, b: 20, c: 10 });
      await ask(admin, AWAY, { id: people[1]!.id, input: { from: today(), until: today(3) } });
      expect(count(await turns(9))).toEqual({ a: 0, b: 0, c: 9 });
      await ask(admin, AWAY, { id: people[2]!.id, input: { from: today(), until: today(3) } });
      expect(await turns(2)).toBe('--');
    });

    it('passes over whoever is disabled, and does not fall to a disabled deputy', async () => {
      await app.db.query('UPDATE users SET disabled_at = now() WHERE id = $1', [people[0]!.id]);
      expect(count(await turns(10))).toEqual({ a: 0, b: 5, c: 5 });
      await app.db.query(
        'INSERT INTO absences (user_id, from_day, until_day, deputy_id) VALUES ($1, now(), now(), $2)',
        [people[1]!.id, people[0]!.id],
      );
      expect(count(await turns(10))).toEqual({ a: 0, b: 0, c: 10 });
    });

    it('is set by oneself, by an admin, and by nobody else', async () => {
      const [own, other] = people as [Person, Person];
      expect((await set(own, { weight: 4 }, own)).data.updateDuty).toMatchObject({ weight: 4, version: 1 });
      expect(codeOf(await set(own, { onDuty: false }, other))).toBe('FORBIDDEN');
      expect(codeOf(await set(own, { onDuty: false }, await app.person(Role.RECRUITER)))).toBe('FORBIDDEN');
      expect((await dutyOf(own)).onDuty).toBe(true);
    });

    it('is refused stale, out of range, and for who takes nothing', async () => {
      const [own] = people as [Person];
      await set(own, { weight: 2 });
      expect(codeOf(await ask(own, SET_DUTY, { id: own.id, v: 0, input: { weight: 5 } }))).toBe('CONFLICT');
      expect(fieldOf(await set(own, { weight: 0 }))).toBe('weight');
      expect(fieldOf(await set(own, { weight: 11 }))).toBe('weight');
      const recruiter = await app.person(Role.RECRUITER);
      const answer = await ask(admin, SET_DUTY, { id: recruiter.id, v: 0, input: { onDuty: true } });
      expect(codeOf(answer)).toBe('NOT_FOUND');
    });

    it('keeps its version where only turns were taken', async () => {
      const [own] = people as [Person];
      await turns(3);
      expect(
        (await ask(own, SET_DUTY, { id: own.id, v: 0, input: { weight: 5 } })).data.updateDuty.version,
      ).toBe(1);
    });

    it('is audited under the person', async () => {
      const [own] = people as [Person];
      await set(own, { onDuty: false }, own);
      const { rows } = await app.db.query(
        'SELECT action, actor_id, changes FROM audit_entries WHERE subject_id = $1',
        [own.id],
      );
      expect(rows).toEqual([
        { action: 'duty.updated', actor_id: own.id, changes: { onDuty: [true, false] } },
      ]);
    });
  });

  describe('absences', () => {
    let own: Person;
    let other: Person;
    const away = (input: Record<string, unknown>, by = own, of = own) => ask(by, AWAY, { id: of.id, input });
    beforeEach(async () => {
      own = await app.person(Role.RECRUITER);
      other = await app.person(Role.ACCOUNT_MANAGER);
    });

    it('are made, changed and deleted by oneself, and audited', async () => {
      const made = (await away({ from: '2031-03-01', until: '2031-03-14', deputyId: other.id })).data
        .createAbsence;
      expect(made).toMatchObject({
        version: 1,
        now: false,
        person: { id: own.id },
        deputy: { id: other.id },
      });
      const longer = await ask(
        own,
        `mutation ($id: UUID!) { updateAbsence(id: $id, expectedVersion: 1, input: { until: "2031-03-20", deputyId: null }) { ${ABSENCE} } }`,
        { id: made.id },
      );
      expect(longer.data.updateAbsence).toMatchObject({
        version: 2,
        from: '2031-03-01',
        until: '2031-03-20',
        deputy: null,
      });
      const remove = `mutation ($id: UUID!, $v: Int!) { deleteAbsence(id: $id, expectedVersion: $v) { id } }`;
      expect(codeOf(await ask(own, remove, { id: made.id, v: 1 }))).toBe('CONFLICT');
      expect((await ask(own, remove, { id: made.id, v: 2 })).data.deleteAbsence.id).toBe(made.id);
      expect(codeOf(await ask(own, remove, { id: made.id, v: 2 }))).toBe('NOT_FOUND');
      const { rows } = await app.db.query(
        'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY at, id',
        [own.id],
      );
      expect(rows.map((r) => r.action)).toEqual(['absence.made', 'absence.updated', 'absence.deleted']);
    });

    it.each<[string, Record<string, unknown>]>([
      ['until', { from: '2031-03-02', until: '2031-03-01' }],
      ['from', { until: '2031-03-01' }],
      ['until', { from: '2031-03-01' }],
      ['from', { from: '2031-02-29', until: '2031-03-01' }],
    ])('are refused beside %s: %j', async (field, input) => {
      expect(fieldOf(await away(input))).toBe(field);
    });

    it('want another person who works here in their place', async () => {
      const days = { from: '2031-03-01', until: '2031-03-02' };
      expect(fieldOf(await away({ ...days, deputyId: own.id }))).toBe('deputyId');
      const moderator = await app.person(Role.MODERATOR);
      expect(fieldOf(await away({ ...days, deputyId: moderator.id }))).toBe('deputyId');
      expect(fieldOf(await away(days, admin, moderator))).toBe('userId');
    });

    it('do not overlap with another of the same person', async () => {
      await away({ from: '2031-03-01', until: '2031-03-14' });
      const answer = await away({ from: '2031-03-14', until: '2031-03-20' });
      expect(codeOf(answer)).toBe('CONFLICT');
      expect(answer.errors![0]!.message).toContain('overlaps');
      expect((await away({ from: '2031-03-15', until: '2031-03-20' })).errors).toBeUndefined();
    });

    it('of others are an admin’s alone to set, and seen by all who work with clients and candidates', async () => {
      const days = { from: '2031-03-01', until: '2031-03-02' };
      expect(codeOf(await away(days, other, own))).toBe('FORBIDDEN');
      const { id } = (await away(days, admin, own)).data.createAbsence;
      expect((await ask(other, '{ absences { id } }')).data.absences).toContainEqual({ id });
      expect(codeOf(await ask(await app.person(Role.MODERATOR), '{ absences { id } }'))).toBe('FORBIDDEN');
    });
  });
});
