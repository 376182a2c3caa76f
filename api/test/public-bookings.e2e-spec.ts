import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { bookingDoor } from './support/booking-door.js';
import { hoursAhead, openHost } from './support/consultations.js';

let app: TestApp;
let ada: Person;
let ben: Person;
let slug: string;
const door = bookingDoor(() => app);
beforeAll(async () => {
  app = await startApp({ env: { LIMITS_FACTOR: '1000' } });
  ada = await app.person(Role.ACCOUNT_MANAGER);
  ben = await app.person(Role.ACCOUNT_MANAGER);
  slug = await openHost(app, ada, { kinds: ['INTRO_CALL', 'CONFIDENTIAL_CONSULTATION'] });
  await openHost(app, ben);
});
afterAll(() => app.stop());

let hours = 30;
/** A time that no test has asked for yet. */
const free = (): string => hoursAhead((hours += 2));
const stored = async (reference: string) =>
  (
    await app.db.query('SELECT *, host(network) AS caller FROM consultations WHERE reference = $1', [
      reference,
    ])
  ).rows[0];
const linkOf = (url: string): string => url.split('/').at(-1)!;

describe('the public door for bookings', () => {
  it('offers what is free in UTC and by the clock of the visitor', async () => {
    const startsAt = free();
    const day = startsAt.slice(0, 10);
    const { status, body } = await door.slots({
      kind: 'INTRO_CALL',
      zone: 'Asia/Kolkata',
      from: startsAt,
      to: hoursAhead(hours + 1),
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'INTRO_CALL',
      minutes: 30,
      zone: 'Asia/Kolkata',
      calendarsReadAt: null,
    });
    expect(body.slots).toHaveLength(2);
    expect(body.slots[0].startsAt).toBe(startsAt);
    expect(body.slots[0].local).toMatch(/:30:00\+05:30$/);
    expect(Date.parse(body.slots[0].local)).toBe(Date.parse(startsAt));
    const byDay = await door.slots({ kind: 'intro-call', zone: 'UTC', from: day, to: day, host: slug });
    expect(byDay.body.slots.every((slot: { startsAt: string }) => slot.startsAt.startsWith(day))).toBe(true);
  });

  it.each([
    [{}, 'kind', 'REQUIRED'],
    [{ kind: 'COFFEE' }, 'kind', 'UNKNOWN'],
    [{ kind: 'INTRO_CALL', zone: 'Mars/Olympus' }, 'zone', 'UNKNOWN'],
    [{ kind: 'INTRO_CALL', from: '2026-02-30' }, 'from', 'FORMAT'],
    [{ kind: 'INTRO_CALL', from: '2026-03-02', to: '2026-03-01' }, 'to', 'ORDER'],
    [{ kind: 'INTRO_CALL', from: '2026-03-02', to: '2026-09-01' }, 'to', 'RANGE'],
  ])('refuses to offer %j', async (query, field, code) => {
    const { status, body } = await door.slots(query as Record<string, string>);
    expect([status, body.errors[0]]).toEqual([422, expect.objectContaining({ field, code })]);
  });

  it('books: 201 with what the guest needs, a lead whose clock stands, and nothing secret at rest', async () => {
    const startsAt = free();
    const { status, body, headers } = await door.book(startsAt, { host: slug, message: 'Two architects.' });
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      reference: expect.stringMatching(/^C-/),
      status: 'CONFIRMED',
      startsAt,
      endsAt: expect.any(String),
      manageUrl: expect.stringContaining('/book/manage/'),
      icsUrl: expect.stringMatching(/\/public\/bookings\/[\w-]{32}\/ics$/),
      message: expect.any(String),
    });
    const row = await stored(body.reference);
    expect(row).toMatchObject({
      host_id: ada.id,
      guest_zone: 'Europe/Berlin',
      guest_message: 'Two architects.',
      hold_hash: null,
      sequence: 0,
    });
    const { rows } = await app.db.query(
      'SELECT source, status, owner_id, first_responded_at FROM leads WHERE id = $1',
      [row.lead_id],
    );
    expect(rows[0]).toMatchObject({
      source: 'BOOKING',
      status: 'CONTACTED',
      owner_id: ada.id,
      first_responded_at: expect.any(Date),
    });
    const all = await app.db.query(
      `SELECT string_agg(c::text || coalesce(g::text, ''), ' ') AS text FROM consultations c LEFT JOIN guest_links g ON g.consultation_id = c.id`,
    );
    expect(all.rows[0].text).not.toContain(linkOf(body.manageUrl));
  });

  it('joins the lead that the guest knows the reference of, or that has their address, and prefers its owner', async () => {
    const { rows } = await app.db.query(
      `INSERT INTO leads (reference, status, event_id, name, email, source, owner_id, received_at) VALUES ('L-0000-0001', 'NEW', desk_uuid(), 'Lee', 'lee@lead.test', 'CONTACT_FORM', $1, now()) RETURNING id`,
      [ben.id],
    );
    const first = await door.book(free(), { leadReference: 'l-0000-0001' });
    expect(await stored(first.body.reference)).toMatchObject({ lead_id: rows[0].id, host_id: ben.id });
    const second = await door.book(free(), { email: 'LEE@lead.test' });
    expect(await stored(second.body.reference)).toMatchObject({ lead_id: rows[0].id, host_id: ben.id });
    expect((await app.db.query('SELECT status FROM leads WHERE id = $1', [rows[0].id])).rows[0].status).toBe(
      'CONTACTED',
    );
  });

  it.each([
    [{ name: ' ' }, 'name', 'REQUIRED'],
    [{ name: 'a'.repeat(201) }, 'name', 'TOO_LONG'],
    [{ name: 'A\r\nBcc: b@c.test' }, 'name', 'LINE_BREAK'],
    [{ email: 'nobody' }, 'email', 'EMAIL'],
    [{ email: undefined }, 'email', 'REQUIRED'],
    [{ zone: undefined }, 'zone', 'REQUIRED'],
    [{ zone: 'Nowhere' }, 'zone', 'UNKNOWN'],
    [{ kind: 'COFFEE' }, 'kind', 'UNKNOWN'],
    [{ startsAt: '2026-12-01T10:00' }, 'startsAt', 'FORMAT'],
    [{ startsAt: 'soon' }, 'startsAt', 'FORMAT'],
    [{ startsAt: 7 }, 'startsAt', 'TYPE'],
    [{ message: 'a'.repeat(5001) }, 'message', 'TOO_LONG'],
  ])('refuses case %# beside the field', async (more, field, code) => {
    const { status, body } = await door.book(free(), more);
    expect([status, body.errors[0]]).toEqual([
      422,
      expect.objectContaining({ field, code, message: expect.any(String) }),
    ]);
  });

  it.each([
    ['past', '2020-01-01T10:00:00Z'],
    ['beside the steps', hoursAhead(40).replace(':00:00', ':07:00')],
    ['beyond the horizon', hoursAhead(24 * 200)],
  ])('answers 409 with three others for a time that is %s', async (_, startsAt) => {
    const { status, body } = await door.book(startsAt, { host: slug });
    expect(status).toBe(409);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'startsAt', code: 'SLOT_TAKEN' })]);
    expect(body.alternatives).toHaveLength(3);
    const again = await door.book(body.alternatives[0].startsAt, { host: slug });
    expect(again.status).toBe(201);
  });

  it('answers the same submission the same, and does it once', async () => {
    const startsAt = free();
    const form = door.fresh(startsAt, { submissionId: randomUUID() });
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push((await door.book(startsAt, form)).body.reference);
    expect(new Set(answers).size).toBe(1);
    const { rowCount } = await app.db.query('SELECT FROM consultations WHERE guest_email = $1', [form.email]);
    expect(rowCount).toBe(1);
  });

  it('shares the meetings among hosts in turn, by weight', async () => {
    await app.db.query('UPDATE hosts SET weight = CASE WHEN user_id = $1 THEN 3 ELSE 1 END, credit = 0', [
      ada.id,
    ]);
    const hosts = [];
    for (let i = 0; i < 8; i++) hosts.push((await stored((await door.book(free())).body.reference)).host_id);
    await app.db.query('UPDATE hosts SET weight = 1, credit = 0');
    expect(hosts.filter((id) => id === ada.id)).toHaveLength(6);
  });

  it('takes what a program filled in as a request, and its lead into quarantine', async () => {
    const { status, body } = await door.book(free(), { topic: 'x' });
    expect([status, body.status]).toEqual([201, 'REQUESTED']);
    const { lead_id } = await stored(body.reference);
    expect((await app.db.query('SELECT status FROM leads WHERE id = $1', [lead_id])).rows[0].status).toBe(
      'QUARANTINED',
    );
  });

  it('asks first where papers come before the meeting', async () => {
    const { body } = await door.book(free(), { kind: 'CONFIDENTIAL_CONSULTATION' });
    expect(body.status).toBe('REQUESTED');
    expect(await stored(body.reference)).toMatchObject({ confidential: true });
  });

  describe('holding', () => {
    it('keeps a time for five minutes from everybody else, and books it with what was given', async () => {
      const startsAt = free();
      const held = await door.hold(startsAt, { host: slug });
      expect(held.status).toBe(201);
      expect(held.body).toEqual({
        hold: expect.any(String),
        heldUntil: expect.any(String),
        startsAt,
        host: ada.name,
      });
      expect(Math.round((Date.parse(held.body.heldUntil) - Date.now()) / 60_000)).toBe(5);
      expect((await door.hold(startsAt, { host: slug })).status).toBe(409);
      expect((await door.book(startsAt, { host: slug })).status).toBe(409);
      const { status, body } = await door.book(startsAt, { host: slug, hold: held.body.hold });
      expect([status, body.status]).toEqual([201, 'CONFIRMED']);
      const { rowCount } = await app.db.query('SELECT FROM consultations WHERE starts_at = $1', [startsAt]);
      expect(rowCount).toBe(1);
    });

    it('gives a time on that was held too long, in the booking’s own transaction', async () => {
      const startsAt = free();
      const held = await door.hold(startsAt, { host: slug });
      await app.db.query(
        `UPDATE consultations SET held_until = now() - interval '1 second' WHERE starts_at = $1`,
        [startsAt],
      );
      expect(
        (await door.slots({ kind: 'INTRO_CALL', host: slug, from: startsAt, to: hoursAhead(hours + 1) })).body
          .slots[0].startsAt,
      ).toBe(startsAt);
      expect((await door.book(startsAt, { host: slug })).status).toBe(201);
      const late = await door.book(startsAt, { host: slug, hold: held.body.hold });
      expect([late.status, late.body.alternatives.length]).toEqual([409, 3]);
    });

    it('is still good after five minutes where nobody else came', async () => {
      const startsAt = free();
      const held = await door.hold(startsAt, { host: slug });
      await app.db.query(
        `UPDATE consultations SET held_until = now() - interval '1 minute' WHERE starts_at = $1`,
        [startsAt],
      );
      expect((await door.book(startsAt, { host: slug, hold: held.body.hold })).status).toBe(201);
    });

    it('lets go of what the same visitor chose before', async () => {
      const [first, second] = [free(), free()];
      const visitor = { host: slug, submissionId: randomUUID() };
      const network = door.from();
      await door.hold(first, visitor, network);
      expect((await door.hold(second, visitor, network)).status).toBe(201);
      expect((await door.hold(first, { host: slug })).status).toBe(201);
    });
  });

  describe('by the guest’s link', () => {
    const booked = async (): Promise<{ token: string; startsAt: string; reference: string }> => {
      const startsAt = free();
      const { body } = await door.book(startsAt, { host: slug });
      return { token: linkOf(body.manageUrl), startsAt, reference: body.reference };
    };
    const post = (token: string, verb: string, body: object) =>
      fetch(`${app.url}/public/bookings/${token}/${verb}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });

    it('moves it, keeping row and calendar id and raising the sequence', async () => {
      const { token, reference } = await booked();
      const before = await stored(reference);
      const startsAt = free();
      const answer = await post(token, 'reschedule', { startsAt });
      expect([answer.status, await answer.json()]).toEqual([
        200,
        expect.objectContaining({ startsAt, status: 'CONFIRMED' }),
      ]);
      expect(await stored(reference)).toMatchObject({
        id: before.id,
        calendar_uid: before.calendar_uid,
        sequence: 1,
        starts_at: new Date(startsAt),
      });
      const taken = await booked();
      const refused = await post(token, 'reschedule', { startsAt: taken.startsAt });
      expect(refused.status).toBe(409);
      expect(await refused.json()).toMatchObject({ alternatives: [{}, {}, {}] });
      expect((await post(token, 'reschedule', { startsAt: 'soon' })).status).toBe(422);
    });

    it('cancels it, which frees the time; GET changes nothing', async () => {
      const { token, startsAt, reference } = await booked();
      expect((await fetch(`${app.url}/public/bookings/${token}/cancel`)).status).toBe(405);
      expect((await stored(reference)).status).toBe('CONFIRMED');
      const clicks = await Promise.all(
        [1, 2, 3, 4].map(() => post(token, 'cancel', { reason: 'We hired somebody.' })),
      );
      for (const answer of clicks) {
        expect(answer.status).toBe(200);
        expect(await answer.json()).toMatchObject({ status: 'CANCELLED' });
      }
      expect((await post(token, 'cancel', {})).status).toBe(200);
      expect(await stored(reference)).toMatchObject({
        closed_by: 'GUEST',
        close_reason: 'We hired somebody.',
      });
      expect((await door.book(startsAt, { host: slug })).status).toBe(201);
      expect((await post(token, 'reschedule', { startsAt: free() })).status).toBe(409);
    });

    it('gives it as a calendar file', async () => {
      const { token, startsAt, reference } = await booked();
      const answer = await fetch(`${app.url}/public/bookings/${token}/ics`);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${reference}.ics"`);
      const event = new ICAL.Event(
        new ICAL.Component(ICAL.parse(await answer.text())).getFirstSubcomponent('vevent')!,
      );
      expect([event.uid, event.startDate.toJSDate()]).toEqual([
        (await stored(reference)).calendar_uid,
        new Date(startsAt),
      ]);
    });

    it('opens nothing to who guesses', async () => {
      for (const path of ['', '/ics'])
        expect((await fetch(`${app.url}/public/bookings/${'a'.repeat(32)}${path}`)).status).toBe(404);
      expect((await post('a'.repeat(32), 'cancel', {})).status).toBe(404);
      expect((await door.page(`/book/manage/${'a'.repeat(32)}`)).status).toBe(404);
    });
  });

  it('gives a host’s meetings to a calendar program, until that is revoked', async () => {
    const { body } = await door.book(free(), { host: slug });
    const ask = (mutation: string) =>
      app.graphql(`mutation ($id: UUID!) { ${mutation} }`, { id: ada.id }, ada.cookie);
    const { url } = (await ask('renewHostFeed(id: $id) { url }')).data.renewHostFeed;
    const path = new URL(url).pathname;
    const feed = await (await fetch(app.url + path)).text();
    const events = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('uid'))).toContain(
      (await stored(body.reference)).calendar_uid,
    );
    await ask('revokeHostFeed(id: $id) { feedActive }');
    expect((await fetch(app.url + path)).status).toBe(404);
  });

  it('asks where a calendar elsewhere cannot be read, and looks at it when a time is held', async () => {
    const [startsAt, other] = [free(), free()];
    await app.db.query(
      `INSERT INTO host_calendars (user_id, name, url, read_at) VALUES ($1, 'Away', 'https://calendar.invalid/x.ics', now() - interval '1 hour')`,
      [ada.id],
    );
    const offer = await door.slots({
      kind: 'INTRO_CALL',
      host: slug,
      from: startsAt,
      to: hoursAhead(hours + 1),
    });
    expect(Date.now() - Date.parse(offer.body.calendarsReadAt)).toBeGreaterThan(3_500_000);
    const held = await door.hold(startsAt, { host: slug });
    expect((await door.book(startsAt, { host: slug, hold: held.body.hold })).body.status).toBe('REQUESTED');
    expect((await door.book(other, { host: slug })).body.status).toBe('REQUESTED');
    await app.db.query('DELETE FROM host_calendars');
  });
});

