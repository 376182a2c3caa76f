import { randomUUID } from 'node:crypto';
import { Role } from '../src/access/roles.js';
import { type GraphQLAnswer, type Person, startApp, type TestApp } from './support/app.js';
import { EngagementDesk, refusedFields, soon } from './support/engagements.js';

const FIELDS = `id version number message validUntil sentAt sentTo sentBy { id } terms { label text } answer answeredOn answeredBy document answerNote`;
const VERBS = {
  create: `mutation ($id: UUID!, $input: ProposalInput!) { createProposal(engagementId: $id, input: $input) { ${FIELDS} } }`,
  update: `mutation ($id: UUID!, $v: Int!, $input: ProposalInput!) { updateProposal(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`,
  send: `mutation ($id: UUID!, $v: Int!, $letter: Boolean!, $batch: UUID!) { sendProposal(id: $id, expectedVersion: $v, byLetter: $letter, clientMutationId: $batch) { ${FIELDS} } }`,
  answer: `mutation ($id: UUID!, $v: Int!, $input: ProposalAnswerInput!) { answerProposal(id: $id, expectedVersion: $v, input: $input) { ${FIELDS} } }`,
};

// The answers are read by tests that know their own question.
/* eslint-disable @typescript-eslint/no-explicit-any */
describe('proposals', () => {
  let app: TestApp;
  let desk: EngagementDesk;
  beforeAll(async () => {
    app = await startApp();
    desk = await EngagementDesk.open(app);
  });
  afterAll(() => app.stop());

  const run = (verb: keyof typeof VERBS, variables: Record<string, unknown>, as: Person = desk.manager) =>
    app.graphql(VERBS[verb], variables, as.cookie);
  const done = ({ data, errors }: GraphQLAnswer): any => {
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data as object)[0];
  };
  const codeOf = ({ errors }: GraphQLAnswer): unknown =>
    (errors?.[0]?.extensions.blockers as { code: string }[] | undefined)?.[0]?.code ??
    errors?.[0]?.extensions.code;
  const draft = async (
    id: string,
    input: Record<string, unknown> = { message: 'As we spoke.', validUntil: soon(14) },
  ) => done(await run('create', { id, input }));
  const sent = async (p: { id: string; version: number }, letter = false, batch: string = randomUUID()) =>
    done(await run('send', { id: p.id, v: p.version, letter, batch }));
  const accepted = {
    answer: 'ACCEPTED',
    answeredOn: soon(0),
    answeredBy: 'Hedda Contact',
    document: 'Drive: Zephyr/offer-1.pdf',
  };
  const letterOf = async (id: string) =>
    (await app.db.query<{ payload: any }>(`SELECT payload FROM outbox WHERE key = $1`, [`proposal:${id}`]))
      .rows[0]?.payload;

  it('are written one at a time while the engagement is a draft, and rewritten until they are sent', async () => {
    const engagement = await desk.ready();
    const first = await draft(engagement.id);
    expect(first).toMatchObject({ number: 1, version: 1, sentAt: null, terms: [] });
    expect(codeOf(await run('create', { id: engagement.id, input: {} }))).toBe('UNSENT');
    const better = done(await run('update', { id: first.id, v: 1, input: { message: 'Better' } }));
    expect(better).toMatchObject({ version: 2, message: 'Better', validUntil: first.validUntil });
    const stale = await run('update', { id: first.id, v: 1, input: { message: 'Mine' } });
    expect(stale.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', current: { message: 'Better' } });
    expect(codeOf(await run('create', { id: (await desk.opened()).id, input: {} }))).toBe('NOT_DRAFT');
    expect(codeOf(await run('create', { id: randomUUID(), input: {} }))).toBe('NOT_FOUND');
  });

  it('leave by letter with the terms as they stand, and put the engagement to PROPOSED', async () => {
    const engagement = await desk.ready('FRACTIONAL', { title: 'Fractional architect <b>' });
    const proposal = await sent(await draft(engagement.id), true);
    const { rows: [contact] } = await app.db.query('SELECT email FROM contacts WHERE id = $1', [desk.contactId]); // prettier-ignore
    expect(proposal).toMatchObject({
      sentTo: contact.email,
      sentBy: { id: desk.manager.id },
      terms: [
        { label: 'Days a week', text: '2.5' },
        { label: 'Day rate', text: '1,200 EUR' },
        { label: 'Minimum term', text: '12 weeks' },
        { label: 'Notice', text: '28 days' },
      ],
    });
    const letter = await letterOf(proposal.id);
    expect(letter).toMatchObject({
      to: contact.email,
      subject: `Proposal ${engagement.code}: Fractional architect <b>`,
    });
    expect(letter.text).toContain('Day rate: 1,200 EUR');
    // What is paid at most is nobody's business but the agency's.
    expect(JSON.stringify([proposal, letter])).not.toContain('900 EUR');
    expect(await desk.one(engagement.id)).toMatchObject({ status: 'PROPOSED' });
    expect(codeOf(await run('update', { id: proposal.id, v: 2, input: { message: 'Later' } }))).toBe('SENT');
    expect(codeOf(await run('send', { id: proposal.id, v: 2, letter: false, batch: randomUUID() }))).toBe(
      'SENT',
    );
  });

  it('are not sent without a day to come, nor by letter to nobody', async () => {
    const engagement = await desk.made();
    const proposal = await draft(engagement.id, {});
    const send = (v: number, letter: boolean) =>
      run('send', { id: proposal.id, v, letter, batch: randomUUID() });
    expect(refusedFields(await send(1, false))).toEqual({ validUntil: 'REQUIRED' });
    await run('update', { id: proposal.id, v: 1, input: { validUntil: soon(-1) } });
    expect(refusedFields(await send(2, false))).toEqual({ validUntil: 'FUTURE' });
    await run('update', { id: proposal.id, v: 2, input: { validUntil: soon(9) } });
    expect(refusedFields(await send(3, true))).toEqual({ byLetter: 'NO_ADDRESS' });
    expect(done(await send(3, false))).toMatchObject({ sentTo: null });
    expect(await letterOf(proposal.id)).toBeUndefined();
  });

  it('hold the terms fast until there is a new version', async () => {
    const engagement = await desk.ready();
    await sent(await draft(engagement.id));
    const proposed = await desk.one(engagement.id);
    const changed = await desk.update(proposed, { feePercent: 20, openings: 3, notes: 'They want less' });
    expect(refusedFields(changed)).toEqual({ feePercent: 'PROPOSED', openings: 'PROPOSED' });
    const revised = await desk.moved(proposed, 'REVISE');
    expect(revised).toMatchObject({
      status: 'DRAFT',
      proposals: [{ number: 2, sentAt: null }, { number: 1 }],
    });
    expect((await desk.update(revised, { feePercent: 20 })).data.updateEngagement.feePercent).toBe(20);
    expect(await desk.blockers(await desk.one(engagement.id), 'PROPOSE')).toEqual([
      ['NOT_SENT', null, 'SEND_PROPOSAL'],
    ]);
  });

  it('open the engagement once the newest version is accepted: by whom, when, and with what paper', async () => {
    const engagement = await desk.ready();
    const proposal = await sent(await draft(engagement.id));
    const proposed = await desk.one(engagement.id);
    expect(await desk.blockers(proposed, 'OPEN')).toEqual([['NOT_ACCEPTED', null, 'ANSWER_PROPOSAL']]);
    const answer = (input: Record<string, unknown>) =>
      run('answer', { id: proposal.id, v: 2, input: { ...accepted, ...input } });
    expect(refusedFields(await answer({ document: null }))).toEqual({ document: 'REQUIRED' });
    expect(refusedFields(await answer({ answeredBy: ' ' }))).toEqual({ answeredBy: 'REQUIRED' });
    expect(refusedFields(await answer({ answeredOn: soon(2) }))).toEqual({ answeredOn: 'PAST' });
    expect(refusedFields(await answer({ answeredOn: soon(-3) }))).toEqual({ answeredOn: 'ORDER' });
    expect(done(await answer({}))).toMatchObject({
      answer: 'ACCEPTED',
      answeredBy: 'Hedda Contact',
      version: 3,
    });
    expect(codeOf(await run('answer', { id: proposal.id, v: 3, input: accepted }))).toBe('ANSWERED');
    expect(await desk.moved(proposed, 'OPEN')).toMatchObject({ status: 'OPEN' });
  });

  it('that are declined end in a new version or a loss', async () => {
    const engagement = await desk.ready();
    const proposal = await sent(await draft(engagement.id));
    done(
      await run('answer', {
        id: proposal.id,
        v: 2,
        input: { ...accepted, answer: 'DECLINED', document: null },
      }),
    );
    const proposed = await desk.one(engagement.id);
    expect(await desk.blockers(proposed, 'OPEN')).toEqual([['NOT_ACCEPTED', null, 'ANSWER_PROPOSAL']]);
    expect(await desk.moved(proposed, 'LOSE', { reason: 'PRICE' })).toMatchObject({ status: 'LOST' });
  });

  it('that ran out are not put before the client again', async () => {
    const engagement = await desk.ready();
    const batch = randomUUID();
    const proposal = await sent(await draft(engagement.id), true, batch);
    await app.db.query(`UPDATE outbox SET done_at = now() WHERE key = $1`, [`proposal:${proposal.id}`]);
    await desk.undo(batch);
    await app.db.query(`UPDATE proposals SET valid_until = current_date - 1 WHERE id = $1`, [proposal.id]);
    expect(await desk.blockers(await desk.one(engagement.id), 'PROPOSE')).toEqual([
      ['PROPOSAL_EXPIRED', null, 'SEND_PROPOSAL'],
    ]);
  });

  describe('taken back', () => {
    it('before their letter left, are unsent again', async () => {
      const engagement = await desk.ready();
      const batch = randomUUID();
      const proposal = await sent(await draft(engagement.id), true, batch);
      expect(await desk.undo(batch)).toMatchObject({ code: 'APPLIED', engagement: { status: 'DRAFT' } });
      expect(await letterOf(proposal.id)).toBeUndefined();
      const [again] = (await desk.one(engagement.id, desk.manager, `proposals { ${FIELDS} }`)).proposals;
      expect(again).toMatchObject({ sentAt: null, sentTo: null, terms: [], version: 3 });
      expect(await sent(again, true)).toMatchObject({ number: 1 });
    });

    it('after it left, stay sent', async () => {
      const engagement = await desk.ready();
      const batch = randomUUID();
      const proposal = await sent(await draft(engagement.id), true, batch);
      await app.db.query(`UPDATE outbox SET done_at = now() WHERE key = $1`, [`proposal:${proposal.id}`]);
      await desk.undo(batch);
      expect(
        (await desk.one(engagement.id, desk.manager, 'proposals { sentAt }')).proposals[0].sentAt,
      ).not.toBeNull();
    });

    it('a revision takes the version that it began with it', async () => {
      const engagement = await desk.ready();
      await sent(await draft(engagement.id));
      const { batch } = await desk.move(await desk.one(engagement.id), 'REVISE');
      expect(await desk.undo(batch)).toMatchObject({ code: 'APPLIED', engagement: { status: 'PROPOSED' } });
      expect((await desk.one(engagement.id, desk.manager, 'proposals { number }')).proposals).toEqual([
        { number: 1 },
      ]);
    });
  });

  it('are nothing to who may not see what a client pays, nor to who is not named', async () => {
    const engagement = await desk.ready('DIRECT_HIRE', { confidential: true });
    const proposal = await draft(engagement.id);
    expect(codeOf(await run('create', { id: engagement.id, input: {} }, desk.recruiter))).toBe('FORBIDDEN');
    const other = await app.person(Role.ACCOUNT_MANAGER);
    expect(codeOf(await run('update', { id: proposal.id, v: 1, input: { message: 'X' } }, other))).toBe(
      'NOT_FOUND',
    );
    expect(
      codeOf(await run('send', { id: proposal.id, v: 1, letter: false, batch: randomUUID() }, other)),
    ).toBe('NOT_FOUND');
  });

  it('of a confidential engagement leave a letter that an admin sees as such and cannot read', async () => {
    const engagement = await desk.ready('DIRECT_HIRE', { confidential: true, title: 'Hush' });
    await sent(await draft(engagement.id), true);
    const admin = await app.person(Role.ADMIN);
    const letters = async (q?: string) =>
      (
        await app.graphql(
          'query ($f: LetterFilter) { letters(filter: $f) { items { to subject text html } } }',
          { f: { q } },
          admin.cookie,
        )
      ).data.letters.items;
    expect((await letters())[0]).toEqual({ to: '', subject: 'Confidential letter', text: '', html: null });
    expect(await letters('Hush')).toEqual([]);
  });

  it('are told to the audit', async () => {
    const engagement = await desk.ready();
    const proposal = await sent(await draft(engagement.id));
    await run('answer', { id: proposal.id, v: 2, input: accepted });
    const { rows } = await app.db.query<{ action: string }>(
      `SELECT action FROM audit_entries WHERE subject_id = $1 AND action LIKE 'proposal.%' ORDER BY id`,
      [engagement.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'proposal.written',
      'proposal.sent',
      'proposal.accepted',
    ]);
  });
});
