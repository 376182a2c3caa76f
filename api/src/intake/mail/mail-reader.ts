import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { ReadMail } from '../../records/strays/read-mail.js';
import type { ReadingAnswer } from './mail-thread.js';

/** As it was built, for tests too: a thread runs plain JavaScript. */
const THREAD = join(import.meta.dirname, '../../../dist/intake/mail/mail-thread.js');
/** Milliseconds from the start of the thread. */
const PATIENCE = 10_000;
/** MB of its heap: a mail of 10 MB and what it is taken apart into. */
const MOST_MEMORY = 256;

/** A mail that cannot be read, or not in bounds; the message says why. */
export class UnreadableMail extends Error {}

/** Takes mails apart away from requests, one at a time, and gives up on what takes too long or too much. */
@Injectable()
export class MailReader {
  private last: Promise<unknown> = Promise.resolve();

  /** Throws UnreadableMail. */
  read(raw: Buffer): Promise<ReadMail> {
    const turn = this.last.then(() => inThread(raw));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

function inThread(raw: Buffer): Promise<ReadMail> {
  const thread = new Worker(THREAD, {
    workerData: raw,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  return new Promise<ReadMail>((resolve, reject) => {
    const late = setTimeout(() => reject(new UnreadableMail('it takes too long to read')), PATIENCE);
    thread.once('message', (answer: ReadingAnswer) => {
      clearTimeout(late);
      if ('mail' in answer) resolve(answer.mail);
      else reject(new UnreadableMail(answer.problem));
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(late);
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableMail('it takes too much memory') : error,
      );
    });
  }).finally(() => thread.terminate());
}
