import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../platform/config.module.js';
import type { Database } from '../../platform/database/database.js';
import { AcceptComment, type Submission } from './accept-comment.js';
import type { SubmissionRow } from './accept-statement.js';

const submission = (email: string, body = 'Hello', submissionId: string | null = null): Submission => ({
  form: {
    article: { by: 'slug', value: 'first' },
    parent: null,
    name: 'Reader',
    email,
    website: null,
    body,
    remember: false,
    submissionId,
    token: null,
    honeypot: false,
  },
  caller: { ip: '203.0.113.7', network: '203.0.113.7' },
  userAgent: null,
  links: [],
  judgement: { status: 'PENDING', reasons: [], blocked: [] },
  requirePreviouslyApproved: true,
  closeAfterDays: null,
  openedAt: null,
  sentBefore: [],
  staffId: null,
});

/** The door over a database that takes its time, and the batches that it was asked to write. */
function door() {
  const batches: SubmissionRow[][] = [];
  const many = async (_: string, [json]: [string]) => {
    const rows = JSON.parse(json) as SubmissionRow[];
    batches.push(rows);
    await pause(5);
    return rows.map(({ n, email, copy }) => ({ n, id: email, verdict: copy ? 'RACE' : 'ACCEPTED' }));
  };
  const database = { many } as unknown as Database;
  return { accept: new AcceptComment(database, { LIMITS_FACTOR: 1 } as Config), batches };
}

describe('comments that arrive', () => {
  it('at the same moment get each its own answer', async () => {
    const { accept } = door();
    const emails = Array.from({ length: 60 }, (_, n) => `reader${n}@web.test`);
    const answers = await Promise.all(emails.map((email) => accept.accept(submission(email))));
    expect(answers.map((answer) => answer!.id)).toEqual(emails);
  });

  it('count for the limits of those behind them, and a copy waits for the first', async () => {
    const { accept, batches } = door();
    await Promise.all([
      accept.accept(submission('Busy@web.test', 'one')),
      accept.accept(submission('busy@web.test', 'two')),
      accept.accept(submission('busy@web.test', 'two')),
      accept.accept(submission('other@web.test', 'three', 'word')),
      accept.accept(submission('other@web.test', 'four', 'word')),
    ]);
    const [first, again] = batches;
    expect(first!.map((row) => row.copy)).toEqual([false, false, true, false, true]);
    expect(first!.map((row) => [row.same_email, row.same_network])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 3],
    ]);
    expect(again!.map((row) => row.body)).toEqual(['two', 'four']);
  });
});
