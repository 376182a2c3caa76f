import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp, until } from './support/app.js';
import { leadDoor } from './support/lead-door.js';

const received: ParsedMail[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});
const mailTo = (address: string): ParsedMail | undefined =>
  received.find((mail) => JSON.stringify(mail.to).includes(address));

let app: TestApp;
let manager: Person;
let admin: Person;
const { post, form, fresh, send, from, token, stored, count } = leadDoor(() => app);
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  app = await startApp({
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_URL: 'http://desk.example', LIMITS_FACTOR: '100' },
  });
  manager = await app.person(Role.ACCOUNT_MANAGER);
  admin = await app.person(Role.ADMIN);
});
afterAll(async () => {
  await app.stop();
  await new Promise<void>((done) => server.close(done));
});

const page = async (path: string, headers: Record<string, string> = {}): Promise<[Response, string]> => {
  const answer = await fetch(app.url + path, {
    headers: { accept: 'text/html', ...headers },
    redirect: 'manual',
  });
  return [answer, await answer.text()];
};
const FILLED: [string, string][] = [
  ['name', 'Zoë "Z" <b>'],
  ['email', 'zoe@form.example'],
  ['companyName', 'Form & Co'],
  ['companySize', 'LT_10'],
  ['services[]', 'DIRECT_HIRE'],
  ['message', 'By hand <3'],
];

describe('the contact page', () => {
  it('asks what the form is to ask, under a policy without inline script or style', async () => {
    const [answer, text] = await page('/contact');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(answer.headers.getSetCookie()).toEqual([]);
    for (const words of ['How many people work in your company?', 'Less than 10', '10-50', '50-250', '250+'])
      expect(text).toContain(words);
    expect(text).toMatch(/name="consent\[policyVersion\]"\s+type="checkbox"\s+value="1"/);
    expect(text).toContain('You may also note how I came here');
    expect(text).not.toMatch(/<script(?! type="module" src=)|style="/);
  });

  it('takes the form without script and thanks with a reference', async () => {
    const answer = await form([...FILLED, ['token', token()]]);
    expect(answer.status).toBe(303);
    const [, reference] = /^\/contact\/thanks\?reference=(L-\w{4}-\w{4})$/.exec(
      answer.headers.get('location')!,
    )!;
    const [thanks, text] = await page(answer.headers.get('location')!);
    expect(thanks.status).toBe(200);
    expect(text).toContain(reference);
    expect(await stored(reference!)).toMatchObject({
      status: 'NEW',
      name: 'Zoë "Z" <b>',
      message: 'By hand <3',
    });
  });

  it('says beside the field what is wrong, and keeps everything that was typed', async () => {
    const { status, body } = await form([
      ...FILLED.filter(([name]) => name !== 'email'),
      ['email', 'nonsense'],
      ['services[]', 'PROJECT_SOURCING'],
      ['consent[policyVersion]', '1'],
      ['touch[utmSource]', 'letter "x"'],
    ]);
    expect(status).toBe(422);
    expect(body).toMatch(/id="email-error"\s*>This is not an e-mail address/);
    for (const kept of [
      'value="Zoë &quot;Z&quot; &lt;b&gt;"',
      'value="nonsense"',
      'By hand &lt;3</textarea>',
    ])
      expect(body).toContain(kept);
    expect(body.match(/ checked/g)).toHaveLength(4);
    expect(body).toContain('name="touch[utmSource]" value="letter &quot;x&quot;"');
  });

  it('says what is wrong with what nobody sees above the form', async () => {
    const { status, body } = await form([...FILLED, ['touch', 'x']]);
    expect([status, /role="alert"\s*>This must be an object/.test(body)]).toEqual([422, true]);
  });

  it('has no thanks for what is no reference', async () => {
    for (const reference of ['', 'x', '<script>', 'L-7K3M-9QZ'])
      expect((await page(`/contact/thanks?reference=${encodeURIComponent(reference)}`))[0].status).toBe(404);
  });

  it('carries the visit along in the form: the words of the link, the page before, and the article', async () => {
    const [, text] = await page('/contact?utm_source=letter&utm_campaign=%3Cb%3E', {
      referer: 'https://search.example/find?q=secret',
    });
    expect(text).toContain('name="touch[utmSource]" value="letter"');
    expect(text).toContain('name="touch[utmCampaign]" value="&lt;b&gt;"');
    expect(text).toContain('name="touch[referrer]" value="https://search.example/find"');
    const [, own] = await page('/contact', { referer: `${app.url}/blog/caf%C3%A9` });
    expect(own).toContain('name="articleSlug" value="café"');
    expect(own).not.toContain('touch[referrer]');
    expect((await page('/contact', { referer: `${app.url}/blog/%E0%A4%A` }))[0].status).toBe(200);
  });

  it('is to be had by other sites: a script, the form, and both explained', async () => {
    const script = await fetch(`${app.url}/contact/embed.js`);
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const [, module] = /'(\/public\/assets\/contact[^']+)'/.exec(await script.text())!;
    const file = await fetch(app.url + module!);
    expect(file.headers.get('access-control-allow-origin')).toBe('*');
    const text = await file.text();
    expect(text).not.toMatch(/'\.\/|cookie|eval/);
    for (const [, path] of text.matchAll(/'(\/public\/assets\/[^']+)'/g))
      expect((await fetch(app.url + path!)).status).toBe(200);
    const fragment = await fetch(`${app.url}/public/contact-form`);
    expect(fragment.headers.get('access-control-allow-origin')).toBe('*');
    expect(await fragment.text()).toContain('action="http://desk.example/public/leads"');

    const [, explained] = await page('/contact/embed');
    expect(explained).toContain('&lt;script async src=&quot;http://desk.example/contact/embed.js&quot;&gt;');
    const plain = explained.slice(explained.indexOf('&lt;form'));
    for (const name of ['name', 'email', 'companyName', 'companySize', 'services[]', 'message', 'topic'])
      expect(plain).toContain(`name=&quot;${name}&quot;`);
  });
});

