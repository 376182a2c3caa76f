import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { makeComments } from './support/comments.js';
import { EngagementDesk } from './support/engagements.js';
import { statementsOf } from './support/statements.js';

const MAKE =
  'mutation ($id: UUID!) { makeLeadFromComment(commentId: $id) { reference again owner { id name } } }';

describe('a lead made from a comment', () => {
  let app: TestApp;
  let moderator: Person;
  let manager: Person;
  const make = (id: string, by = moderator) => app.graphql(MAKE, { id }, by.cookie);

  beforeAll(async () => {
    app = await startApp();
    moderator = await app.person(Role.MODERATOR);
    manager = await app.person(Role.ACCOUNT_MANAGER);
  });
  afterAll(() => app.stop());

  it('says what the comment said and where, has an owner and a clock, and is made once', async () => {
    const [comment] = await makeComments(app, 1, {
      body: 'We look for an architect',
      email: 'cto@hiring.example',
    });
    const [first, second] = await Promise.all([make(comment!.id), make(comment!.id)]);
    const { reference, owner } = first.data.makeLeadFromComment;
    expect(owner).toEqual({ id: manager.id, name: manager.name });
    expect(second.data.makeLeadFromComment.reference).toBe(reference);
    expect([first, second].filter(({ data }) => data.makeLeadFromComment.again)).toHaveLength(1);

    const { data } = await app.graphql(
      `{ leads { totalCount items { reference status name email message source companyDomain slaState owner { id } } } }`,
      {},
      manager.cookie,
    );
    expect(data.leads).toEqual({
      totalCount: 1,
      items: [
        {
          reference,
          status: 'NEW',
          name: 'Reader',
          email: 'cto@hiring.example',
          message: 'We look for an architect 1',
          source: 'BLOG_COMMENT',
          companyDomain: 'hiring.example',
          slaState: 'OK',
          owner: { id: manager.id },
        },
      ],
    });
    const { rows } = await app.db.query(
      `SELECT a.actor_id, a.changes, l.source_article_id FROM audit_entries a, leads l WHERE a.subject_id = $1`,
      [comment!.id],
    );
    expect(rows).toEqual([
      {
        actor_id: moderator.id,
        changes: { lead: [null, reference] },
        source_article_id: comment!.articleId,
      },
    ]);
    const letters = await app.db.query(`SELECT FROM outbox WHERE payload->>'to' = 'cto@hiring.example'`);
    expect(letters.rowCount).toBe(0);
  });

  it('is refused of spam, of what nobody could answer, and of what is not there', async () => {
    const [spam] = await makeComments(app, 1, { status: 'SPAM' });
    const [silent] = await makeComments(app, 1);
    await app.db.query('UPDATE comments SET author_email = NULL WHERE id = $1', [silent!.id]);
    const refusals = await Promise.all([make(spam!.id), make(silent!.id), make(randomUUID())]);
    expect(
      refusals.map(({ errors }) => {
        const { code, blockers } = errors![0]!.extensions as { code: string; blockers?: { code: string }[] };
        return [code, blockers?.[0]?.code];
      }),
    ).toEqual([
      ['GATE', 'SPAM'],
      ['GATE', 'NO_EMAIL'],
      ['NOT_FOUND', undefined],
    ]);
  });

  it('opens no other door to the accounts', async () => {
    const [comment] = await makeComments(app, 1);
    const recruiter = await app.person(Role.RECRUITER);
    expect((await make(comment!.id, recruiter)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    const { errors } = await app.graphql('{ leads { items { id } } }', {}, moderator.cookie);
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});

describe('all records of one person', () => {
  const RECORDS =
    'query ($of: RecordRefInput!) { personRecords(of: $of) { state at link { type id list label } } }';
  let app: TestApp;
  let desk: EngagementDesk;
  let email: string;
  let ids: Record<'Comment' | 'Lead' | 'Contact' | 'Engagement', string>;
  const ask = (of: object, by: Person) => app.graphql(RECORDS, { of }, by.cookie);
  const seen = async (of: object, by: Person): Promise<string[][]> => {
    const { data } = await ask(of, by);
    return data.personRecords.map((r: { state: string; link: { type: string; id: string } }) => [
      r.link.type,
      r.link.id,
      r.state,
    ]);
  };

  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
    email = `cto-${randomUUID()}@hiring.example`;
    const [comment] = await makeComments(app, 1, { email, status: 'APPROVED' });
    await makeComments(app, 1);
    await app.graphql(MAKE, { id: comment!.id }, desk.manager.cookie);
    const lead = await app.db.query<{ id: string }>('SELECT id FROM leads WHERE email = $1', [email]);
    const contactId = await desk.contact(desk.companyId, { email });
    const engagement = await desk.made({ contactId, confidential: true });
    ids = { Comment: comment!.id, Lead: lead.rows[0]!.id, Contact: contactId, Engagement: engagement.id };
  });
  afterAll(() => app.stop());

  it('are one thread from each of them, in their order, asked for by one statement', async () => {
    const thread = [
      ['Comment', ids.Comment, 'APPROVED'],
      ['Lead', ids.Lead, 'NEW'],
      ['Contact', ids.Contact, null],
      ['Engagement', ids.Engagement, 'DRAFT'],
    ];
    for (const [type, id] of Object.entries(ids)) {
      const statements = await statementsOf(app, async () =>
        expect(await seen({ type, id }, desk.manager)).toEqual(thread),
      );
      expect(statements).toHaveLength(1);
    }
  });

  it('show nothing confidential to whom it is confidential, and nothing to who only moderates', async () => {
    const stranger = await app.person(Role.RECRUITER);
    const kinds = await seen({ type: 'Lead', id: ids.Lead }, stranger);
    expect(kinds.map(([type]) => type)).toEqual(['Comment', 'Lead', 'Contact']);
    const refused = await ask({ type: 'Engagement', id: ids.Engagement }, stranger);
    expect(refused.errors![0]!.extensions.code).toBe('NOT_FOUND');
    const moderator = await app.person(Role.MODERATOR);
    const forbidden = await ask({ type: 'Comment', id: ids.Comment }, moderator);
    expect(forbidden.errors![0]!.extensions.code).toBe('FORBIDDEN');
  });
});
