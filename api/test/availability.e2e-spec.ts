import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Role } from '../src/access/roles.js';
import { CalendarsService } from '../src/accounts/availability/calendars.service.js';
import { Egress } from '../src/platform/egress.js';
import { type Person, startApp, type TestApp } from './support/app.js';

let desk: TestApp;
let admin: Person;
let manager: Person;
let answer: RequestListener;
const site = createServer((req, res) => answer(req, res));
const page = (): string => `http://127.0.0.1:${(site.address() as AddressInfo).port}/a.ics`;
beforeAll(async () => {
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  desk = await startApp({ env: { EGRESS_ALLOW: '127.0.0.1', PUBLIC_URL: 'http://desk.example' } });
  admin = await desk.person(Role.ADMIN);
});
afterAll(async () => {
  await desk.stop();
  site.close();
});
beforeEach(async () => {
  manager = await desk.person(Role.ACCOUNT_MANAGER);
});

const FIELDS = `id version slug bookable timeZone kinds bufferBefore bufferAfter notice dailyCap hours { weekday from until }
  overrides { day kind from until note } calendars { id name site readAt problem entries unreadable } feedActive links { kind url }`;
const SAVE = `mutation ($id: UUID!, $v: Int!, $input: HostInput!) { saveHost(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`;
const save = (input: object, by = manager, v = 0, id = manager.id) =>
  desk.graphql(SAVE, { id, v, input }, by.cookie);
const read = async (by = manager, id = manager.id) =>
  (
    await desk.graphql(
      `query ($ids: [UUID!]) { hosts(filter: {ids: $ids}) { items { ${FIELDS} } } }`,
      { ids: [id] },
      by.cookie,
    )
  ).data.hosts.items[0];
const ADD = `mutation ($id: UUID!, $url: Text!, $name: ShortText) { addHostCalendar(id: $id, url: $url, name: $name) { ${FIELDS} } }`;
const MONDAY = { weekday: 'MONDAY', from: '09:00', until: '12:30' };

const SOON = new Date(Date.now() + 2 * 86_400_000)
  .toISOString()
  .replace(/[-:]|\.\d+/g, '')
  .replace(/T\d{4}/, 'T1000');
const ics = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const MEETING = ['BEGIN:VEVENT', 'UID:a', `DTSTART:${SOON}`, 'DURATION:PT1H', 'END:VEVENT'];
const serve = (body: string, status = 200, headers = {}): void => {
  answer = (_req, res) => res.writeHead(status, headers).end(body);
};
const busyOf = async (id: string) =>
  (await desk.db.query('SELECT lower(during) AS from FROM host_busy WHERE user_id = $1', [id])).rows;

