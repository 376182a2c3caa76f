import { parentPort, workerData } from 'node:worker_threads';
import { type BusyCalendar, readBusy, UnreadableCalendar } from './busy-calendar.js';
import type { Span } from './free-slots.js';

/** What a thread is started with, and what it answers. */
export interface ReadingTask {
  text: string;
  window: Span;
  zone: string;
}
export type ReadingAnswer = BusyCalendar | { problem: string };

const { text, window, zone } = workerData as ReadingTask;

function answer(): ReadingAnswer {
  try {
    return readBusy(text, window, zone);
  } catch (error) {
    if (error instanceof UnreadableCalendar) return { problem: error.message };
    throw error;
  }
}

parentPort!.postMessage(answer());
