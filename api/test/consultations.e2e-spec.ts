import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { consultationDesk, hoursAhead, openHost } from './support/consultations.js';
import { leadDesk } from './support/leads.js';

describe('consultations', () => {
  let app: TestApp;
  let manager: Person;
  let other: Person;
  let recruiter: Person;
  let moderator: Person;
  let admin: Person;
  const desk = consultationDesk(
    () => app,
    () => manager,
  );
  const leads = leadDesk(
    () => app,
    () => manager,
  );
  beforeAll(async () => {
    app = await startApp();
    manager = await app.person(Role.ACCOUNT_MANAGER);
    other = await app.person(Role.ACCOUNT_MANAGER);
    recruiter = await app.person(Role.RECRUITER);
    moderator = await app.person(Role.MODERATOR);
    admin = await app.person(Role.ADMIN);
  });
  afterAll(() => app.stop());

  const audited = async (id: string) =>
    (await app.db.query('SELECT action, changes FROM audit_entries WHERE subject_id = $1 ORDER BY at', [id]))
      .rows;

  it('are made by who works with clients, who is the host unless another is named', async () => {
    const made = await desk.made();
    expect(made).toMatchObject({
      status: 'CONFIRMED',
      version: 1,
      host: { id: manager.id },
      guestName: 'Grace Guest',
      masked: false,
    });
    expect(made.reference).toMatch(/^C-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(Date.parse(made.endsAt) - Date.parse(made.startsAt)).toBe(30 * 60_000);
    expect(await desk.made({ hostId: other.id, minutes: 45, request: true })).toMatchObject({
      status: 'REQUESTED',
      host: { id: other.id },
    });
    const [entry] = await audited(made.id);
    expect(entry.action).toBe('consultation.created');
    expect(JSON.stringify(entry.changes)).not.toContain('grace');
    for (const by of [recruiter, moderator])
      expect((await desk.create({}, {}, by)).errors![0]!.extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    [{ startsAt: '2020-01-01T10:00:00Z' }, {}, 'time.startsAt'],
    [{ minutes: 0 }, {}, 'time.minutes'],
    [{ minutes: 481 }, {}, 'time.minutes'],
    [{ hostId: randomUUID() }, {}, 'time.hostId'],
    [{}, { guestName: ' ' }, 'guestName'],
    [{}, { leadId: randomUUID() }, 'leadId'],
    [{}, { contactId: randomUUID() }, 'contactId'],
    [{}, { companyId: randomUUID() }, 'companyId'],
    [{}, { ndaSignedOn: '2999-01-01' }, 'ndaSignedOn'],
    [{ kind: 'CONFIDENTIAL_CONSULTATION' }, { confidential: false }, 'confidential'],
  ])('refuse %j %j beside the field', async (time, input, field) => {
    const { errors } = await desk.create(time, input);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('know their guest from the lead, and stop its clock', async () => {
    const { id } = (
      await leads.receive({
        name: 'Lea Lead',
        email: 'lea@acme-robots.test',
        companyName: 'Acme Robots',
      })
    )[0]!;
    const made = await desk.made({}, { leadId: id, guestName: undefined, guestEmail: undefined });
    expect(made).toMatchObject({
      guestName: 'Lea Lead',
      guestEmail: 'lea@acme-robots.test',
      guestCompany: 'Acme Robots',
      lead: { id },
    });
    expect(await leads.lead(id)).toMatchObject({ status: 'CONTACTED', slaState: 'MET' });
    const { id: second } = (await leads.receive({}))[0]!;
    const asked = await desk.made({ request: true }, { leadId: second });
    expect((await leads.lead(second)).firstRespondedAt).toBeNull();
    await desk.move(asked, 'CONFIRM');
    expect((await leads.lead(second)).firstRespondedAt).not.toBeNull();
    expect((await desk.list({ leadId: id })).items.map((one: { id: string }) => one.id)).toEqual([made.id]);
  });

  it('never give a host two meetings at one time', async () => {
    const startsAt = hoursAhead(500);
    const first = await desk.made({ startsAt });
    const { errors } = await desk.create({ startsAt });
    expect(errors![0]!).toMatchObject({
      message: 'The host has another meeting at that time.',
      extensions: { code: 'SLOT_TAKEN', fields: [{ field: 'time.startsAt' }], alternatives: [] },
    });
    const moved = await desk.made();
    expect(await desk.move(moved, 'RESCHEDULE', { startsAt })).toMatchObject({
      code: 'CONFLICT',
      alternatives: [],
      consultation: { startsAt: moved.startsAt },
    });
    const { batch } = await desk.move(first, 'CANCEL', { reason: 'Ill' });
    await desk.made({ startsAt });
    expect(await desk.undo(batch)).toMatchObject({
      code: 'CONFLICT',
      message: 'The host has another meeting at that time.',
    });
  });

  it('offer three other times of the host where one is taken', async () => {
    const host = await app.person(Role.ACCOUNT_MANAGER);
    await openHost(app, host);
    const [startsAt, next] = [hoursAhead(300), hoursAhead(301)];
    await desk.made({ startsAt, hostId: host.id });
    const half = (at: string) => new Date(Date.parse(at) + 30 * 60_000).toISOString();
    const free = [half(startsAt), next, half(next)];
    const { errors } = await desk.create({ startsAt, hostId: host.id });
    const starts = (slots: { startsAt: string }[]) => slots.map((slot) => slot.startsAt);
    expect(starts(errors![0]!.extensions.alternatives as { startsAt: string }[])).toEqual(free);
    const moved = await desk.made({ hostId: host.id });
    const refused = await desk.move(moved, 'RESCHEDULE', { startsAt });
    expect([refused.code, starts(refused.alternatives)]).toEqual(['CONFLICT', free]);
  });

  it('show on a calendar beside the hours of work, and what the hosts have on', async () => {
    const host = await app.person(Role.ACCOUNT_MANAGER);
    await openHost(app, host);
    const [from, until] = [hoursAhead(400), hoursAhead(448)];
    await app.db.query(
      `WITH k AS (INSERT INTO host_calendars (user_id, name) VALUES ($1, 'Elsewhere') RETURNING id)
       INSERT INTO host_busy (calendar_id, user_id, during) SELECT id, $1, tstzrange($2, $3) FROM k`,
      [host.id, hoursAhead(402), hoursAhead(403)],
    );
    const made = await desk.made({ startsAt: hoursAhead(405), hostId: host.id });
    await desk.made({ startsAt: until, hostId: host.id });
    const ask = async (by: Person, more = {}) =>
      app.graphql(
        'query ($from: DateTime!, $until: DateTime!) { hostSchedules(from: $from, until: $until) { host { id } work { startsAt endsAt } busy { startsAt endsAt } } }',
        { from, until, ...more },
        by.cookie,
      );
    const { data } = await ask(manager);
    const { work, busy } = data.hostSchedules.find(
      (one: { host: { id: string } }) => one.host.id === host.id,
    );
    expect(busy).toEqual([{ startsAt: hoursAhead(402), endsAt: hoursAhead(403) }]);
    expect(work[0].startsAt <= from && work.at(-1).endsAt >= until).toBe(true);
    const shown = await desk.list({ startsFrom: from, startsBefore: until, hostIds: [host.id] });
    expect(shown.items.map(({ id }: { id: string }) => id)).toEqual([made.id]);
    expect((await ask(recruiter)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(
      (await ask(manager, { until: hoursAhead(400 + 63 * 24) })).errors![0]!.extensions.fields,
    ).toMatchObject([{ field: 'until' }]);
  });

  it('are changed with the version that was read', async () => {
    const made = await desk.made();
    const { data } = await desk.update(made, {
      prepNotes: 'Ask for the budget.',
      joinUrl: 'https://meet.test/1',
    });
    expect(data.updateConsultation).toMatchObject({
      version: 2,
      prepNotes: 'Ask for the budget.',
      joinUrl: 'https://meet.test/1',
    });
    const stale = await desk.update(made, { prepNotes: 'Mine' });
    expect(stale.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', current: { version: 2 } });
    expect((await audited(made.id)).at(-1)).toMatchObject({
      action: 'consultation.updated',
      changes: { prepNotes: ['0 characters', '19 characters'] },
    });
    const { rows } = await app.db.query(
      `INSERT INTO companies (name, deleted_at) VALUES ('Gone', now()) RETURNING id`,
    );
    const gone = await desk.update({ ...made, version: 2 }, { companyId: rows[0]!.id });
    expect(gone.errors![0]!.extensions.fields).toMatchObject([{ field: 'companyId', code: 'UNKNOWN' }]);
    expect((await desk.update({ id: randomUUID(), version: 1 }, {})).errors![0]!.extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  it('go the way of their machine, and keep what each move needs', async () => {
    const asked = await desk.made({ request: true });
    expect((await desk.move(asked, 'DECLINE')).errors[0].extensions.fields[0].field).toBe('reason');
    expect(await desk.move(asked, 'DECLINE', { reason: 'We do not place interns.' })).toMatchObject({
      code: 'APPLIED',
      consultation: { status: 'DECLINED', closedBy: 'HOST', closeReason: 'We do not place interns.' },
    });
    const made = await desk.made();
    expect((await desk.move(made, 'BOOK')).errors[0].extensions.fields[0].field).toBe('action');
    expect((await desk.move(made, 'COMPLETE')).errors[0].extensions.fields[0].field).toBe('outcome');
    expect(
      (await desk.move(made, 'COMPLETE', { outcome: 'FOLLOW_UP' })).errors[0].extensions.fields[0].field,
    ).toBe('nextStepOn');
    expect(await desk.move(made, 'COMPLETE', { outcome: 'NOT_A_FIT' })).toMatchObject({
      code: 'GATE',
      blockers: [{ code: 'NOT_STARTED', strength: 'BLOCK' }],
    });
    expect(await desk.move(made, 'CONFIRM')).toMatchObject({ code: 'NOOP' });
    expect(await desk.move({ ...made, version: 7 }, 'CANCEL', { reason: 'Ill' })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await desk.move({ id: randomUUID(), version: 1 }, 'CONFIRM')).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      (await desk.move(made, 'CANCEL', { reason: 'Ill' }, { by: recruiter })).errors[0].extensions.code,
    ).toBe('FORBIDDEN');
  });

  it('are completed with an outcome after they began, and taken back', async () => {
    const made = await desk.made({}, {}, 1);
    const done = await desk.move(made, 'COMPLETE', {
      outcome: 'FOLLOW_UP',
      nextStepOn: '2031-01-05',
      outcomeNotes: 'Two architects.',
    });
    expect(done.consultation).toMatchObject({
      status: 'COMPLETED',
      outcome: 'FOLLOW_UP',
      nextStepOn: '2031-01-05',
      outcomeNotes: 'Two architects.',
    });
    expect(await desk.undo(done.batch, other)).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    expect(await desk.undo(done.batch)).toMatchObject({
      code: 'APPLIED',
      consultation: { status: 'CONFIRMED', outcome: null, outcomeNotes: '' },
    });
    const missed = await desk.made({}, {}, 2);
    expect((await desk.move(missed, 'NO_SHOW_GUEST')).consultation.status).toBe('NO_SHOW_GUEST');
    expect((await audited(made.id)).map(({ action }) => action)).toEqual([
      'consultation.created',
      'consultation.complete',
      'consultation.undone',
    ]);
  });

  it('keep row and calendar id when they are moved, and raise the sequence', async () => {
    const made = await desk.made();
    const row = async () =>
      (
        await app.db.query(
          'SELECT calendar_uid AS uid, sequence, lower(blocked) AS "from" FROM consultations WHERE id = $1',
          [made.id],
        )
      ).rows[0];
    const before = await row();
    const startsAt = hoursAhead(600);
    const moved = await desk.move(made, 'RESCHEDULE', { startsAt, hostId: other.id });
    expect(moved.consultation).toMatchObject({
      id: made.id,
      host: { id: other.id },
      status: 'CONFIRMED',
    });
    expect(Date.parse(moved.consultation.startsAt)).toBe(Date.parse(startsAt));
    expect(Date.parse(moved.consultation.endsAt) - Date.parse(startsAt)).toBe(30 * 60_000);
    expect(await row()).toMatchObject({
      uid: before.uid,
      sequence: before.sequence + 1,
      from: new Date(startsAt),
    });
    await desk.undo(moved.batch);
    expect(await row()).toMatchObject({ uid: before.uid, sequence: before.sequence + 2, from: before.from });
    expect(
      (await desk.move(made, 'RESCHEDULE', { startsAt: '2020-01-01T10:00:00Z' })).errors[0].extensions
        .fields[0].field,
    ).toBe('startsAt');
    expect(
      (await desk.move(made, 'CANCEL', { reason: 'x', startsAt })).errors[0].extensions.fields[0].field,
    ).toBe('startsAt');
  });

  it('run out where nobody answered a request in time', async () => {
    const { ConsultationMovesService } =
      await import('../src/accounts/consultations/consultation-moves.service.js');
    const { Database } = await import('../src/platform/database/database.js');
    const asked = await desk.made({ request: true }, {}, 5);
    await app.app
      .get(ConsultationMovesService, { strict: false })
      .expire(app.app.get(Database, { strict: false }));
    expect(await desk.one(asked.id)).toMatchObject({ status: 'EXPIRED' });
  });

  it('are listed, counted, filtered, sorted and walked', async () => {
    const tabs = async () =>
      (await app.graphql('{ consultationTabs { requested upcoming toClose } }', {}, manager.cookie)).data
        .consultationTabs;
    const { requested, upcoming, toClose } = await tabs();
    expect((await desk.list({ status: 'REQUESTED' })).totalCount).toBe(requested);
    expect((await desk.list({ upcoming: true })).totalCount).toBe(upcoming);
    expect((await desk.list({ toClose: true })).totalCount).toBe(toClose);
    expect(upcoming).toBeGreaterThan(2);
    const all = await desk.list({});
    const starts = all.items.map(({ startsAt }: { startsAt: string }) => startsAt);
    expect(starts).toEqual([...starts].sort());
    const first = await desk.list({}, { page: { limit: 3 } });
    const next = await desk.list({}, { page: { limit: 3, after: first.endCursor } });
    expect([...first.items, ...next.items].map(({ id }: { id: string }) => id)).toEqual(
      all.items.slice(0, 6).map(({ id }: { id: string }) => id),
    );
    expect((await desk.list({ q: 'acme rob' })).items).toHaveLength(1);
    expect(
      (await desk.list({ forMe: true }, {}, other)).items.every(
        ({ host }: { host: { id: string } }) => host.id === other.id,
      ),
    ).toBe(true);
    expect((await desk.list({}, {}, recruiter)).totalCount).toBe(all.totalCount);
    expect(
      (await app.graphql('{ consultations { totalCount } }', {}, moderator.cookie)).errors![0]!.extensions
        .code,
    ).toBe('FORBIDDEN');
  });

  describe('that are confidential', () => {
    const SECRET = /Zephyr|hush|secret\.test/i;
    const secret = (input: Record<string, unknown> = {}) =>
      desk.made(
        { kind: 'CONFIDENTIAL_CONSULTATION', request: true },
        {
          guestName: 'Zephyr Chief',
          guestEmail: 'chief@secret.test',
          guestCompany: 'Zephyr',
          prepNotes: 'Hush',
          ...input,
        },
      );

    it('are a masked row for whoever is not named, whatever they ask', async () => {
      const made = await secret();
      expect(made).toMatchObject({ confidential: true, masked: false, guestName: 'Zephyr Chief' });
      for (const by of [other, admin, recruiter]) {
        const row = await desk.one(made.id, by);
        expect(row).toMatchObject({
          masked: true,
          guestName: 'Confidential consultation',
          guestEmail: null,
          reference: made.reference,
        });
        expect(JSON.stringify(row)).not.toMatch(SECRET);
        expect((await desk.list({ q: 'Zephyr' }, {}, by)).items).toEqual([]);
        const found = await app.graphql('{ search(q: "Zephyr") { id } }', {}, by.cookie);
        expect(found.data.search).toEqual([]);
      }
      expect((await desk.list({ q: 'Zephyr' })).items).toHaveLength(1);
      expect((await desk.update(made, { prepNotes: 'Mine' }, other)).errors![0]!.extensions.code).toBe(
        'NOT_FOUND',
      );
      expect(await desk.move(made, 'CANCEL', { reason: 'x' }, { by: other })).toMatchObject({
        code: 'NOT_FOUND',
        consultation: null,
      });
      expect(JSON.stringify(await audited(made.id))).not.toMatch(SECRET);
    });

    it('open to an admin who breaks the glass', async () => {
      const made = await secret();
      await app.graphql(
        'mutation ($id: UUID!) { breakGlass(type: "Consultation", id: $id, reason: "The host is ill") }',
        { id: made.id },
        admin.cookie,
      );
      expect(await desk.one(made.id, admin)).toMatchObject({ masked: false, guestName: 'Zephyr Chief' });
    });

    it('are confirmed when the agreement is signed, or with a note', async () => {
      const kind = 'CONFIDENTIAL_CONSULTATION';
      const { errors } = await desk.create({ kind, startsAt: hoursAhead(900) }, { guestName: 'Anon' });
      expect(errors![0]!.extensions).toMatchObject({ code: 'GATE', blockers: [{ code: 'NO_NDA' }] });
      const made = await secret();
      expect(await desk.move(made, 'CONFIRM')).toMatchObject({
        code: 'GATE',
        blockers: [{ code: 'NO_NDA', strength: 'WARN', remedy: 'SIGN_NDA' }],
      });
      const { data } = await desk.update(made, { ndaSignedOn: '2026-01-05' });
      expect(await desk.move(data.updateConsultation, 'CONFIRM')).toMatchObject({ code: 'APPLIED' });
      expect(
        await desk.move(await secret(), 'CONFIRM', { note: 'Signed on paper, on its way.' }),
      ).toMatchObject({ code: 'APPLIED' });
    });
  });
});