describe('the limits of bookings', () => {
  it('are five a minute of one address', async () => {
    const strict = await startApp();
    try {
      const host = await strict.person(Role.ACCOUNT_MANAGER);
      await openHost(strict, host);
      const visitor = bookingDoor(() => strict);
      const answers = [];
      for (let i = 0; i < 6; i++)
        answers.push(await visitor.book(hoursAhead(30 + i), { email: 'eager@guest.test' }));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 429]);
      expect(Number(answers[5]!.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await strict.stop();
    }
  });
});

describe('the booking pages', () => {
  it('lead without script from the kinds of meetings over times and details to the meeting itself', async () => {
    const kinds = await door.page('/book');
    expect(kinds.body).toContain('href="/book/intro-call"');
    expect(kinds.body).not.toContain('/book/scoping');
    const startsAt = free();
    const times = await door.page(
      `/book/intro-call/${slug}?zone=Europe/Berlin&from=${startsAt.slice(0, 10)}&lead=L-0000-0001`,
    );
    expect(times.status).toBe(200);
    expect(times.body).toContain(`value="${startsAt}"`);
    expect(times.body).toContain('name="leadReference" value="L-0000-0001"');
    const visit = {
      kind: 'INTRO_CALL',
      host: slug,
      zone: 'Europe/Berlin',
      submissionId: randomUUID(),
      leadReference: '',
    };
    const details = await door.form('/public/bookings/hold', { ...visit, startsAt, name: 'Typed before' });
    expect(details.status).toBe(200);
    expect(details.body).toContain('value="Typed before"');
    const hold = /name="hold"\s+value="([^"]+)"/.exec(details.body)![1]!;
    const wrong = await door.form('/public/bookings', {
      ...visit,
      startsAt,
      hold,
      name: '<b>Eve',
      email: 'nobody',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('This is not an e-mail address');
    expect(wrong.body).toContain('value="&lt;b&gt;Eve"');
    expect(wrong.body).toContain(hold);
    const done = await door.form('/public/bookings', {
      ...visit,
      startsAt,
      hold,
      name: 'Eve',
      email: 'eve@pages.test',
    });
    expect(done.status).toBe(303);
    const manage = done.headers.get('location')!;
    const page = await door.page(manage);
    expect(page.body).toContain('Your meeting is booked');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const moved = await door.form(`/public/bookings/${manage.split('/').at(-1)}/reschedule`, {
      startsAt: free(),
    });
    expect([moved.status, moved.headers.get('location')]).toEqual([303, manage]);
    await door.form(`/public/bookings/${manage.split('/').at(-1)}/cancel`, { reason: '' });
    expect((await door.page(manage)).body).toContain('This meeting was cancelled');
  });

  it('keep what was typed where the time went to somebody else, and offer three others', async () => {
    const startsAt = free();
    await door.book(startsAt, { host: slug });
    const visit = {
      kind: 'INTRO_CALL',
      host: slug,
      zone: 'Europe/Berlin',
      submissionId: randomUUID(),
      startsAt,
      hold: 'gone',
    };
    const late = await door.form('/public/bookings', {
      ...visit,
      name: 'Late Lena',
      email: 'lena@late.test',
      message: 'Long story',
    });
    expect(late.status).toBe(409);
    expect(late.body).toContain('value="Late Lena"');
    expect(late.body).toContain('Long story');
    expect(late.body.match(/formaction="\/public\/bookings\/hold"/g)).toHaveLength(3);
  });

  it('are not there for what is not offered', async () => {
    for (const path of ['/book/coffee', '/book/scoping/nobody', '/book/manage/nothing'])
      expect((await door.page(path)).status).toBe(404);
  });
});
