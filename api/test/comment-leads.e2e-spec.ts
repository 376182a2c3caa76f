import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type Person, startApp, type TestApp } from './support/app.js';
import { makeComments } from './support/comments.js';

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
