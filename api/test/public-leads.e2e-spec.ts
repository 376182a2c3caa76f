import { Role } from '../src/access/roles.js';
import { startApp, type TestApp, until } from './support/app.js';
import { leadDoor } from './support/lead-door.js';
import type { Answer } from './support/public-door.js';
import { statementsOf } from './support/statements.js';

let app: TestApp;
const { send, fresh, post, from, token, stored, count } = leadDoor(() => app);
beforeAll(async () => {
  app = await startApp();
  await app.person(Role.ACCOUNT_MANAGER);
});
afterAll(() => app.stop());

describe('the public door for leads', () => {
  describe('answers', () => {
    it('201 with a reference and what happens next', async () => {
      const { status, body, headers } = await post({ phone: '+44 20 7946 0018' });
      expect(status).toBe(201);
      expect(body).toEqual({
        reference: expect.stringMatching(/^L-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
        message: 'A representative will contact you shortly',
        bookingUrl: expect.stringContaining(`/book/intro-call?lead=${body.reference}`),
      });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(await stored(body.reference)).toMatchObject({
        status: 'NEW',
        source: 'CONTACT_FORM',
        phone: '+442079460018',
        company_size: 'S10_50',
        services: ['DIRECT_HIRE'],
        quarantine_reasons: [],
        owner_id: expect.any(String),
        first_response_due_at: expect.any(Date),
        consent: null,
        caller: expect.stringMatching(/^198\.51\./),
      });
    });

    it('201 to a form, by its nested names, with several services and a size by its label', async () => {
      const fields = Object.entries({ ...fresh({ companySize: '250+' }), services: '' }) as [
        string,
        string,
      ][];
      const text = new URLSearchParams([
        ...fields,
        ['services[]', 'DIRECT_HIRE'],
        ['services[]', 'ARCHITECTURE_SPRINT'],
        ['consent[policyVersion]', '1'],
        ['touch[utmSource]', 'letter'],
        ['unknown[a]', 'b'],
      ]).toString();
      const { status, body } = await send(text, from());
      expect(status).toBe(201);
      expect(await stored(body.reference)).toMatchObject({
        company_size: 'GT_250',
        services: ['DIRECT_HIRE', 'ARCHITECTURE_SPRINT'],
        consent: { policyVersion: '1' },
        first_touch: { utmSource: 'letter' },
        fields: {
          unknown: { a: 'b' },
          companySize: '250+',
          services: ['', 'DIRECT_HIRE', 'ARCHITECTURE_SPRINT'],
        },
      });
    });

    it('201 to a multipart form', async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fresh())) form.append(name, String(value));
      const answer = await fetch(`${app.url}/public/leads`, { method: 'POST', body: form, headers: from() });
      expect(answer.status).toBe(201);
    });

    it.each<[string, string, number]>([
      ['text/plain', 'x', 415],
      ['text/xml', '<x/>', 415],
      ['application/x-www-form-urlencoded; charset=shift_jis', 'name=x', 415],
      ['application/json', '{"message":', 422],
      ['application/json', '[]', 422],
      ['application/json', `{"message":"${'x'.repeat(70_000)}"}`, 413],
    ])('%s that does not fit: %#', async (type, body, status) => {
      const answer = await send(body, { 'content-type': type });
      expect(answer.status).toBe(status);
      expect(answer.body.errors[0]).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    });

    const LONG = 'x'.repeat(201);
    it.each<[Record<string, unknown>, string, string]>([
      [{ name: undefined }, 'name', 'REQUIRED'],
      [{ name: '  \u200b' }, 'name', 'REQUIRED'],
      [{ name: 7 }, 'name', 'TYPE'],
      [{ name: LONG }, 'name', 'TOO_LONG'],
      [{ name: 'a\r\nBcc: b@c.de' }, 'name', 'LINE_BREAK'],
      [{ email: undefined }, 'email', 'REQUIRED'],
      [{ email: 'no.address' }, 'email', 'EMAIL'],
      [{ email: 'a@b.de\nBcc: c@d.de' }, 'email', 'LINE_BREAK'],
      [{ email: { a: 1 } }, 'email', 'TYPE'],
      [{ phone: 'x'.repeat(51) }, 'phone', 'TOO_LONG'],
      [{ phone: 442079460018 }, 'phone', 'TYPE'],
      [{ phone: '1\n2' }, 'phone', 'LINE_BREAK'],
      [{ companyName: '' }, 'companyName', 'REQUIRED'],
      [{ companyName: LONG }, 'companyName', 'TOO_LONG'],
      [{ companyName: 'a\nb' }, 'companyName', 'LINE_BREAK'],
      [{ companySize: undefined }, 'companySize', 'REQUIRED'],
      [{ companySize: '10' }, 'companySize', 'UNKNOWN'],
      [{ companySize: 'toString' }, 'companySize', 'UNKNOWN'],
      [{ companySize: 10 }, 'companySize', 'TYPE'],
      [{ services: undefined }, 'services', 'REQUIRED'],
      [{ services: [] }, 'services', 'REQUIRED'],
      [{ services: 'DIRECT_HIRE' }, 'services', 'TYPE'],
      [{ services: ['DIRECT_HIRE', 'toString'] }, 'services', 'UNKNOWN'],
      [{ services: [['DIRECT_HIRE']] }, 'services', 'UNKNOWN'],
      [{ message: '\n \t' }, 'message', 'REQUIRED'],
      [{ message: ['x'] }, 'message', 'TYPE'],
      [{ message: 'x'.repeat(5001) }, 'message', 'TOO_LONG'],
      [{ consent: true }, 'consent', 'TYPE'],
      [{ consent: { policyVersion: {} } }, 'consent', 'TYPE'],
      [{ touch: 'x' }, 'touch', 'TYPE'],
      [{ touch: { first: [] } }, 'touch.first', 'TYPE'],
      [{ touch: { utmSource: 1 } }, 'touch.first.utmSource', 'TYPE'],
      [{ submissionId: 'a\nb' }, 'submissionId', 'FORMAT'],
      [{ token: 1 }, 'token', 'TYPE'],
      [{ topic: {} }, 'topic', 'TYPE'],
    ])('422 beside a wrong field: %#', async (more, field, code) => {
      const { status, body } = await post(more);
      expect(status).toBe(422);
      expect(body.errors).toEqual([{ field, code, message: expect.any(String) }]);
    });

    it('422 naming every wrong field at once', async () => {
      const { body } = await send({}, from());
      expect(body.errors.map((e: { field: string }) => e.field)).toEqual([
        'name',
        'email',
        'companyName',
        'companySize',
        'services',
        'message',
      ]);
    });

    it('the first answer again to the same submission, by field and by header', async () => {
      const lead = fresh({ submissionId: 'form-1' });
      const first = await send(lead, from());
      expect((await send({ ...lead, message: 'Other words' }, from())).body).toEqual(first.body);
      const other = fresh();
      const second = await send(other, { ...from(), 'idempotency-key': 'form-1' });
      expect(second.body.reference).not.toBe(first.body.reference);
      expect((await send(other, { ...from(), 'idempotency-key': 'FORM-1' })).body).toEqual(second.body);
      expect(await count(lead.email)).toBe(1);
    });

    it('the same reference to an exact duplicate, also under another word for it, and not to other words', async () => {
      const lead = fresh({ services: ['DIRECT_HIRE', 'PROJECT_SOURCING'] });
      const first = await send(lead, from());
      const again = {
        ...lead,
        email: String(lead.email).toUpperCase(),
        services: ['PROJECT_SOURCING', 'DIRECT_HIRE'],
        submissionId: 'another',
      };
      const second = await send(again, from());
      expect([second.status, second.body]).toEqual([201, first.body]);
      const third = await send({ ...lead, message: 'Something else' }, from());
      expect(third.body.reference).not.toBe(first.body.reference);
      expect(await count(lead.email)).toBe(2);
    });

    it('405 to another method, 204 to a preflight, and any site may read', async () => {
      expect((await fetch(`${app.url}/public/leads`)).status).toBe(405);
      const preflight = await fetch(`${app.url}/public/leads`, { method: 'OPTIONS' });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
      for (const { headers } of [preflight, await post(), await post({ name: '' })]) {
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect(headers.get('access-control-allow-credentials')).toBeNull();
      }
    });
  });

  describe('takes in and puts in quarantine', () => {
    it.each<[string, () => Record<string, unknown>, string[]]>([
      ['a filled honeypot', () => ({ topic: 'SEO' }), ['HONEYPOT']],
      ['no token, as without script', () => ({ token: undefined }), ['NO_TOKEN']],
      ['a forged token', () => ({ token: 'abc.def' }), ['NO_TOKEN']],
      ['a token of yesterday', () => ({ token: token(25 * 3_600_000) }), ['NO_TOKEN']],
      ['a post at once', () => ({ token: token(500) }), ['TOO_QUICK']],
      ['all of it', () => ({ token: token(500), topic: 'x' }), ['HONEYPOT', 'TOO_QUICK']],
    ])('%s', async (_, more, quarantine_reasons) => {
      const lead = fresh(more());
      const { status, body } = await send(lead, from());
      expect(status).toBe(201);
      expect(body.message).toBe('A representative will contact you shortly');
      expect(await stored(body.reference)).toMatchObject({
        status: 'QUARANTINED',
        quarantine_reasons,
        first_response_due_at: expect.any(Date),
        fields: JSON.parse(JSON.stringify(lead)),
      });
      const { rowCount } = await app.db.query(`SELECT FROM outbox WHERE payload ->> 'to' = $1`, [lead.email]);
      expect(rowCount).toBe(0);
    });
  });

  describe('hostile strings', () => {
    // One of each kind that the lists of such strings have.
    const STRINGS = [
      `<script>alert(1)</script>`,
      `'; DROP TABLE leads; --`,
      `a\u0000b\ud800c\u202edefg\u2066h`,
      `مرحبا \u200fRTL שלום`,
      `zero\u200bwidth \u200djoiner 👩‍👩‍👧 Z̴̢̛a̷l̸g̵o̶`,
      `{{constructor.constructor('x')()}} \${7*7} %s %n ../../etc/passwd`,
      '\\u0000 \\x00 \t tab',
      '=cmd|’/c calc’!A0',
      'ﷺ 𝒜𝒹𝒶 ＡＤＡ Ⅷ ﬀ e\u0301',
    ];
    // eslint-disable-next-line no-control-regex -- what must be gone
    const GONE = /[\u0000\ud800\u202e\u2066\u200f]/g;
    const clean = (text: string): string => text.replace(GONE, '').normalize('NFC');
    const line = (text: string): string => clean(text).replace(/\s+/g, ' ');

    it.each(STRINGS)('are kept in every field, and as they were sent: %s', async (text) => {
      const typed = {
        name: text,
        companyName: text,
        message: text,
        phone: text.slice(0, 50).replace(/\p{Surrogate}$/u, ''),
      };
      const lead = fresh({
        ...typed,
        consent: { policyVersion: 1 },
        touch: { utmSource: text, utmCampaign: text, referrer: text, landingPage: `/${text}` },
        unknown: { [text]: text },
      });
      const { status, body } = await send(lead, from());
      expect(status).toBe(201);
      const row = (await stored(body.reference))!;
      expect(row).toMatchObject({
        name: line(text),
        company_name: line(text),
        message: clean(text),
        first_touch: { utmSource: line(text), referrer: null },
      });
      const sent = text.replaceAll('\0', '\u2400').replaceAll('\ud800', '\ufffd');
      expect(row.fields).toMatchObject({ name: sent, message: sent, unknown: { [sent]: sent } });
      expect((await send(fresh({ email: `<${text}>@x.example` }), from())).status).toBe(422);
      expect((await send(fresh({ companySize: text, services: [text] }), from())).body.errors).toHaveLength(
        2,
      );
      // As the sender's own word for it, and as marks of the form.
      expect((await send(fresh({ submissionId: text, token: text, topic: text }), from())).status).toBe(201);
    });

    it('and an article of which nothing is left is none: the lead is made', async () => {
      const { status, body } = await send(fresh({ articleSlug: '\u202e\0' }), from());
      expect(status).toBe(201);
      expect(await stored(body.reference)).toMatchObject({ status: 'NEW', source_article_id: null });
    });

    it('and shapes that no form has', async () => {
      const lead = JSON.stringify({ ...fresh(), n: 1e308, list: Array.from({ length: 5000 }, () => null) });
      const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
      const { status, body } = await send(lead.replace(/}$/, `,"deep":${deep},"__proto__":{"a":1}}`), {
        ...from(),
        'content-type': 'application/json',
      });
      expect(status).toBe(201);
      expect((await stored(body.reference))!.fields).toMatchObject({ n: 1e308 });
    });
  });

  describe('eight at once', () => {
    it.each([
      ['with', 'a-race'],
      ['without', undefined],
    ])('%s a submission id: one lead', async (_, submissionId) => {
      const lead = fresh({ submissionId });
      const answers = await Promise.all(Array.from({ length: 8 }, () => send(lead, from())));
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
      expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1);
      expect(await count(lead.email)).toBe(1);
    });

    it('of different people: eight leads, exact counts, and every one its own answer', async () => {
      const leads = Array.from({ length: 8 }, () => fresh());
      const answers = await Promise.all(leads.map((lead) => send(lead, from())));
      for (const [n, { body }] of answers.entries())
        expect(await stored(body.reference)).toMatchObject({ email: leads[n]!.email });
      const { rows } = await app.db.query(
        `SELECT (SELECT sum(n)::int FROM lead_counts) AS kept, (SELECT count(*)::int FROM leads) AS real`,
      );
      expect(rows[0].kept).toBe(rows[0].real);
    });
  });

  it('is one transaction of few statements, which those share who come at once', async () => {
    // Of quarantined leads, whom no letter follows.
    const send = (): Promise<Answer> => post({ token: undefined });
    await send();
    const alone = await statementsOf(app, send);
    expect(alone.filter(({ text }) => text === 'BEGIN')).toHaveLength(1);
    expect(alone.length).toBeLessThanOrEqual(12);
    const eight = await statementsOf(app, () => Promise.all(Array.from({ length: 8 }, send)));
    expect(eight.filter(({ text }) => text === 'BEGIN').length).toBeLessThan(8);
  });
});

