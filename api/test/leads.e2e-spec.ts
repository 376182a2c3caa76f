import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { CompanySize } from '../src/accounts/companies/company.enums.js';
import { LeadSource, ServiceType } from '../src/accounts/leads/lead.enums.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { LEAD, leadCountsThatDrifted, leadDesk } from './support/leads.js';
import { statementsOf } from './support/statements.js';

const CREATE = `mutation ($input: LeadInput!, $ownerId: UUID) { createLead(input: $input, ownerId: $ownerId) { ${LEAD} } }`;
const UPDATE = `mutation ($id: UUID!, $v: Int!, $input: LeadInput!) { updateLead(id: $id, expectedVersion: $v, input: $input) { ${LEAD} } }`;
const ASSIGN = `mutation ($items: [MoveItem!]!, $ownerId: UUID) { assignLeads(items: $items, ownerId: $ownerId) { id code message lead { version owner { id } } } }`;

describe('leads', () => {
  let app: TestApp;
  let manager: Person;
  let recruiter: Person;
  const { receive, move, lead, list, ask } = leadDesk(
    () => app,
    () => manager,
  );

  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
    recruiter = await app.person(Role.RECRUITER);
  });
  afterAll(() => app.stop());
  afterEach(async () => expect(await leadCountsThatDrifted(app)).toEqual([]));

  type Answer = Awaited<ReturnType<TestApp['graphql']>>;
  const fieldOf = ({ errors }: Answer): unknown =>
    (errors?.[0]?.extensions.fields as { field: string }[] | undefined)?.[0]?.field;
  const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions.code;
  const idsOf = ({ data }: Answer): string[] => data.leads.items.map((l: { id: string }) => l.id);
  const put = (verb: string, id: string, v: number, by = manager) =>
    ask(`mutation { ${verb}(id: "${id}", expectedVersion: ${v}) { ${LEAD} } }`, {}, by);

  describe('written by staff', () => {
    const create = (input: Record<string, unknown>, ownerId?: string | null, by = manager) =>
      ask(CREATE, { input, ownerId }, by);

    it('are made with a reference, a clock and an owner', async () => {
      const { data } = await create(
        {
          name: 'Bo Lind',
          email: 'bo@lind-agentur.test',
          source: 'REFERRAL',
          phone: '030 123',
          services: ['DIRECT_HIRE', 'DIRECT_HIRE'],
        },
        manager.id,
      );
      expect(data.createLead).toMatchObject({
        status: 'NEW',
        version: 1,
        source: 'REFERRAL',
        phone: '030 123',
        services: ['DIRECT_HIRE'],
        companyDomain: 'lind-agentur.test',
        owner: { id: manager.id },
        slaState: 'OK',
        reference: expect.stringMatching(/^L-/),
      });
      const nobody = (await create({ name: 'X', email: 'x@y.test' }, null)).data.createLead;
      expect(nobody).toMatchObject({ owner: null, source: 'OUTBOUND', slaState: null });
    });

    it.each<[string, Record<string, unknown>]>([
      ['name', { email: 'a@b.test' }],
      ['name', { name: '  ', email: 'a@b.test' }],
      ['email', { name: 'X' }],
      ['email', { name: 'X', email: 'not one' }],
      ['source', { name: 'X', email: 'a@b.test', source: 'CONTACT_FORM' }],
      ['companyDomain', { name: 'X', email: 'a@b.test', companyDomain: 'gmail.com' }],
      ['companyDomain', { name: 'X', email: 'a@b.test', companyDomain: 'nothing at all' }],
      ['companyId', { name: 'X', email: 'a@b.test', companyId: '00000000-0000-4000-8000-000000000000' }],
    ])('are refused beside %s: %j', async (field, input) => {
      expect(fieldOf(await create(input))).toBe(field);
    });

    it('go to nobody who does not work with clients', async () => {
      expect(fieldOf(await create({ name: 'X', email: 'a@b.test' }, recruiter.id))).toBe('ownerId');
    });

    it('are changed field by field, the domain with the address, and audited without the person', async () => {
      const { id } = (await create({ name: 'Ann', email: 'ann@first-co.test' })).data.createLead;
      const moved = (
        await ask(UPDATE, { id, v: 1, input: { email: 'ann@gmail.com', companyName: 'First Co' } })
      ).data.updateLead;
      expect(moved).toMatchObject({ version: 2, name: 'Ann', companyDomain: null, companyName: 'First Co' });
      const typed = (
        await ask(UPDATE, { id, v: 2, input: { companyDomain: 'https://www.first-co.test/team' } })
      ).data.updateLead;
      expect(typed).toMatchObject({ version: 3, companyDomain: 'first-co.test', email: 'ann@gmail.com' });
      const { rows } = await app.db.query(
        `SELECT actor_id, changes FROM audit_entries WHERE subject_id = $1 AND action = 'lead.updated' ORDER BY at, id`,
        [id],
      );
      expect(rows[0]).toEqual({
        actor_id: manager.id,
        changes: {
          email: ['17 characters', '13 characters'],
          companyName: ['', 'First Co'],
          companyDomain: ['first-co.test', null],
        },
      });
    });

    it('write nothing where nothing changed, and refuse a stale write with the lead as it now stands', async () => {
      const { id } = (await create({ name: 'Same', email: 'same@x.test' })).data.createLead;
      expect((await ask(UPDATE, { id, v: 1, input: { name: 'Same' } })).data.updateLead.version).toBe(1);
      await ask(UPDATE, { id, v: 1, input: { name: 'Newer' } });
      const { errors } = await ask(UPDATE, { id, v: 1, input: { name: 'Mine' } });
      expect(errors![0]!.extensions).toMatchObject({
        code: 'CONFLICT',
        current: { id, name: 'Newer', version: 2 },
      });
      expect(codeOf(await ask(UPDATE, { id: randomUUID(), v: 1, input: {} }))).toBe('NOT_FOUND');
    });

    it('are no duplicate of themselves, and none where somebody says so', async () => {
      const [first, second] = await receive({ email: 'twin@twins.test' }, { email: 'twin@twins.test' });
      expect((await lead(second!.id)).duplicateOf.id).toBe(first!.id);
      expect(fieldOf(await ask(UPDATE, { id: second!.id, v: 1, input: { duplicateOfId: second!.id } }))).toBe(
        'duplicateOfId',
      );
      const { data } = await ask(UPDATE, { id: second!.id, v: 1, input: { duplicateOfId: null } });
      expect(data.updateLead.duplicateOf).toBeNull();
    });

    it('name no company, contact or lead that is gone', async () => {
      const { id } = (await create({ name: 'Ann', email: 'ann@gone-co.test' })).data.createLead;
      const gone = (await create({ name: 'Bo', email: 'bo@gone-co.test' })).data.createLead;
      await ask(`mutation { deleteLead(id: "${gone.id}", expectedVersion: 1) { id } }`);
      const { rows } = await app.db.query(
        `WITH co AS (INSERT INTO companies (name, deleted_at) VALUES ('Gone', now()) RETURNING id),
           ct AS (INSERT INTO contacts (name, deleted_at) VALUES ('Gone', now()) RETURNING id)
         SELECT co.id AS "companyId", ct.id AS "contactId" FROM co, ct`,
      );
      for (const [field, value] of Object.entries({ ...rows[0], duplicateOfId: gone.id })) {
        expect(fieldOf(await ask(UPDATE, { id, v: 1, input: { [field]: value } }))).toBe(field);
        expect(fieldOf(await create({ name: 'Cy', email: 'cy@gone-co.test', [field]: value }))).toBe(field);
      }
    });

    it('are deleted out of every count, and restored as they were', async () => {
      const { id } = (await receive({}))[0]!;
      const before = await lead(id);
      expect((await put('deleteLead', id, 1)).data.deleteLead.deletedAt).toBeTruthy();
      expect(idsOf(await list({ status: 'NEW' }, { page: { limit: 100 } }))).not.toContain(id);
      expect(idsOf(await list({ deleted: true }))).toContain(id);
      expect(await leadCountsThatDrifted(app)).toEqual([]);
      expect(codeOf(await put('restoreLead', id, 1))).toBe('CONFLICT');
      expect(codeOf(await ask(UPDATE, { id, v: 2, input: { name: 'No' } }))).toBe('NOT_FOUND');
      const { updatedAt: _, ...restored } = (await put('restoreLead', id, 2)).data.restoreLead;
      expect({ ...restored, updatedAt: before.updatedAt }).toEqual({ ...before, version: 3 });
    });
  });

  describe('and their owners', () => {
    it('are given to somebody, many at once, item by item', async () => {
      const colleague = await app.person(Role.ACCOUNT_MANAGER);
      const [good, stale, same] = await receive({ ownerId: manager.id }, {}, { ownerId: colleague.id });
      await app.db.query('UPDATE leads SET version = 5 WHERE id = $1', [stale!.id]);
      const items = [good!, stale!, same!, { id: randomUUID() }].map(({ id }) => ({
        id,
        expectedVersion: 1,
      }));
      const { data } = await ask(ASSIGN, { items, ownerId: colleague.id });
      expect(data.assignLeads.map((i: { code: string }) => i.code)).toEqual([
        'APPLIED',
        'CONFLICT',
        'NOOP',
        'NOT_FOUND',
      ]);
      expect(data.assignLeads[0].lead).toEqual({ version: 2, owner: { id: colleague.id } });
      const { rows } = await app.db.query(
        `SELECT changes FROM audit_entries WHERE subject_id = $1 AND action = 'lead.assigned'`,
        [good!.id],
      );
      expect(rows).toEqual([{ changes: { owner: [manager.name, colleague.name] } }]);
      await ask(ASSIGN, { items: [{ id: good!.id, expectedVersion: 2 }], ownerId: null });
      expect((await lead(good!.id)).owner).toBeNull();
    });

    it('are not given to who does not work with clients', async () => {
      const [one] = await receive({});
      const answer = await ask(ASSIGN, {
        items: [{ id: one!.id, expectedVersion: 1 }],
        ownerId: recruiter.id,
      });
      expect(fieldOf(answer)).toBe('ownerId');
    });

    it('fall to whoever stands in, for as long as the owner is away', async () => {
      const away = await app.person(Role.ACCOUNT_MANAGER);
      const [one] = await receive({ ownerId: away.id });
      const mine = async (): Promise<boolean> =>
        idsOf(await list({ forMe: true, ids: [one!.id] })).length === 1;
      expect(await mine()).toBe(false);
      await app.db.query(
        'INSERT INTO absences (user_id, from_day, until_day, deputy_id) VALUES ($1, now(), now(), $2)',
        [away.id, manager.id],
      );
      expect(await mine()).toBe(true);
      await app.db.query('UPDATE absences SET from_day = from_day - 9, until_day = until_day - 9');
      expect(await mine()).toBe(false);
    });
  });

  describe('in lists', () => {
    const company = `Listed ${randomUUID()}`;
    let all: { id: string }[];
    beforeAll(async () => {
      all = await receive(
        ...Array.from({ length: 23 }, (_, n) => ({
          name: `Person ${String(n).padStart(2, '0')}`,
          companyName: company,
          receivedAt: new Date(Date.UTC(2026, 9, 1, 12, (n * 7) % 23)),
          companySize: n % 2 ? CompanySize.LT_10 : CompanySize.GT_250,
          services:
            n % 3
              ? [ServiceType.DIRECT_HIRE]
              : [ServiceType.ARCHITECTURE_SPRINT, ServiceType.PROJECT_SOURCING],
          source: n % 5 ? LeadSource.CONTACT_FORM : LeadSource.EVENT,
          ownerId: n % 4 ? manager.id : null,
          ...(n % 6 === 0 && { quarantineReasons: ['LINKS'] }),
        })),
      );
    });

    it.each([
      ['RECEIVED_AT', 'ASC', { q: company }],
      ['RECEIVED_AT', 'DESC', { q: company }],
      ['FIRST_RESPONSE_DUE_AT', 'ASC', { q: company }],
      ['FIRST_RESPONSE_DUE_AT', 'DESC', { q: company, statuses: ['NEW', 'QUARANTINED'] }],
      ['RECEIVED_AT', 'ASC', { status: 'QUARANTINED' }],
    ])('page by %s %s with a cursor and by offset, each row once', async (field, order, filter) => {
      const sort = { field, order };
      const whole = idsOf(await list(filter, { sort, page: { limit: 100 } }));
      const walked: string[] = [];
      for (let after: string | undefined; walked.length < whole.length;) {
        const page = await list(filter, { sort, page: { limit: 4, after } });
        walked.push(...idsOf(page));
        after = page.data.leads.endCursor;
      }
      expect(walked).toEqual(whole);
      const skipped: string[] = [];
      for (let offset = 0; offset < whole.length; offset += 5)
        skipped.push(...idsOf(await list(filter, { sort, page: { limit: 5, offset } })));
      expect(skipped).toEqual(whole);
    });

    it.each<[Record<string, unknown>, (n: number) => boolean]>([
      [{ size: 'LT_10' }, (n) => n % 2 === 1],
      [{ service: 'PROJECT_SOURCING' }, (n) => n % 3 === 0],
      [{ source: 'EVENT' }, (n) => n % 5 === 0],
      [{ owned: false }, (n) => n % 4 === 0],
      [{ status: 'QUARANTINED' }, (n) => n % 6 === 0],
      [{ statuses: ['NEW', 'SPAM'] }, (n) => n % 6 !== 0],
      [{ status: 'NEW', statuses: ['SPAM'] }, () => false],
      [{ statuses: [] }, () => false],
      [
        { receivedAfter: '2026-10-01T12:10:00Z', receivedBefore: '2026-10-01T12:12:00Z' },
        (n) => [10, 11].includes((n * 7) % 23),
      ],
      [{ duplicates: true }, () => false],
      [{ slaState: 'BREACHED' }, () => true],
      [{ slaState: 'MET' }, () => false],
      [{ dueBefore: '2026-10-01T12:00:00Z' }, () => false],
      [{ closeReason: 'NO_FIT' }, () => false],
      [{ deleted: true }, () => false],
    ])('are narrowed by %j', async (filter, matches) => {
      const wanted = all.filter((_, n) => matches(n)).map(({ id }) => id);
      const { data } = await list({ q: company, ...filter }, { page: { limit: 100 } });
      expect(data.leads.items.map((l: { id: string }) => l.id).sort()).toEqual([...wanted].sort());
      expect(data.leads).toMatchObject({ totalCount: wanted.length, totalIsExact: true });
    });

    it('are found by their reference, also as it is read out', async () => {
      const { reference, id } = await lead(all[3]!.id);
      expect(idsOf(await list({ q: reference.toLowerCase() }))).toEqual([id]);
    });

    it('have exact totals from the counts in every tab', async () => {
      const { data } = await ask('{ leadTabs { status count } }');
      expect(data.leadTabs).toHaveLength(8);
      for (const { status, count } of data.leadTabs) {
        const { rows } = await app.db.query('SELECT FROM leads WHERE status = $1 AND deleted_at IS NULL', [
          status,
        ]);
        expect([status, count]).toEqual([status, rows.length]);
        expect((await list({ status })).data.leads).toMatchObject({ totalCount: count, totalIsExact: true });
      }
    });

    it('stand on the board by their state, the new ones by their clock', async () => {
      const board = async (filter: Record<string, unknown>) =>
        (
          await ask(
            `query ($f: LeadFilter) { leadBoard(filter: $f) { status count countIsExact items { id status firstResponseDueAt receivedAt } } }`,
            { f: filter },
          )
        ).data.leadBoard;
      const columns = await board({ q: company });
      expect(columns.map((c: { status: string }) => c.status)).toEqual([
        'NEW',
        'CONTACTED',
        'NURTURE',
        'QUALIFIED',
        'CONVERTED',
        'DISQUALIFIED',
      ]);
      const [fresh] = columns;
      const due = fresh.items.map((l: { firstResponseDueAt: string }) => Date.parse(l.firstResponseDueAt));
      expect(due).toEqual([...due].sort((a, b) => a - b));
      expect(fresh.count).toBe(all.filter((_, n) => n % 6 !== 0).length);
      const plain = await board({ statuses: ['QUARANTINED'] });
      expect(plain).toEqual([expect.objectContaining({ status: 'QUARANTINED', countIsExact: true })]);
    });

    it('are asked for in one statement each', async () => {
      const asked = (query: string) =>
        statementsOf(app, async () => expect((await ask(query)).errors).toBeUndefined());
      for (const query of [
        `{ leads(filter: {status: NEW}, page: {limit: 50}) { totalCount items { ${LEAD} } } }`,
        `{ leads(filter: {q: "person", forMe: true}, sort: {field: FIRST_RESPONSE_DUE_AT, order: ASC}) { totalCount endCursor items { ${LEAD} } } }`,
        `{ leadBoard { status count items { ${LEAD} } } }`,
        '{ leadTabs { status count } }',
        `{ leadLikenesses(id: "${all[0]!.id}") { lead { id name } reasons } }`,
      ])
        expect(await asked(query)).toHaveLength(1);
      const items = all.slice(0, 5).map(({ id }) => ({ id, expectedVersion: 1 }));
      expect(
        await statementsOf(app, () =>
          ask(
            'mutation ($items: [MoveItem!]!, $b: UUID!) { moveLeads(items: $items, action: MARK_SPAM, clientMutationId: $b) { items { code } } }',
            {
              items,
              b: randomUUID(),
            },
          ),
        ),
      ).toHaveLength(1);
    });

    it('are refused with a page that nobody gave out', async () => {
      expect(fieldOf(await list({}, { page: { limit: 101 } }))).toBe('page.limit');
      expect(fieldOf(await list({}, { page: { after: 'x' } }))).toBe('page.after');
    });
  });

  describe('by role', () => {
    it('are read by recruiters, who change nothing', async () => {
      const { id } = (await receive({}))[0]!;
      expect(idsOf(await list({ ids: [id] }, {}, recruiter))).toEqual([id]);
      for (const answer of [
        await ask(CREATE, { input: { name: 'X', email: 'a@b.test' } }, recruiter),
        await ask(UPDATE, { id, v: 1, input: { name: 'X' } }, recruiter),
        await put('deleteLead', id, 1, recruiter),
        await ask(ASSIGN, { items: [{ id, expectedVersion: 1 }] }, recruiter),
        await move([{ id }], 'MARK_SPAM', {}, recruiter),
        await ask(`{ leadGate(id: "${id}", action: QUALIFY) { to } }`, {}, recruiter),
      ])
        expect(codeOf(answer)).toBe('FORBIDDEN');
      expect(await lead(id)).toMatchObject({ version: 1, status: 'NEW' });
    });

    it('are nothing for moderators, nor for strangers', async () => {
      const moderator = await app.person(Role.MODERATOR);
      for (const query of ['{ leads { totalCount } }', '{ leadBoard { count } }', '{ leadTabs { count } }'])
        expect(codeOf(await ask(query, {}, moderator))).toBe('FORBIDDEN');
      expect(codeOf(await app.graphql('{ leads { totalCount } }'))).toBe('UNAUTHENTICATED');
    });
  });
});
