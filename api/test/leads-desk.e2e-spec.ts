import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { leadDesk } from './support/leads.js';

const WAITING = '{ home { waiting { key resource filter count oldestAt } } }';

describe('leads on the desk', () => {
  let app: TestApp;
  let manager: Person;
  let colleague: Person;
  const { receive, list, ask } = leadDesk(
    () => app,
    () => manager,
  );
  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
    colleague = await app.person(Role.ACCOUNT_MANAGER);
  });
  afterAll(() => app.stop());

  it('wait on Home for who owns them or stands in, and each number opens exactly its rows', async () => {
    const due = async (minutes: number, ownerId: string | null): Promise<void> => {
      const [one] = await receive({ ownerId });
      await app.db.query(
        `UPDATE leads SET first_response_due_at = now() + $2 * interval '1 minute', first_response_at_risk_at = now() WHERE id = $1`,
        [one!.id, minutes],
      );
    };
    for (const [minutes, owner] of [
      [-5, manager.id],
      [-500, null],
      [-50, colleague.id],
      [30, manager.id],
      [59, manager.id],
      [61, manager.id],
      [20, colleague.id],
    ] as const)
      await due(minutes, owner);
    const [held] = await receive({ quarantineReasons: ['LINKS'], ownerId: colleague.id });
    // Its clock runs by the office's hours; here it must be due late at any hour of the day.
    await app.db.query(`UPDATE leads SET first_response_due_at = now() + interval '1 day' WHERE id = $1`, [
      held!.id,
    ]);
    const [back] = await receive({ ownerId: manager.id });
    await app.db.query(
      `UPDATE leads SET status = 'CONTACTED', first_responded_at = now(), snoozed_until = now() WHERE id = $1`,
      [back!.id],
    );

    const numbers = async (who: Person): Promise<Record<string, number>> => {
      const { data } = await ask(WAITING, {}, who);
      for (const line of data.home.waiting) {
        expect(line.resource).toBe('leads');
        expect((await list(line.filter, {}, who)).data.leads.totalCount).toBe(line.count);
      }
      return Object.fromEntries(
        data.home.waiting.map((l: { key: string; count: number }) => [l.key, l.count]),
      );
    };
    expect(await numbers(manager)).toEqual({
      'leads.late': 2,
      'leads.soon': 2,
      'leads.back': 1,
      'leads.quarantined': 1,
    });
    expect(await numbers(colleague)).toEqual({ 'leads.late': 2, 'leads.soon': 1, 'leads.quarantined': 1 });
    await app.db.query(
      'INSERT INTO absences (user_id, from_day, until_day, deputy_id) VALUES ($1, now(), now(), $2)',
      [manager.id, colleague.id],
    );
    expect(await numbers(colleague)).toMatchObject({ 'leads.late': 3, 'leads.soon': 3, 'leads.back': 1 });
    const { data } = await ask(WAITING, {}, await app.person(Role.RECRUITER));
    expect(data.home.waiting).toEqual([]);
  });

  it('are found by the search, by who may read them', async () => {
    const [one] = await receive({ name: 'Quetzalcoatl Jimenez', companyName: 'Obsidian' });
    const find = async (q: string, who: Person): Promise<unknown[]> =>
      (await ask('query ($q: ShortText!) { search(q: $q) { resource id label detail } }', { q }, who)).data
        .search;
    const hit = {
      resource: 'leads',
      id: one!.id,
      label: 'Quetzalcoatl Jimenez',
      detail: `Obsidian · ${one!.reference}`,
    };
    expect(await find('quetzal', manager)).toEqual([hit]);
    expect(await find('obsidian', await app.person(Role.RECRUITER))).toEqual([hit]);
    expect(await find('quetzal', await app.person(Role.MODERATOR))).toEqual([]);
  });

  it('are exported by those who work with clients, more than one page of them, quoted', async () => {
    const companyName = 'Exported "Co"';
    await receive(
      ...Array.from({ length: 130 }, () => ({ companyName, message: '=1+1', ownerId: manager.id })),
    );
    const get = (who: Person): Promise<Response> =>
      app.fetch(`/exports/leads.csv?${new URLSearchParams({ filter: JSON.stringify({ q: companyName }) })}`, {
        cookie: who.cookie,
      });
    const lines = (await (await get(manager)).text()).trim().split('\r\n');
    expect(lines).toHaveLength(131);
    expect(lines[0]).toMatch(/id,reference,state,name,/);
    expect(new Set(lines).size).toBe(131);
    expect(lines[1]).toContain('"Exported ""Co"""');
    expect(lines[1]).toContain(`,'=1+1,`);
    for (const role of [Role.RECRUITER, Role.MODERATOR])
      expect((await get(await app.person(role))).status).toBe(403);
  });

  it('have a history for those who work with clients', async () => {
    const [one] = await receive({});
    const query = `{ auditEntries(filter: {subjectId: "${one!.id}"}) { items { action subjectLabel } } }`;
    expect((await ask(query)).data.auditEntries.items).toEqual([
      { action: 'lead.received', subjectLabel: one!.reference },
    ]);
    expect((await ask(query, {}, await app.person(Role.MODERATOR))).data.auditEntries.items).toEqual([]);
  });

  it('publish their moves, and which of them the desk makes by itself', async () => {
    const { data } = await ask('{ machines { name states moves { action from to needs system } } }');
    const machine = data.machines.find((m: { name: string }) => m.name === 'lead');
    expect(machine.states).toHaveLength(8);
    expect(machine.moves).toContainEqual({
      action: 'NURTURE',
      from: 'QUALIFIED',
      to: 'NURTURE',
      needs: ['snoozedUntil'],
      system: false,
    });
    expect(
      machine.moves.filter((m: { system: boolean }) => m.system).map((m: { action: string }) => m.action),
    ).toEqual(['CONVERT', 'WAKE']);
  });
});
