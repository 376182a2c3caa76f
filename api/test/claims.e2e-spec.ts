import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { DECIDE, decision, makeComments } from './support/comments.js';

const NEXT = `mutation ($on: UUID, $among: [DecisionItem!]!, $count: Int!, $release: [UUID!]) {
  claimNextComments(onScreen: $on, among: $among, count: $count, release: $release) { commentId mine onScreen by { name } } }`;
const CLAIM =
  'mutation ($ids: [UUID!]!) { claimComments(ids: $ids) { commentId mine onScreen by { name } } }';
const RELEASE = 'mutation ($ids: [UUID!]!) { releaseComments(ids: $ids) }';

interface Shown {
  commentId: string;
  mine: boolean;
  onScreen: boolean;
  by: { name: string };
}

describe('claims on comments', () => {
  let app: TestApp;
  let ana: Person;
  let ben: Person;

  beforeAll(async () => {
    app = await startApp();
    ana = await app.person(Role.MODERATOR);
    ben = await app.person(Role.MODERATOR);
  });
  afterAll(() => app.stop());
  afterEach(() => app.db.query('DELETE FROM comment_claims'));

  const ask = async (query: string, variables: Record<string, unknown>, by: Person) => {
    const answer = await app.graphql(query, variables, by.cookie);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const next = async (
    by: Person,
    ids: string[],
    more: { on?: string; count?: number; release?: string[] } = {},
  ): Promise<Shown[]> =>
    (await ask(NEXT, { among: ids.map((id) => ({ id, expectedVersion: 1 })), count: 2, ...more }, by))
      .claimNextComments as Shown[];
  const mine = (claims: Shown[]): string[] => claims.filter((c) => c.mine).map((c) => c.commentId);
  const some = async (count: number): Promise<string[]> => (await makeComments(app, count)).map((c) => c.id);

  it('hand two moderators different comments, in the order of their list', async () => {
    const ids = await some(5);
    expect(mine(await next(ana, ids)).sort()).toEqual(ids.slice(0, 2).sort());
    const his = await next(ben, ids);
    expect(mine(his).sort()).toEqual(ids.slice(2, 4).sort());
    expect(
      his
        .filter((c) => !c.mine)
        .map((c) => [c.commentId, c.by.name])
        .sort(),
    ).toEqual(
      ids
        .slice(0, 2)
        .map((id) => [id, ana.name])
        .sort(),
    );
  });

  it('never hand out one comment twice, 100 times at once', async () => {
    const everything = await some(300);
    for (let round = 0; round < 100; round += 1) {
      const ids = everything.slice(round * 3, round * 3 + 3);
      const [hers, his] = await Promise.all([next(ana, ids, { count: 1 }), next(ben, ids, { count: 1 })]);
      expect(mine(hers)).toHaveLength(1);
      expect(mine(his)).toHaveLength(1);
      expect(mine(hers)).not.toEqual(mine(his));
    }
  });

  it('let go of what is not among the next any longer, and of what its owner is done with', async () => {
    const ids = await some(6);
    await next(ana, ids.slice(1), { on: ids[0] });
    // She jumped ahead: what lay before waits for the others again.
    expect(
      mine(await next(ana, [ids[4]!, ids[5]!, ids[1]!, ids[2]!], { on: ids[3], release: [ids[0]!] })).sort(),
    ).toEqual([ids[3], ids[4], ids[5]].sort());
    expect(mine(await next(ben, ids, { count: 10 })).sort()).toEqual(ids.slice(0, 3).sort());
    await ask(RELEASE, { ids: [ids[4]] }, ana);
    expect(mine(await next(ben, [ids[4]!]))).toEqual([ids[4]]);
  });

  it('pass over what somebody decides at this moment, or has decided', async () => {
    const ids = await some(3);
    await ask(DECIDE, decision([{ id: ids[0]! }], 'SPAM', randomUUID()), ben);
    const deciding = await app.db.connect();
    await deciding.query('BEGIN');
    await deciding.query('SELECT FROM comments WHERE id = $1 FOR UPDATE', [ids[1]]);
    expect(mine(await next(ana, ids))).toEqual([ids[2]]);
    await deciding.query('ROLLBACK');
    deciding.release();
  });

  it('give way where it is only one of the next, and stay where it is on screen', async () => {
    const ids = await some(2);
    await next(ana, [ids[1]!], { on: ids[0] });
    expect((await ask(CLAIM, { ids }, ben)).claimComments).toEqual(
      expect.arrayContaining([
        { commentId: ids[0], mine: false, onScreen: true, by: { name: ana.name } },
        { commentId: ids[1], mine: true, onScreen: true, by: { name: ben.name } },
      ]),
    );
    expect(mine(await next(ana, [ids[1]!], { on: ids[0] }))).toEqual([ids[0]]);
  });

  it('block nobody, and run out', async () => {
    const ids = await some(1);
    await next(ana, [], { on: ids[0] });
    await app.db.query(`UPDATE comment_claims SET until = now() - interval '1 second'`);
    expect(mine(await next(ben, ids))).toEqual(ids);
    const { decideComments } = await ask(DECIDE, decision([{ id: ids[0]! }], 'APPROVE', randomUUID()), ana);
    expect(decideComments.items[0].code).toBe('APPLIED');
  });

  it('are counted for the others', async () => {
    const ids = await some(3);
    await next(ben, ids, { count: 2 });
    const TABS = '{ commentTabs { colleagues { by { name } count } } }';
    expect((await ask(TABS, {}, ana)).commentTabs.colleagues).toEqual([{ by: { name: ben.name }, count: 2 }]);
    expect((await ask(TABS, {}, ben)).commentTabs.colleagues).toEqual([]);
  });

  it('are refused for more than a screen can use', async () => {
    const { errors } = await app.graphql(NEXT, { among: [], count: 11 }, ana.cookie);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
