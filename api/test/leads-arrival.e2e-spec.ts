import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { CompanySize } from '../src/accounts/companies/company.enums.js';
import { LeadSource, ServiceType } from '../src/accounts/leads/lead.enums.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { leadCountsThatDrifted, leadDesk } from './support/leads.js';

describe('leads that come in', () => {
  let app: TestApp;
  let people: Person[];
  const { receive, lead, list, ask } = leadDesk(
    () => app,
    () => people[0]!,
  );

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await app.db.query('DELETE FROM absences; DELETE FROM duties; UPDATE users SET disabled_at = now()');
    people = await Promise.all([1, 2, 3].map(() => app.person(Role.ACCOUNT_MANAGER)));
  });
  afterEach(async () => expect(await leadCountsThatDrifted(app)).toEqual([]));

  it('keep what was sent word for word, and what it tells', async () => {
    const [received] = await receive({
      name: 'Amélie Dubois',
      email: 'Amelie@Talent.Acme-Robotics.test',
      phone: '+33 1 23 45 67 89',
      companyName: 'Acme Robotics',
      companySize: CompanySize.S50_250,
      services: [ServiceType.DIRECT_HIRE, ServiceType.ARCHITECTURE_SPRINT],
      message: 'We need three engineers.',
      consent: { purpose: 'contact', policyVersion: '3', sentence: 'I agree.', at: '2026-11-24T10:00:00Z' },
      firstTouch: { utmSource: 'news', landingPage: '/blog/agents' },
      submission: { fields: { name: ' Amélie  Dubois', odd: ['x'] }, userAgent: 'Browser' },
    });
    expect(received).toMatchObject({ status: 'NEW', again: false, reference: expect.stringMatching(/^L-/) });
    const { data } = await ask(
      `query ($ids: [UUID!]) { leads(filter: {ids: $ids}) { items { name email phone companyDomain companySize services source slaState
         consent { purpose policyVersion sentence at } firstTouch { utmSource utmMedium landingPage } lastTouch { utmSource } submission { fields userAgent } } } }`,
      { ids: [received!.id] },
    );
    expect(data.leads.items).toEqual([
      {
        name: 'Amélie Dubois',
        email: 'Amelie@Talent.Acme-Robotics.test',
        phone: '+33123456789',
        companyDomain: 'acme-robotics.test',
        companySize: 'S50_250',
        services: ['DIRECT_HIRE', 'ARCHITECTURE_SPRINT'],
        source: 'CONTACT_FORM',
        slaState: 'OK',
        consent: { purpose: 'contact', policyVersion: '3', sentence: 'I agree.', at: '2026-11-24T10:00:00Z' },
        firstTouch: { utmSource: 'news', utmMedium: null, landingPage: '/blog/agents' },
        lastTouch: null,
        submission: { fields: { name: ' Amélie  Dubois', odd: ['x'] }, userAgent: 'Browser' },
      },
    ]);
    await expect(app.db.query('UPDATE lead_submissions SET fields = $$ {} $$')).rejects.toThrow(
      'append-only',
    );
  });

  it('are audited under their reference, without the person', async () => {
    const [received] = await receive({ name: 'Unmistakable Name', email: 'unmistakable@client.test' });
    const { rows } = await app.db.query('SELECT * FROM audit_entries WHERE subject_id = $1', [received!.id]);
    expect(rows).toEqual([
      expect.objectContaining({
        action: 'lead.received',
        subject_label: received!.reference,
        actor_id: null,
      }),
    ]);
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('unmistakable');
  });

  it('start a clock of office time: an hour, half of it for the confidential, at risk after three quarters', async () => {
    // Friday, 24 minutes before the office closes.
    const at = new Date('2026-11-27T16:36:00Z');
    const [plain, confidential, late] = await receive(
      { receivedAt: at },
      { receivedAt: at, services: [ServiceType.CONFIDENTIAL_CONSULTATION] },
      { receivedAt: new Date('2026-11-28T12:00:00Z') },
    );
    const clock = async ({ id }: { id: string }): Promise<string[]> => {
      const { firstResponseAtRiskAt: risk, firstResponseDueAt: due } = await lead(id);
      return [risk, due].map((text) => new Date(text).toISOString().slice(0, 16));
    };
    expect(await clock(plain!)).toEqual(['2026-11-30T09:21', '2026-11-30T09:36']);
    expect(await clock(confidential!)).toEqual(['2026-11-27T16:58', '2026-11-30T09:06']);
    expect(await clock(late!)).toEqual(['2026-11-30T09:45', '2026-11-30T10:00']);
  });

  it('have no clock where we wrote first, or an import tells of the past', async () => {
    const [ours, imported] = await receive({ source: LeadSource.OUTBOUND }, { source: LeadSource.IMPORT });
    for (const { id } of [ours!, imported!])
      expect(await lead(id)).toMatchObject({ firstResponseDueAt: null, slaState: null });
  });

  it('tell of their clock in five states', async () => {
    const all = await receive({}, {}, {}, {}, {}, {});
    const minutes = [
      ['BREACHED', -90, -60, null],
      ['AT_RISK', -5, 10, null],
      ['OK', 5, 20, null],
      ['MET', -50, -30, -40],
      ['MET_LATE', -50, -30, -20],
    ] as const;
    for (const [i, [, risk, due, answered]] of minutes.entries())
      await app.db.query(
        `UPDATE leads SET first_response_at_risk_at = now() + $2 * interval '1 minute', first_response_due_at = now() + $3 * interval '1 minute',
           first_responded_at = now() + $4 * interval '1 minute' WHERE id = $1`,
        [all[i]!.id, risk, due, answered],
      );
    await app.db.query(
      `UPDATE leads SET status = 'SPAM', first_response_due_at = now() - interval '1 hour' WHERE id = $1`,
      [all[5]!.id],
    );
    await app.db
      .query(`UPDATE lead_counts SET n = n - 1 WHERE status = 'NEW' AND slot = (SELECT min(slot) FROM lead_counts WHERE status = 'NEW');
      INSERT INTO lead_counts VALUES ('SPAM', 99, 1)`);
    const ids = all.map(({ id }) => id);
    for (const [i, [state]] of minutes.entries()) {
      expect((await lead(all[i]!.id)).slaState).toBe(state);
      const found = (await list({ ids, slaState: state })).data.leads;
      expect(found.items.map(({ id }: { id: string }) => id)).toEqual([all[i]!.id]);
    }
    expect((await lead(all[5]!.id)).slaState).toBeNull();
  });

  it('wait in quarantine with the reason and the clock running', async () => {
    const [received] = await receive({ quarantineReasons: ['HONEYPOT', 'TOO_QUICK'] });
    expect(received!.status).toBe('QUARANTINED');
    expect(await lead(received!.id)).toMatchObject({
      quarantineReasons: ['HONEYPOT', 'TOO_QUICK'],
      slaState: 'OK',
      owner: { id: received!.ownerId },
    });
  });

  it('fall to three people by their weights', async () => {
    await app.db.query(
      'INSERT INTO duties (user_id, on_duty, weight) VALUES ($1, true, 3), ($2, true, 2), ($3, true, 1)',
      people.map((p) => p.id),
    );
    const received = await receive(...Array.from({ length: 12 }, () => ({})));
    const counts = people.map((p) => received.filter(({ ownerId }) => ownerId === p.id).length);
    expect(counts).toEqual([6, 4, 2]);
  });

  it('fall to nobody where nobody is on duty, and are there all the same', async () => {
    await app.db.query(
      'INSERT INTO duties (user_id, on_duty) SELECT id, false FROM users WHERE disabled_at IS NULL',
    );
    const [received] = await receive({});
    expect(received!.ownerId).toBeNull();
    expect(
      (await list({ owned: false, forMe: true })).data.leads.items.map((l: { id: string }) => l.id),
    ).toContain(received!.id);
  });

  it('stay with who has the open lead of the same address, then of the same company', async () => {
    const domain = `kept-${randomUUID()}.test`;
    const [first, other] = await receive({ email: `a@${domain}` }, {});
    expect(other!.ownerId).not.toBe(first!.ownerId);
    const [same, colleague] = await receive({ email: `A@${domain}` }, { email: `b@mail.${domain}` });
    expect([same!.ownerId, colleague!.ownerId]).toEqual([first!.ownerId, first!.ownerId]);
    await app.db.query('UPDATE leads SET owner_id = $2 WHERE id = $1', [colleague!.id, people[2]!.id]);
    const [again] = await receive({ email: `b@${domain}` });
    expect(again!.ownerId).toBe(people[2]!.id);
  });

  it('do not stay with who has left, nor because of a lead that is closed', async () => {
    const email = `x@gone-${randomUUID()}.test`;
    const [first] = await receive({ email });
    await app.db.query('UPDATE users SET disabled_at = now() WHERE id = $1', [first!.ownerId]);
    const [second] = await receive({ email });
    expect(second!.ownerId).not.toBe(first!.ownerId);
    expect(second!.ownerId).not.toBeNull();
  });

  it.each(['gmail.com', 'GMX.de', 'proton.me'])('of %s are no company: each has its turn', async (domain) => {
    const received = await receive(
      ...['a', 'b', 'c'].map((box) => ({ email: `${box}-${randomUUID()}@${domain}` })),
    );
    expect(new Set(received.map(({ ownerId }) => ownerId)).size).toBe(3);
    expect((await lead(received[0]!.id)).companyDomain).toBeNull();
  });

  it('keep one owner for one company also where its people write at one moment', async () => {
    const domain = `rush-${randomUUID()}.test`;
    const received = await Promise.all(
      Array.from({ length: 20 }, (_, n) => receive({ email: `p${n}@${domain}` }).then(([one]) => one!)),
    );
    expect(new Set(received.map(({ ownerId }) => ownerId)).size).toBe(1);
  });

  it('are one where the same submission comes again, in turn or at one moment', async () => {
    const submissionId = randomUUID();
    const [first] = await receive({ submissionId });
    const [again, twice] = await receive({ submissionId, name: 'Other' }, { submissionId });
    expect([again, twice]).toEqual([
      { ...first, again: true },
      { ...first, again: true },
    ]);
    const other = randomUUID();
    const [, second] = await receive({ submissionId: other }, { submissionId: other });
    expect(second!.again).toBe(true);
    const third = randomUUID();
    const rush = await Promise.all(Array.from({ length: 8 }, () => receive({ submissionId: third })));
    expect(new Set(rush.map(([one]) => one!.id)).size).toBe(1);
    expect(rush.filter(([one]) => !one!.again)).toHaveLength(1);
  });

  it('point to the open lead of the same person, by address or number', async () => {
    const email = `dup@${randomUUID()}.test`;
    const phone = `+4930${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
    const [first] = await receive({ email, phone });
    const [byEmail, byPhone, neither] = await receive({ email: email.toUpperCase() }, { phone }, {});
    expect((await lead(byEmail!.id)).duplicateOf).toMatchObject({ reference: first!.reference });
    expect((await lead(byPhone!.id)).duplicateOf).toMatchObject({ id: first!.id });
    expect((await lead(neither!.id)).duplicateOf).toBeNull();
    const found = (await list({ duplicates: true, ids: [byEmail!.id, neither!.id] })).data.leads.items;
    expect(found.map((l: { id: string }) => l.id)).toEqual([byEmail!.id]);
  });

  it('are like others by address, number, name and company, and say by what', async () => {
    const domain = `alike-${randomUUID()}.test`;
    const [me, same, colleague, typo, stranger] = await receive(
      {
        name: 'Katarzyna Wójcik',
        email: `k@${domain}`,
        companyName: 'Wójcik Analytics',
        phone: '+48221234567',
      },
      { name: 'K. W.', email: `k@${domain}` },
      { name: 'Piotr Nowak', email: `piotr@${domain}` },
      { name: 'Katarzyna Wojcik', email: `other@${randomUUID()}.test`, companyName: 'Wojcik Analytics' },
      { name: 'Katarzyna Wójcik', email: `else@${randomUUID()}.test`, companyName: 'Völlig Anderes GmbH' },
    );
    const { data } = await ask(
      'query ($id: UUID!) { leadLikenesses(id: $id) { lead { id name } reasons } }',
      { id: me!.id },
    );
    const found = new Map<string, string[]>(
      data.leadLikenesses.map((l: { lead: { id: string }; reasons: string[] }) => [l.lead.id, l.reasons]),
    );
    expect(found.get(same!.id)).toEqual(['EMAIL', 'DOMAIN']);
    expect(found.get(colleague!.id)).toEqual(['DOMAIN']);
    expect(found.get(typo!.id)).toEqual(['NAME']);
    expect(found.has(stranger!.id)).toBe(false);
    expect(found.has(me!.id)).toBe(false);
    const missing = await ask('{ leadLikenesses(id: "00000000-0000-4000-8000-000000000000") { reasons } }');
    expect(missing.errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('are told to their owner, or to whoever stands in, and not where they look like spam', async () => {
    const [first, second, third] = people as [Person, Person, Person];
    const letters = async (id: string): Promise<string[]> =>
      (
        await app.db.query<{ to: string }>(
          `SELECT payload->>'to' AS to FROM outbox WHERE topic = 'letters' AND payload->>'text' LIKE '%' || $1 || '%'`,
          [id],
        )
      ).rows.map((r) => r.to);
    await app.db.query(
      'INSERT INTO absences (user_id, from_day, until_day, deputy_id) VALUES ($1, now(), now(), $2)',
      [first.id, second.id],
    );
    const [absent, present, spam] = await receive(
      { ownerId: first.id },
      { ownerId: third.id, message: 'Please call.' },
      { ownerId: third.id, quarantineReasons: ['HONEYPOT'] },
    );
    await until(async () => (await letters(absent!.id)).length && (await letters(present!.id)).length);
    expect(await letters(absent!.id)).toEqual([second.email]);
    expect(await letters(present!.id)).toEqual([third.email]);
    expect(await letters(spam!.id)).toEqual([]);
  });
});
