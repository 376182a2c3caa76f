import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { runnerImport } from 'vite';

const COMMENTS = join(import.meta.dirname, '../src/moderation/comments');
const load = async (file) =>
  (await runnerImport(join(COMMENTS, file), { configFile: false, logLevel: 'error' })).module;
const { makeJournal } = await load('decisionJournal.ts');
const { DecisionSender } = await load('decisionSender.ts');

/** localStorage as the browser has it: keys are its own properties. */
function storage() {
  const store = Object.create({
    getItem: (key) => store[key] ?? null,
    setItem: (key, value) => void (store[key] = value),
    removeItem: (key) => void delete store[key],
  });
  return store;
}
const entry = (id, more = {}) => ({
  id,
  owner: 'ana',
  at: 1,
  kind: 'DECIDE',
  items: [{ id: `comment of ${id}`, expectedVersion: 1 }],
  action: 'SPAM',
  ...more,
});

describe('the journal of decisions', () => {
  test('gives back what this person left, the oldest first, and nothing of others', () => {
    const journal = makeJournal(storage());
    journal.write(entry('late', { at: 9 }));
    journal.write(entry('early', { at: 2, reason: 'OTHER', note: 'a note' }));
    journal.write(entry('theirs', { owner: 'ben' }));
    assert.deepEqual(
      journal.of('ana').map(({ id }) => id),
      ['early', 'late'],
    );
    assert.equal(journal.of('ana')[0].note, 'a note');
    journal.remove('early');
    assert.deepEqual(
      journal.of('ana').map(({ id }) => id),
      ['late'],
    );
  });

  test('passes over what is no entry', () => {
    const kept = storage();
    kept.setItem('desk.decision.broken', '{');
    kept.setItem('desk.decision.odd', '{"owner":"ana"}');
    kept.setItem('other', JSON.stringify(entry('other')));
    assert.deepEqual(makeJournal(kept).of('ana'), []);
  });

  test('lets a decision leave where nothing can be kept', () => {
    const full = storage();
    Object.getPrototypeOf(full).setItem = () => {
      throw new Error('QuotaExceededError');
    };
    assert.doesNotThrow(() => makeJournal(full).write(entry('one')));
  });
});

describe('the sender of decisions', () => {
  let kept, journal, sent, answers, verdicts, signedIn, sender;
  const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const refusal = (code, more = {}) => Object.assign(new Error(code), { code, ...more });

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    kept = storage();
    journal = makeJournal(kept);
    sent = [];
    answers = [];
    verdicts = [];
    signedIn = 'ana';
    sender = new DecisionSender(
      journal,
      async ({ id }, { keepalive }) => {
        sent.push({ id, keepalive, wasKept: journal.of('ana').some((one) => one.id === id) });
        const answer = answers.shift();
        if (answer instanceof Error) throw answer;
        return answer ?? [{ id, code: 'APPLIED' }];
      },
      (owner) => owner === signedIn,
      ({ id }, verdict) => verdicts.push({ id, ...verdict }),
    );
  });
  afterEach(() => mock.timers.reset());

  test('keeps it before it leaves, outliving the tab, and lets go of it when it is answered', async () => {
    sender.send(entry('one'));
    assert.deepEqual(sent, [{ id: 'one', keepalive: true, wasKept: true }]);
    await settled();
    assert.deepEqual(verdicts, [{ id: 'one', outcomes: [{ id: 'one', code: 'APPLIED' }] }]);
    assert.deepEqual(journal.of('ana'), []);
  });

  test('sends the same again while the desk is away, later each time, and says that it is late', async () => {
    answers = [refusal('UNAVAILABLE'), refusal('TOO_MANY_REQUESTS', { retryAfter: 7 })];
    sender.send(entry('one'));
    await settled();
    assert.equal(sender.delayed, 1);
    mock.timers.tick(500);
    await settled();
    mock.timers.tick(6_999);
    assert.equal(sent.length, 2);
    mock.timers.tick(1);
    await settled();
    assert.deepEqual(
      sent.map(({ id, keepalive }) => [id, keepalive]),
      [
        ['one', true],
        ['one', false],
        ['one', false],
      ],
    );
    assert.equal(verdicts.length, 1);
    assert.equal(sender.delayed, 0);
  });

  test('tells the person of a fault of this very request after four times', async () => {
    answers = Array.from({ length: 9 }, () => refusal('INTERNAL_SERVER_ERROR'));
    sender.send(entry('one'));
    for (let turn = 0; turn < 9; turn += 1) {
      await settled();
      mock.timers.tick(30_000);
    }
    assert.equal(sent.length, 4);
    assert.equal(verdicts[0].refusal.code, 'INTERNAL_SERVER_ERROR');
    assert.deepEqual(journal.of('ana'), []);
  });

  test('takes a refusal for an answer', async () => {
    answers = [refusal('FORBIDDEN')];
    sender.send(entry('one'));
    await settled();
    assert.deepEqual(verdicts, [{ id: 'one', refusal: { code: 'FORBIDDEN', message: 'FORBIDDEN' } }]);
  });

  test('keeps it for the next sign-in where the session is over', async () => {
    answers = [refusal('UNAUTHENTICATED')];
    sender.send(entry('one'));
    await settled();
    mock.timers.tick(60_000);
    assert.equal(sent.length, 1);
    assert.equal(journal.of('ana').length, 1);
    sender.hurry();
    await settled();
    assert.equal(verdicts.length, 1);
  });

  test('sends nothing of one person in the session of another, and keeps it', async () => {
    answers = [refusal('UNAVAILABLE'), refusal('UNAVAILABLE')];
    sender.send(entry('one'));
    await settled();
    signedIn = 'ben';
    mock.timers.tick(60_000);
    sender.hurry();
    await settled();
    assert.equal(sent.length, 1);
    assert.deepEqual(verdicts, []);
    assert.equal(journal.of('ana').length, 1);
    signedIn = 'ana';
    sender.hurry();
    await settled();
    assert.equal(sent.length, 2);
  });

  test('holds back what builds on an answer that is not here yet', async () => {
    answers = [refusal('UNAVAILABLE')];
    sender.send(entry('one'));
    sender.send(entry('undo', { kind: 'UNDO', batch: 'one', after: 'one' }));
    await settled();
    assert.deepEqual(
      sent.map(({ id }) => id),
      ['one'],
    );
    mock.timers.tick(500);
    await settled();
    await settled();
    assert.deepEqual(
      sent.map(({ id }) => id),
      ['one', 'one', 'undo'],
    );
  });

  test('sends after a reload what an earlier page left, each once, and nothing of another person', async () => {
    journal.write(entry('left', { at: 1 }));
    journal.write(entry('undo', { at: 2, kind: 'UNDO', batch: 'left', after: 'left' }));
    journal.write(entry('theirs', { owner: 'ben' }));
    assert.deepEqual(
      sender.resume('ana').map(({ id }) => id),
      ['left', 'undo'],
    );
    sender.resume('ana');
    await settled();
    await settled();
    assert.deepEqual(
      sent.map(({ id }) => id),
      ['left', 'undo'],
    );
    assert.deepEqual(sender.unanswered, []);
  });
});