describe('hours', () => {
  it('of somebody who set nothing are empty, and offer nothing', async () => {
    expect(await read()).toMatchObject({ version: 0, bookable: false, hours: [], links: [], kinds: [] });
  });

  it('are saved by their owner, in the order of the week, with links to send', async () => {
    const { data } = await save({
      slug: 'Aiko',
      timeZone: 'Asia/Tokyo',
      hours: [{ weekday: 'TUESDAY', from: '13:00', until: '24:00' }, MONDAY],
      overrides: [
        { day: '2099-12-24', kind: 'CLOSED' },
        { day: '2099-12-20', kind: 'EXTRA', from: '10:00', until: '11:00' },
      ],
    });
    expect(data.saveHost).toMatchObject({
      version: 1,
      slug: 'aiko',
      hours: [MONDAY, { weekday: 'TUESDAY', from: '13:00', until: '24:00' }],
      overrides: [
        { day: '2099-12-20', kind: 'EXTRA' },
        { day: '2099-12-24', kind: 'CLOSED', from: null },
      ],
      links: [{ kind: 'INTRO_CALL', url: 'http://desk.example/book/intro-call/aiko' }],
    });
    const again = await save({ dailyCap: 3 }, manager, 1);
    expect(again.data.saveHost).toMatchObject({ version: 2, dailyCap: 3, slug: 'aiko', hours: [MONDAY, {}] });
    const { rows } = await desk.db.query(
      `SELECT action, changes FROM audit_entries WHERE subject_id = $1 ORDER BY at`,
      [manager.id],
    );
    expect(rows).toEqual([
      { action: 'host.saved', changes: expect.objectContaining({ hours: ['0 entries', '2 entries'] }) },
      { action: 'host.saved', changes: { dailyCap: [null, 3] } },
    ]);
    expect((await save({ slug: 'aiko' }, admin, 0, admin.id)).errors![0]!.extensions.fields).toMatchObject([
      { field: 'slug', code: 'TAKEN' },
    ]);
  });

  it.each<[string, object, string]>([
    ['that end before they begin', { hours: [{ ...MONDAY, until: '08:00' }] }, 'hours[0].until'],
    ['that overlap', { hours: [MONDAY, { ...MONDAY, from: '12:00', until: '13:00' }] }, 'hours[1].from'],
    ['more of without times', { overrides: [{ day: '2099-01-01', kind: 'EXTRA' }] }, 'overrides[0].from'],
    [
      'with half a time',
      { overrides: [{ day: '2099-01-01', kind: 'CLOSED', from: '10:00' }] },
      'overrides[0].until',
    ],
    ['with a buffer of a day', { bufferAfter: 1440 }, 'bufferAfter'],
    ['with a negative notice', { notice: -1 }, 'notice'],
    ['with a cap of none', { dailyCap: 0 }, 'dailyCap'],
    ['for no kind', { kinds: [] }, 'kinds'],
    ['under an address with spaces', { slug: 'a b' }, 'slug'],
  ])('%s are refused beside the field', async (_, input, field) => {
    const { errors } = await save(input);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it.each([
    ['zone', { timeZone: 'Mars/Olympus' }],
    ['day', { overrides: [{ day: '2027-02-29', kind: 'CLOSED' }] }],
    ['time', { hours: [{ ...MONDAY, from: '25:00' }] }],
  ])('with an unknown %s are refused', async (_, input) => {
    expect((await save(input)).errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('are not overwritten by who read them before', async () => {
    await save({ hours: [MONDAY] });
    const { errors } = await save({ hours: [] });
    expect(errors![0]!.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { version: 1, hours: [MONDAY] },
    });
  });

  it('are set by an admin for others, and by nobody else', async () => {
    const other = await desk.person(Role.ACCOUNT_MANAGER);
    expect((await save({ hours: [MONDAY] }, other)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    const recruiter = await desk.person(Role.RECRUITER);
    expect((await save({ hours: [MONDAY] }, recruiter)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await save({ hours: [MONDAY] }, admin)).data.saveHost.hours).toEqual([MONDAY]);
    expect((await save({}, admin, 0, recruiter.id)).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a calendar kept elsewhere', () => {
  beforeEach(() => save({ hours: [MONDAY], timeZone: 'UTC' }));
  const add = (url = page(), by = manager) =>
    desk.graphql(ADD, { id: manager.id, url, name: 'Private' }, by.cookie);

  it('is read by its address, and its busy times are written down', async () => {
    serve(ics(...MEETING));
    const { data } = await add();
    expect(data.addHostCalendar.calendars).toMatchObject([
      { name: 'Private', site: '127.0.0.1', problem: null, entries: 1, unreadable: 0 },
    ]);
    expect(await busyOf(manager.id)).toHaveLength(1);
    const colleague = await desk.person(Role.ACCOUNT_MANAGER);
    expect((await read(colleague)).calendars).toEqual([]);
    expect((await read(admin)).calendars).toHaveLength(1);
    const { rows } = await desk.db.query(
      `SELECT changes FROM audit_entries WHERE action = 'host.calendar-added' AND subject_id = $1`,
      [manager.id],
    );
    expect(rows).toEqual([{ changes: {} }]);
  });

  it('is read again on demand, keeps what it knew where that fails, and says so', async () => {
    serve(ics(...MEETING));
    const [calendar] = (await add()).data.addHostCalendar.calendars;
    serve('gone', 500);
    const again = (): ReturnType<TestApp['graphql']> =>
      desk.graphql(
        `mutation ($id: UUID!) { readHostCalendar(calendarId: $id) { ${FIELDS} } }`,
        { id: calendar.id },
        manager.cookie,
      );
    expect((await again()).data.readHostCalendar.calendars).toMatchObject([
      { problem: 'The other side answered with status 500.', readAt: calendar.readAt },
    ]);
    expect(await busyOf(manager.id)).toHaveLength(1);
    serve(ics());
    expect((await again()).data.readHostCalendar.calendars).toMatchObject([{ problem: null, entries: 0 }]);
    expect(await busyOf(manager.id)).toEqual([]);
    const removed = await desk.graphql(
      `mutation ($id: UUID!) { removeHostCalendar(calendarId: $id) { calendars { id } } }`,
      { id: calendar.id },
      manager.cookie,
    );
    expect(removed.data.removeHostCalendar.calendars).toEqual([]);
    expect((await again()).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('comes as a file, too', async () => {
    const put = (body: string, cookie?: string): Promise<Response> =>
      desk.fetch(`/files/calendars/${manager.id}?name=Holidays`, {
        method: 'PUT',
        body,
        cookie,
        headers: { 'content-type': 'text/calendar' },
      });
    expect((await put(ics(...MEETING), manager.cookie)).status).toBe(201);
    expect((await read()).calendars).toMatchObject([{ name: 'Holidays', site: null, entries: 1 }]);
    expect((await put('hello', manager.cookie)).status).toBe(422);
    expect((await put('', manager.cookie)).status).toBe(422);
    expect((await put('x'.repeat(5 * 1024 * 1024 + 1), manager.cookie)).status).toBe(413);
    expect((await put(ics())).status).toBe(401);
    expect((await put(ics(), (await desk.person(Role.RECRUITER)).cookie)).status).toBe(403);
    expect((await put(ics(), (await desk.person(Role.ACCOUNT_MANAGER)).cookie)).status).toBe(403);
  });

  const NEVER = [
    ...MEETING.slice(0, -1),
    'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=1',
    'END:VEVENT',
  ];
  const TOO_LONG =
    'It takes longer than 10 seconds to read. Please give one with fewer events, and without series that repeat every second or never.';

  it('that takes too long to read is refused in words, and keeps nobody waiting', async () => {
    let over = false;
    const refused = desk
      .fetch(`/files/calendars/${manager.id}`, { method: 'PUT', body: ics(...NEVER), cookie: manager.cookie })
      .finally(() => (over = true));
    let answered = 0;
    while (!over) {
      expect((await desk.fetch('/health/live')).status).toBe(200);
      answered++;
    }
    expect(answered).toBeGreaterThan(2);
    const answer = await refused;
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ errors: [{ field: 'file', code: 'UNREADABLE', message: TOO_LONG }] }),
    ]);
  });

  it('that takes too long from some day on says so, and is not tried again at once', async () => {
    serve(ics(...MEETING));
    const [{ id }] = (await add()).data.addHostCalendar.calendars;
    await desk.db.query(`UPDATE host_calendars SET tried_at = now() - interval '1 hour' WHERE id = $1`, [id]);
    serve(ics(...NEVER));
    const calendars = desk.app.get(CalendarsService, { strict: false });
    const reading = calendars.readOld(15);
    // Noted before it is read: a desk that is restarted meanwhile begins with others.
    for (let tried = false; !tried;)
      tried = (
        await desk.db.query(
          "SELECT tried_at > now() - interval '1 minute' AS tried FROM host_calendars WHERE id = $1",
          [id],
        )
      ).rows[0].tried;
    expect((await read()).calendars).toMatchObject([{ problem: null }]);
    await reading;
    expect((await read()).calendars).toMatchObject([{ problem: TOO_LONG }]);
    expect(await busyOf(manager.id)).toHaveLength(1);
    expect(await calendars.readOld(15)).toBe(0);
  });

  it('that cannot be read is refused and not kept', async () => {
    serve('<!doctype html>');
    const { errors } = await add();
    expect(errors![0]!.extensions.fields).toMatchObject([
      { field: 'url', code: 'UNREADABLE', message: 'This is not a calendar (.ics).' },
    ]);
    expect((await add(page(), await desk.person(Role.ACCOUNT_MANAGER))).errors![0]!.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect((await read()).calendars).toEqual([]);
  });
});

it('the address of a feed is told once, and can be taken back', async () => {
  await save({ hours: [MONDAY] });
  const renew = () =>
    desk.graphql(
      'mutation ($id: UUID!) { renewHostFeed(id: $id) { url host { feedActive version } } }',
      { id: manager.id },
      manager.cookie,
    );
  const { url, host } = (await renew()).data.renewHostFeed;
  expect(url).toMatch(/^http:\/\/desk\.example\/public\/calendar\/[\w-]{32}\.ics$/);
  expect(host).toEqual({ feedActive: true, version: 2 });
  const { rows } = await desk.db.query('SELECT * FROM hosts WHERE user_id = $1', [manager.id]);
  expect(JSON.stringify(rows)).not.toContain(url.slice(-36, -4));
  expect((await renew()).data.renewHostFeed.url).not.toBe(url);
  const revoked = await desk.graphql(
    'mutation ($id: UUID!) { revokeHostFeed(id: $id) { feedActive } }',
    { id: manager.id },
    manager.cookie,
  );
  expect(revoked.data.revokeHostFeed.feedActive).toBe(false);
});

describe('the way out', () => {
  const get = (url: string): Promise<string> =>
    desk.app
      .get(Egress)
      .get(url)
      .then(String, (error: Error) => error.message);

  it('fetches what is allowed', async () => {
    serve('hello');
    expect(await get(page())).toBe('hello');
  });

  it.each([
    ['a private address', 'https://10.0.0.1/a.ics', 'This address is in a private network.'],
    [
      'one of this machine in other words',
      'https://[::ffff:127.0.0.2]/a.ics',
      'This address is in a private network.',
    ],
    ...[
      '[::127.0.0.1]',
      '[::10.0.0.1]',
      '[64:ff9b::127.0.0.1]',
      '[64:ff9b:1::10.0.0.1]',
      '[2002:7f00:1::]',
    ].map((host): [string, string, string] => [
      `IPv4 as ${host}`,
      `https://${host}/a.ics`,
      'This address is in a private network.',
    ]),
    [
      "the address of a cloud's secrets",
      'http://169.254.169.254/latest',
      'This address is in a private network.',
    ],
    ['a private IPv6 address', 'https://[fd00::1]/a.ics', 'This address is in a private network.'],
    ['an address without https', 'http://93.184.215.14/a.ics', 'The address must begin with https://.'],
    [
      'a name and password',
      'https://a:b@example.org/',
      'An address with a name and password in it is not fetched.',
    ],
    ['a file', 'file:///etc/passwd', 'This is not an address that begins with https://.'],
    ['a name that is not there', 'https://nowhere.invalid/', 'There is no such host.'],
  ])('refuses %s', async (_, url, message) => {
    expect(await get(url)).toBe(message);
  });

  it("goes to nobody's other address, and takes no more than 5 MB", async () => {
    serve('', 302, { location: 'https://10.0.0.1/' });
    expect(await get(page())).toBe('The address leads to another one. Please give that one.');
    serve('x'.repeat(5 * 1024 * 1024 + 1));
    expect(await get(page())).toBe('The answer is larger than 5 MB.');
  });

  it('waits 5 seconds', async () => {
    answer = (_req, res) => void res.writeHead(200).write('BEGIN');
    expect(await get(page())).toBe('The other side did not answer within 5 seconds.');
    site.closeAllConnections();
  });
});
