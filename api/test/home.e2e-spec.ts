import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { DECIDE, decision, makeComments, UNDO } from './support/comments.js';

const HOME =
  '{ home { waiting { key resource filter count oldestAt } waitingHours { upToHours count filter } decisionsPerDay { day approved spam trash } } }';

describe('Home', () => {
  let app: TestApp;
  let moderator: Person;

  beforeAll(async () => {
    app = await startApp();
    moderator = await app.person(Role.MODERATOR);
  });
  afterAll(() => app.stop());

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
      const { comments: rows } = (
        await app.graphql(
          'query ($f: CommentFilter) { comments(filter: $f) { totalCount } }',
          { f: number.filter },
          moderator.cookie,
        )
      ).data;
      expect(rows.totalCount).toBe(number.count);
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
    });
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
