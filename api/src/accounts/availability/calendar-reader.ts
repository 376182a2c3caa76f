import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { type BusyCalendar, UnreadableCalendar } from './busy-calendar.js';
import type { ReadingAnswer, ReadingTask } from './calendar-thread.js';

/** As it was built, for tests too: a thread runs plain JavaScript. */
const THREAD = join(import.meta.dirname, '../../../dist/accounts/availability/calendar-thread.js');
/** Milliseconds from the start of the thread. */
const PATIENCE = 10_000;
/** MB of its heap. 5 MB of ordinary events need about 170. */
const MOST_MEMORY = 256;

const SMALLER = 'Please give one with fewer events, and without series that repeat every second or never.';

/**
 * Reads calendars of others away from requests, one at a time, and gives up on what takes too long: a rule that never
 * comes true is looked for until the end of time.
 */
@Injectable()
export class CalendarReader {
  private last: Promise<unknown> = Promise.resolve();

  /** As readBusy. Throws UnreadableCalendar. */
  read(task: ReadingTask): Promise<BusyCalendar> {
    const turn = this.last.then(() => inThread(task));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

function inThread(task: ReadingTask): Promise<BusyCalendar> {
  const thread = new Worker(THREAD, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  return new Promise((resolve, reject) => {
    const unreadable = (problem: string): void => reject(new UnreadableCalendar(problem));
    const late = setTimeout(() => {
      const seconds = PATIENCE / 1000;
      const give = (): void => unreadable(`It takes longer than ${seconds} seconds to read. ${SMALLER}`);
      thread.terminate().then(give, reject);
    }, PATIENCE);
    thread.once('message', (answer: ReadingAnswer) => {
      clearTimeout(late);
      if ('problem' in answer) unreadable(answer.problem);
      else resolve(answer);
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(late);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        unreadable(`It takes too much memory to read. ${SMALLER}`);
      else reject(error);
    });
  });
}