describe('how a visitor came', () => {
  const TOUCH = {
    first: {
      utm_source: 'letter',
      referrer: 'https://user:pass@a.example/x?q=1#y',
      landingPage: 'https://b.example/p?id=7',
      at: '2026-01-02T03:04:05Z',
    },
    last: { utmSource: 'advert', utmCampaign: 'x'.repeat(300), landingPage: '/pricing?id=7' },
  };
  const CONSENT = { consent: { policyVersion: '1' } };
  const row = async (more: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const { status, body } = await post(more);
    expect(status).toBe(201);
    return (await stored(body.reference))!;
  };

  it('is kept with consent: origin and path alone, and the sentence that was shown', async () => {
    const { first_touch: first, last_touch: last, consent } = await row({ touch: TOUCH, ...CONSENT });
    expect(first).toMatchObject({
      utmSource: 'letter',
      referrer: 'https://a.example/x',
      landingPage: 'https://b.example/p',
      at: '2026-01-02T03:04:05.000Z',
    });
    expect(last).toMatchObject({
      utmSource: 'advert',
      utmCampaign: 'x'.repeat(200),
      landingPage: '/pricing',
    });
    expect(consent).toEqual({
      purpose: 'ATTRIBUTION',
      policyVersion: '1',
      sentence: expect.stringContaining('You may also note how I came here'),
      at: expect.stringMatching(/^\d{4}-/),
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['without consent', {}],
    ['with consent to a version that never was', { consent: { policyVersion: '999' } }],
    ['with consent to nothing', { consent: {} }],
    ['with consent to what is no version', { consent: { policyVersion: 'v1' } }],
  ])('is not kept %s', async (_, more) =>
    expect(await row({ touch: TOUCH, ...more })).toMatchObject({
      first_touch: null,
      last_touch: null,
      consent: null,
    }),
  );

  it.each<[string, unknown, unknown, unknown]>([
    [
      'a direct visit last does not overwrite',
      { first: { utmSource: 'a' }, last: { landingPage: '/x' } },
      { utmSource: 'a' },
      { utmSource: 'a' },
    ],
    [
      'a direct visit first stays the first',
      { first: { landingPage: '/x' }, last: { utmSource: 'b' } },
      { landingPage: '/x' },
      { utmSource: 'b' },
    ],
    [
      'one alone is both',
      { referrer: 'https://a.example' },
      { referrer: 'https://a.example/' },
      { referrer: 'https://a.example/' },
    ],
    ['the last alone is both', { last: { utmSource: 'b' } }, { utmSource: 'b' }, { utmSource: 'b' }],
    [
      'what no browser sends is not kept',
      { utmSource: 'a', referrer: 'javascript:alert(1)', at: '9999-01-01T00:00:00Z' },
      { referrer: null, at: null },
      { utmSource: 'a' },
    ],
  ])('%s', async (_, touch, first, last) =>
    expect(await row({ touch, ...CONSENT })).toMatchObject({ first_touch: first, last_touch: last }),
  );

  it('tells the article: the one that the form was opened from, or with consent the one that was read first', async () => {
    const made = await app.db.query(
      `INSERT INTO articles (slug, title, status, published_at) VALUES ('read', 'Read', 'PUBLISHED', now() - interval '1 day') RETURNING id`,
    );
    const source_article_id = made.rows[0].id;
    const touch = { utmSource: 'x', landingPage: 'https://b.example/blog/read' };
    expect(await row({ articleSlug: 'read' })).toMatchObject({ source_article_id });
    expect(await row({ touch, ...CONSENT })).toMatchObject({ source_article_id });
    expect(await row({ touch })).toMatchObject({ source_article_id: null });
    expect(await row({ articleSlug: 'nowhere' })).toMatchObject({ source_article_id: null });
  });
});

describe('what the form says about data', () => {
  const PUBLISH = `mutation ($version: Int!, $input: PolicyInput!) {
    publishPolicy(expectedVersion: $version, input: $input) { version notice sentence by { name } }
  }`;
  const publish = (version: number, input: object, by: Person = admin) =>
    app.graphql(PUBLISH, { version, input }, by.cookie);

  it('is published in versions: the form shows the newest, and consent to an older one keeps its own words', async () => {
    const input = { notice: 'New notice <b>', sentence: 'New sentence' };
    const { data } = await publish(1, input);
    expect(data.publishPolicy).toMatchObject({ version: 2, ...input, by: { name: admin.name } });
    const [, text] = await page('/contact');
    expect(text).toContain('New notice &lt;b&gt;');
    expect(text).toMatch(/type="checkbox"\s+value="2"/);
    const sentences = [];
    for (const policyVersion of [1, '2']) {
      const { body } = await post({ consent: { policyVersion } });
      sentences.push(((await stored(body.reference))!.consent as { sentence: string }).sentence);
    }
    expect(sentences).toEqual([expect.stringContaining('You may also'), 'New sentence']);
    const { rows } = await app.db.query(
      `SELECT changes FROM audit_entries WHERE action = 'policy.published'`,
    );
    expect(rows).toMatchObject([{ changes: { sentence: [expect.any(String), 'New sentence'] } }]);
    expect((await publish(2, input)).data.publishPolicy.version).toBe(2);
  });

  it('refuses what is stale, empty or too long, and whoever may not', async () => {
    const good = { notice: 'n', sentence: 's' };
    const stale = await publish(1, good);
    expect(stale.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', current: { version: 2 } });
    for (const [field, input] of [
      ['notice', { ...good, notice: ' ' }],
      ['sentence', { ...good, sentence: '' }],
      ['sentence', { ...good, sentence: 'x'.repeat(501) }],
      ['notice', { ...good, notice: 'x'.repeat(2001) }],
    ] as const)
      expect((await publish(2, input)).errors![0]!.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ field }],
      });
    expect((await publish(2, good, manager)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    const { data } = await app.graphql('{ policyVersions { version sentence } }', {}, manager.cookie);
    expect(data.policyVersions.map((p: { version: number }) => p.version)).toEqual([2, 1]);
  });

  it('never changes once it was shown, not even by the owner of the database', async () => {
    for (const change of [`UPDATE policy_versions SET sentence = 'x'`, 'DELETE FROM policy_versions'])
      await expect(app.db.query(change)).rejects.toThrow('append-only');
  });
});

describe('the letters', () => {
  it('tell the sender by text and HTML that it arrived, marked as automatic, and the owner whose it is', async () => {
    const { body } = await send(fresh({ name: 'Ada', email: 'ada@letters.example' }), from());
    const mail = await until(async () => mailTo('ada@letters.example'));
    expect(mail.subject).toBe(`We have your message (${body.reference})`);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    for (const part of [mail.text!, String(mail.html)]) {
      expect(part).toContain('Hello Ada,');
      expect(part).toContain('A representative will contact you shortly');
      expect(part).toContain(body.reference);
    }
    const row = (await stored(body.reference))!;
    expect(row.owner_id).toBe(manager.id);
    const word = await until(async () =>
      received.find((m) => JSON.stringify(m.to).includes(manager.email) && m.text!.includes(body.reference)),
    );
    expect(word.html).toContain(`/#/leads/${row.id as string}`);
    expect(row.first_responded_at).toBeNull();
  });

  it('repeat nothing that could be an advert, and come once an hour to one address', async () => {
    const email = 'victim@letters.example';
    for (const name of ['Buy at http://spam.example', 'Ann'])
      expect((await send(fresh({ email, name, message: 'Buy now' }), from())).status).toBe(201);
    const mail = await until(async () => mailTo(email));
    expect(JSON.stringify([mail.text, mail.html, mail.to])).not.toMatch(/spam|Buy/);
    const { rows } = await app.db.query(`SELECT FROM outbox WHERE payload ->> 'to' = $1`, [email]);
    expect(rows).toHaveLength(1);
  });
});

describe('a post is never dropped', () => {
  /** While something that no form is to blame for refuses every lead. */
  const broken = async (work: () => Promise<void>): Promise<void> => {
    await app.db.query(`ALTER TABLE lead_events ADD CONSTRAINT broken CHECK (subject_id IS NULL) NOT VALID`);
    try {
      await work();
    } finally {
      await app.db.query('ALTER TABLE lead_events DROP CONSTRAINT broken');
    }
  };

  it('where none can be made: it waits word for word, and becomes a lead under the reference that was told', async () => {
    const email = 'kept@form.example';
    const lead = fresh({ email, unknown: { a: 'b' } });
    let reference = '';
    await broken(async () => {
      const answers = await Promise.all([1, 2, 3].map(() => send(lead, from())));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1);
      reference = answers[0]!.body.reference;
      expect(await count(email)).toBe(0);
      const { rows } = await app.db.query(`SELECT payload FROM outbox WHERE topic = 'lead.kept'`);
      expect(rows).toMatchObject([{ payload: { lead: { submission: { fields: lead } } } }]);
    });
    await app.db.query(`UPDATE outbox SET due_at = now() WHERE topic = 'lead.kept'`);
    const row = await until(() => stored(reference));
    expect(row).toMatchObject({
      email,
      status: 'NEW',
      owner_id: manager.id,
      fields: { unknown: { a: 'b' } },
    });
    await until(async () => mailTo(email));
    expect((await send(lead, from())).body.reference).toBe(reference);
    expect(await count(email)).toBe(1);
    // What was sent stands beside the lead now, and nowhere else.
    const { rows } = await app.db.query(`SELECT payload FROM outbox WHERE topic = 'lead.kept'`);
    expect(JSON.stringify(rows)).not.toContain(email);
  });

  it('and where not even that can be written, it says so and loses nothing of the form', async () => {
    await broken(async () => {
      await app.db.query('ALTER TABLE lead_arrivals RENAME TO elsewhere_arrivals');
      try {
        expect((await post()).status).toBeGreaterThanOrEqual(500);
      } finally {
        await app.db.query('ALTER TABLE elsewhere_arrivals RENAME TO lead_arrivals');
      }
    });
  });
});
