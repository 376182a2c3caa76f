import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../platform/config.module.js';
import type { Database } from '../../platform/database/database.js';
import { AcceptComment, type Submission } from './accept-comment.js';
import type { AskedRow } from './accept-statement.js';

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
function door(refuses: (row: AskedRow) => boolean = () => false) {
  const batches: AskedRow[][] = [];
  const many = async (_: string, [json]: [string]) => {
    const rows = JSON.parse(json) as AskedRow[];
    batches.push(rows);
    await pause(5);
    if (rows.some(refuses)) throw new Error('refused');
    return rows.map(({ n, email, copy }) => ({ n, id: email, verdict: copy ? 'RACE' : 'ACCEPTED' }));
  };
  const database = { many } as unknown as Database;
  return { accept: new AcceptComment(database, { LIMITS_FACTOR: 1 } as Config), batches };
}

const reader = (n: number): string => `reader${n}@web.test`;

describe('comments that arrive', () => {
  it('alone are written alone', async () => {
    const { accept, batches } = door();
    await accept.accept(submission(reader(1)));
    await accept.accept(submission(reader(2)));
    expect(batches.map((rows) => rows.length)).toEqual([1, 1]);
  });

  it('at the same moment are written together, at most sixteen in a statement, and each gets its own answer', async () => {
    const { accept, batches } = door();
    const emails = Array.from({ length: 60 }, (_, n) => reader(n));
    const answers = await Promise.all(emails.map((email) => accept.accept(submission(email))));
    expect(answers.map((answer) => answer!.id)).toEqual(emails);
    expect(batches.map((rows) => rows.length)).toEqual([16, 16, 16, 12]);
  });

  it('do not suffer for one that the database refuses', async () => {
    const { accept } = door((row) => row.email === reader(2));
    const answers = await Promise.allSettled([1, 2, 3].map((n) => accept.accept(submission(reader(n)))));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
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
