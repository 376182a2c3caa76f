import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { EngagementDesk, soon } from './support/engagements.js';
import { DECIDE, decision, makeComments, UNDO } from './support/comments.js';

const HOME =
  '{ home { waiting { key resource filter count oldestAt } waitingHours { upToHours count filter } decisionsPerDay { day approved spam trash isExact filter } } }';

describe('Home', () => {
  let app: TestApp;
  let moderator: Person;

  beforeAll(async () => {
    app = await startApp();
    moderator = await app.person(Role.MODERATOR);
  });
  afterAll(() => app.stop());

  const rowsOf = async (filter: unknown): Promise<number> =>
    (
      await app.graphql(
        'query ($f: CommentFilter) { comments(filter: $f) { totalCount } }',
        { f: filter },
        moderator.cookie,
      )
    ).data.comments.totalCount;

  it('counts exactly the rows that each number opens', async () => {
    const comments = await makeComments(app, 12);
    const hours = [0.5, 0.9, 2, 3, 5, 23, 25, 70, 73, 100, 200, 300];
    for (const [i, age] of hours.entries())
      await app.db.query("UPDATE comments SET arrived_at = now() - $2 * interval '1 hour' WHERE id = $1", [
        comments[i]!.id,
        age,
      ]);
    const { home } = (await app.graphql(HOME, {}, moderator.cookie)).data;
    expect(home.waiting).toEqual([
      expect.objectContaining({ key: 'comments.pending', resource: 'comments', count: 12 }),
    ]);
    expect(
      home.waitingHours.map((b: { upToHours: number; count: number }) => [b.upToHours, b.count]),
    ).toEqual([
      [1, 2],
      [4, 2],
      [24, 2],
      [72, 2],
      [null, 4],
    ]);
    for (const number of [...home.waiting, ...home.waitingHours]) {
      expect(await rowsOf(number.filter)).toBe(number.count);
    }
  });

  it('counts what people decided today, without what was taken back', async () => {
    const comments = await makeComments(app, 4);
    const batch = randomUUID();
    await app.graphql(DECIDE, decision(comments.slice(0, 3), 'APPROVE'), moderator.cookie);
    await app.graphql(DECIDE, decision(comments.slice(3), 'SPAM', batch), moderator.cookie);
    await app.graphql(UNDO, { of: batch, batch: randomUUID() }, moderator.cookie);
    const { home } = (await app.graphql(HOME, {}, moderator.cookie)).data;
    const { commentTabs } = (await app.graphql('{ commentTabs { decidedByMeToday } }', {}, moderator.cookie))
      .data;
    expect(commentTabs.decidedByMeToday).toBe(3);
    expect(home.decisionsPerDay).toHaveLength(14);
    expect(home.decisionsPerDay.at(-1)).toEqual({
      day: new Date().toISOString().slice(0, 10),
      approved: 3,
      spam: 0,
      trash: 0,
      isExact: true,
      filter: expect.anything(),
    });
  });

  it('opens from each bar of a day the comments that it counts', async () => {
    const comments = await makeComments(app, 6);
    const decide = (at: number[], action: string, version = 1, batch?: string): Promise<unknown> =>
      app.graphql(
        DECIDE,
        decision(
          at.map((i) => ({ id: comments[i]!.id, version })),
          action,
          batch,
        ),
        moderator.cookie,
      );
    const decidedToday = async (): Promise<{ decidedByMeToday: number; decidedByMeTodayFilter: unknown }> =>
      (await app.graphql('{ commentTabs { decidedByMeToday decidedByMeTodayFilter } }', {}, moderator.cookie))
        .data.commentTabs;
    const before = await decidedToday();
    await decide([0, 1], 'SPAM');
    // Twice on a day is one comment, and one deleted for ever is in no list.
    await decide([0], 'NOT_SPAM', 2);
    await decide([0], 'SPAM', 3);
    await decide([1], 'DELETE', 2);
    await decide([2, 3], 'TRASH');
    const batch = randomUUID();
    await decide([4], 'TRASH', 1, batch);
    await app.graphql(UNDO, { of: batch, batch: randomUUID() }, moderator.cookie);
    await app.graphql(
      'mutation ($id: UUID!, $r: UUID!) { replyToComment(id: $id, expectedVersion: 1, body: "Thanks", approve: false, clientMutationId: $r) { reply { id } } }',
      { id: comments[5]!.id, r: randomUUID() },
      moderator.cookie,
    );
    const { home } = (await app.graphql(HOME, {}, moderator.cookie)).data;
    const day = home.decisionsPerDay.at(-1);
    expect(day).toMatchObject({ spam: 1, trash: 2 });
    for (const [to, count] of Object.entries({ APPROVED: day.approved, SPAM: day.spam, TRASH: day.trash })) {
      const { data, errors } = await app.graphql(
        'query ($f: CommentFilter, $mine: CommentFilter) { comments(filter: $f) { totalCount items { id } } mine: comments(filter: $mine) { totalCount } }',
        { f: { ...day.filter, decidedTo: to }, mine: { decidedBy: moderator.id, decidedTo: to } },
        moderator.cookie,
      );
      expect(errors).toBeUndefined();
      const { comments: rows, mine } = data;
      expect([to, rows.totalCount, rows.items.length, mine.totalCount]).toEqual([to, count, count, count]);
    }
    const today = await decidedToday();
    expect(await rowsOf(today.decidedByMeTodayFilter)).toBe(today.decidedByMeToday);
    expect(today.decidedByMeToday).toBe(before.decidedByMeToday + 3);
    const { errors } = await app.graphql(
      '{ comments(filter: { decidedTo: SPAM }) { totalCount } }',
      {},
      moderator.cookie,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ fields: [{ field: 'filter.decidedAfter' }] });
  });

  it('counts no further than ten thousand, and says so', async () => {
    await app.db.query(
      `INSERT INTO comments (article_id, status, author_name, body, arrived_at) SELECT id, 'PENDING', 'R', 'x', now() - interval '400 hours' FROM (SELECT id FROM articles LIMIT 1) a, generate_series(1, 10001)`,
    );
    const { waitingHours } = (
      await app.graphql('{ home { waitingHours { count isExact } } }', {}, moderator.cookie)
    ).data.home;
    expect(waitingHours.at(-1)).toEqual({ count: 10_000, isExact: false });
    expect(waitingHours[0].isExact).toBe(true);
  });

  it('shows nothing of the moderators to a recruiter', async () => {
    const recruiter = await app.person(Role.RECRUITER);
    expect((await app.graphql(HOME, {}, recruiter.cookie)).data.home).toEqual({
      waiting: [],
      waitingHours: [],
      decisionsPerDay: [],
    });
  });
});