describe('the limits of the door for leads', () => {
  const tooMany = { status: 429, body: { errors: [{ code: 'TOO_MANY_REQUESTS' }] } };
  const n = async (email: string): Promise<number> => count(email);

  it('5 a minute of one email, whatever the network, and a duplicate counts for nothing', async () => {
    const email = 'busy@limits.example';
    await startOfMinute();
    for (let i = 0; i < 5; i++) {
      const lead = fresh({ email });
      expect((await send(lead, from())).status).toBe(201);
      expect((await send(lead, from())).status).toBe(201);
    }
    const refused = await post({ email: 'BUSY@limits.example' });
    expect(refused).toMatchObject(tooMany);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await n(email)).toBe(5);
  });

  it('20 a minute of one network, of which an IPv6 one is a /64; all at once too', async () => {
    await startOfMinute();
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, i) => send(fresh(), { 'x-forwarded-for': `2001:db8:1:2::${i}` })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
    expect((await send(fresh(), { 'x-forwarded-for': '2001:db8:1:3::1' })).status).toBe(201);
  });

  it('more where LIMITS_FACTOR says so', async () => {
    const more = await startApp({ env: { LIMITS_FACTOR: '2' } });
    try {
      const door = leadDoor(() => more);
      await startOfMinute();
      const statuses = [];
      for (let i = 0; i < 11; i++) statuses.push((await door.post({ email: 'busy@limits.example' })).status);
      expect(statuses).toEqual([...Array<number>(10).fill(201), 429]);
    } finally {
      await more.stop();
    }
  });
});

/** Not right before a minute ends, when the counts begin anew. */
const startOfMinute = (): Promise<unknown> => until(async () => new Date().getSeconds() < 45, 20_000);
