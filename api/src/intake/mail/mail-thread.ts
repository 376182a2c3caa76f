import { parentPort, workerData } from 'node:worker_threads';
import type { ReadMail } from '../../records/strays/read-mail.js';
import { partsOf } from './mail-parts.js';

/** What the thread answers: the mail, or that it cannot be read. */
export type ReadingAnswer = { mail: ReadMail } | { problem: string };

const answer: ReadingAnswer = await partsOf(Buffer.from(workerData as Uint8Array)).then(
  (mail) => ({ mail }),
  (error: Error) => ({ problem: error.message }),
);
parentPort!.postMessage(answer);
