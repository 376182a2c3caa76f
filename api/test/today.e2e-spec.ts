import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { EngagementDesk } from './support/engagements.js';
import { leadDesk } from './support/leads.js';
import { statementsOf } from './support/statements.js';

const TODAY =
  '{ today { more items { why late dueAt since owner { id } record { type id list label } task { id version title } } } }';
const TASK = `mutation ($on: RecordRefInput!, $input: TaskInput!) { createTask(on: $on, input: $input) { id version } }`;

interface Item {
  why: string;
  late: boolean;
  since: string;
  owner: { id: string } | null;
  record: { type: string; id: string; list: string; label: string };
  task: { id: string; version: number; title: string } | null;
}

describe('Today', () => {
  let app: TestApp;
  let orders: EngagementDesk;
  let manager: Person;
  let other: Person;
  const desk = leadDesk(
    () => app,
    () => manager,
  );

  beforeAll(async () => {
    app = await startApp();
    orders = await EngagementDesk.open(app);
    manager = orders.manager;
    other = await app.person(Role.ACCOUNT_MANAGER);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await app.db.query(
      'DELETE FROM tasks; DELETE FROM leads; DELETE FROM absences; UPDATE engagements SET deleted_at = now()',
    );
  });

  const today = async (who: Person = manager): Promise<Item[]> => {
    const { data, errors } = await app.graphql(TODAY, {}, who.cookie);
    expect(errors).toBeUndefined();
    return data.today.items;
  };
  const said = (items: Item[]) => items.map(({ why, record, task }) => `${why} ${task?.title ?? record.id}`);
  /** A lead whose first answer is due in so many minutes. */
  const lead = async (minutes: number, owner: Person | null = manager): Promise<string> => {
    const [made] = await desk.receive({});
    await app.db.query(
      `UPDATE leads SET owner_id = $2, first_response_due_at = now() + $3 * interval '1 minute' WHERE id = $1`,
      [made!.id, owner?.id ?? null, minutes],
    );
    return made!.id;
  };
  const task = async (title: string, input: object, on?: object, who: Person = manager) => {
    const about = on ?? { type: 'Company', id: orders.companyId };
    const { data, errors } = await app.graphql(TASK, { on: about, input: { title, ...input } }, who.cookie);
    expect(errors).toBeUndefined();
    return data.createTask as { id: string; version: number };
  };
  /** An engagement that nobody has moved for so many days. */
  const still = async (days: number, more: Record<string, unknown> = {}): Promise<string> => {
    const { id } = await orders.made(more);
    await app.db.query(
      `UPDATE engagements SET status_since = now() - $2 * interval '1 day', updated_at = now() - $2 * interval '1 day' WHERE id = $1`,
      [id, days],
    );
    return id;
  };
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const minutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString();

  it('has what is late first, leads before tasks before engagements, the longest late first; then what comes next', async () => {
    const soon = await lead(20);
    const late = await lead(-30);
    const later = await lead(-120);
    const quiet = await still(9);
    await task('Yesterday', { dueOn: day(-1) });
    await task('Last week', { dueOn: day(-7) });
    await task('In ten minutes', { dueAt: minutes(10) });
    await task('Today', { dueOn: day(0) });
    await task('Tomorrow', { dueOn: day(2) });
    await task('Some day', {});
    const items = await today();
    expect(said(items).slice(0, 6)).toEqual([
      `lead.answer ${later}`,
      `lead.answer ${late}`,
      'task.due Last week',
      'task.due Yesterday',
      `engagement.still ${quiet}`,
      'task.due In ten minutes',
    ]);
    expect(said(items).slice(6).sort()).toEqual([`lead.answer ${soon}`, 'task.due Today'].sort());
    expect(items.map((item) => item.late)).toEqual([true, true, true, true, true, false, false, false]);
    expect(items[0]).toMatchObject({
      owner: { id: manager.id },
      record: { type: 'Lead', list: 'leads', label: 'Somebody' },
    });
  });

  it('leaves out what is answered, done, put off, somebody else’s or closed, and has what is nobody’s', async () => {
    const answered = await lead(-30);
    await app.db.query('UPDATE leads SET first_responded_at = now() WHERE id = $1', [answered]);
    await lead(-30, other);
    const nobodys = await lead(-5, null);
    const back = await lead(60);
    await app.db.query(
      `UPDATE leads SET status = 'CONTACTED', first_responded_at = now(), snoozed_until = now() - interval '1 hour' WHERE id = $1`,
      [back],
    );
    const done = await task('Done', { dueOn: day(-1) });
    const asleep = await task('Asleep', { dueOn: day(-1) });
    await app.db.query('UPDATE tasks SET done_at = now() WHERE id = $1', [done.id]);
    await app.db.query(`UPDATE tasks SET snoozed_until = now() + interval '1 day' WHERE id = $1`, [
      asleep.id,
    ]);
    await task('Theirs', { dueOn: day(-1), assigneeId: other.id });
    const closed = await still(20);
    await app.db.query(`UPDATE engagements SET status = 'CANCELLED', close_reason = 'OTHER' WHERE id = $1`, [
      closed,
    ]);
    await still(20, { accountManagerId: other.id });
    expect(said(await today())).toEqual([`lead.answer ${nobodys}`, `lead.back ${back}`]);
  });

  it('takes a call, a move or a change as movement of an engagement, and no letter that the desk wrote', async () => {
    const [spoken, written] = [await still(12), await still(12)];
    const log = (id: string, days: number, automatic: boolean) =>
      app.db.query(
        `WITH a AS (INSERT INTO activities (kind, direction, automatic, at) VALUES ('EMAIL', 'OUT', $3, now() - $2 * interval '1 day') RETURNING id, at)
         INSERT INTO activity_links (activity_id, subject_type, subject_id, at) SELECT a.id, 'Engagement', $1, a.at FROM a`,
        [id, days, automatic],
      );
    await log(written, 1, true);
    await log(spoken, 8, false);
    const items = await today();
    expect(said(items)).toEqual([`engagement.still ${written}`, `engagement.still ${spoken}`]);
    expect(Math.round((Date.now() - Date.parse(items[1]!.since)) / 86_400_000)).toBe(8);
    await log(spoken, 2, false);
    await app.db.query('UPDATE engagements SET updated_at = now() WHERE id = $1', [written]);
    expect(await today()).toEqual([]);
  });

  it('brings a hold back on the day on which it is to be looked at', async () => {
    const held = async (on: string): Promise<string> => {
      const { id } = await orders.opened();
      await app.db.query(`UPDATE engagements SET status = 'ON_HOLD', review_on = $2 WHERE id = $1`, [id, on]);
      return id;
    };
    const due = await held(day(0));
    await held(day(3));
    expect(said(await today())).toEqual([`engagement.review ${due}`]);
  });

  it('gives who stands in for somebody away their leads and engagements, and not their tasks', async () => {
    const clock = await lead(-10);
    const quiet = await still(10, { confidential: true });
    await task('Mine alone', { dueOn: day(-1) });
    expect(await today(other)).toEqual([]);
    await app.db.query(
      'INSERT INTO absences (user_id, deputy_id, from_day, until_day) VALUES ($1, $2, office_today(), office_today())',
      [manager.id, other.id],
    );
    const items = await today(other);
    expect(said(items)).toEqual([`lead.answer ${clock}`, `engagement.still ${quiet}`]);
    expect(items[0]!.owner).toEqual({ id: manager.id });
  });

  it('is each one’s own: a recruiter’s without leads, an admin’s without what others are named in', async () => {
    await lead(-10, null);
    const quiet = await still(10, { confidential: true, leadRecruiterId: orders.recruiter.id });
    await task('Call', { dueOn: day(-1) }, { type: 'Engagement', id: quiet }, orders.recruiter);
    expect(said(await today(orders.recruiter))).toEqual(['task.due Call', `engagement.still ${quiet}`]);
    const admin = await app.person(Role.ADMIN);
    expect((await today(admin)).map(({ why }) => why)).toEqual(['lead.answer']);
    const moderator = await app.person(Role.MODERATOR);
    const { errors } = await app.graphql(TODAY, {}, moderator.cookie);
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
    // What one may no longer read is nobody's business, also where one has a task about it.
    await app.db.query('UPDATE engagements SET lead_recruiter_id = NULL WHERE id = $1', [quiet]);
    expect(await today(orders.recruiter)).toEqual([]);
  });

  it('goes by the day where the person is', async () => {
    const islander = await app.person(Role.ACCOUNT_MANAGER);
    await app.db.query(`UPDATE users SET time_zone = 'Pacific/Kiritimati' WHERE id = $1`, [islander.id]);
    const there = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' });
    const on = there.format(new Date());
    await task('Their today', { dueOn: on, assigneeId: islander.id });
    await task('Their yesterday', {
      dueOn: there.format(new Date(Date.now() - 86_400_000)),
      assigneeId: islander.id,
    });
    expect((await today(islander)).map(({ late, task: t }) => [t!.title, late])).toEqual([
      ['Their yesterday', true],
      ['Their today', false],
    ]);
  });

  it('is one statement along the indexes, shows a hundred and says that there is more', async () => {
    await app.db.query(
      `INSERT INTO tasks (subject_type, subject_id, title, due_on, assignee_id)
       SELECT 'Company', $1, 't', current_date - i % 400, CASE WHEN i % 100 = 0 THEN $2::uuid ELSE $3::uuid END FROM generate_series(1, 20000) i`,
      [orders.companyId, manager.id, other.id],
    );
    await app.db.query(
      `INSERT INTO leads (name, source, status, owner_id, reference, received_at, first_response_due_at)
       SELECT 'n', 'OUTBOUND', 'NEW', $1::uuid, 'L-' || i, now(), now() - i * interval '1 minute' FROM generate_series(1, 20000) i`,
      [other.id],
    );
    await app.db.query('VACUUM ANALYZE tasks, leads');
    await app.graphql('{ me { id } }', {}, manager.cookie);
    const [statement, ...more] = await statementsOf(app, async () => {
      const { data } = await app.graphql(TODAY, {}, manager.cookie);
      expect([data.today.items.length, data.today.more]).toEqual([100, true]);
    });
    expect(more).toEqual([]);
    const { rows } = await app.db.query<{ 'QUERY PLAN': [{ Plan: Record<string, unknown> }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement!.text}`,
      statement!.values,
    );
    const plan = rows[0]!['QUERY PLAN'][0].Plan;
    for (const index of ['tasks_assignee', 'leads_owner_clock'])
      expect(JSON.stringify(plan)).toContain(`"Index Name":"${index}"`);
    expect(Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks'])).toBeLessThan(5000);
  });
});
