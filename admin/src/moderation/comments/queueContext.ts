import { createContext, useContext } from 'react';
import type { Pulse } from './Pulse.js';
import type { Queue } from './Queue.js';
import type { QueueDecisions } from './QueueDecisions.js';

export interface QueueRoom {
  queue: Queue;
  verbs: QueueDecisions;
  pulse: Pulse;
  isPhone: boolean;
}

const Context = createContext<QueueRoom | null>(null);
export const QueueProvider = Context.Provider;

/** The queue, its verbs and its pulse, for every part of the screen. */
export function useRoom(): QueueRoom {
  const room = useContext(Context);
  if (!room) throw new Error('Outside of the queue.');
  return room;
}