describe('Home, with clients', () => {
  it('counts the holds to look at again and the starts that passed, for those who manage or lead them', async () => {
    const app = await startApp();
    const desk = await EngagementDesk.open(app);
    const late = await desk.ready('FRACTIONAL', { targetStart: soon(-3) });
    await desk.ready('FRACTIONAL', { targetStart: soon(30) });
    const held = await desk.moved(await desk.opened(), 'HOLD', { reason: 'BUDGET', reviewOn: soon(5) });
    await app.db.query('UPDATE engagements SET review_on = current_date - 1 WHERE id = $1', [held.id]);
    for (const person of [desk.manager, desk.recruiter]) {
      const { home } = (await app.graphql(HOME, {}, person.cookie)).data;
      const lines = home.waiting.filter(({ resource }: { resource: string }) => resource === 'engagements');
      const opened = new Map<string, string[]>();
      for (const { key, filter, count } of lines) {
        const { items, totalCount } = await desk.list(filter, person);
        expect(totalCount).toBe(count);
        opened.set(
          key,
          items.map(({ id }: { id: string }) => id),
        );
      }
      expect(opened).toEqual(
        new Map([
          ['engagements.late', [late.id]],
          ['engagements.review', [held.id]],
        ]),
      );
    }
    await app.stop();
  });
});
