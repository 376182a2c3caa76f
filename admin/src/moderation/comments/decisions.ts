import { DeskError } from '../../providers/deskError.js';
import { knownMe } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import { isSessionOver, onSession } from '../../providers/session.js';
import { DECIDE, type Action, type Outcome, type Reason, UNDO } from './verbs.graphql.js';
import { type JournalEntry, makeJournal } from './decisionJournal.js';
import { DecisionSender, type Verdict } from './decisionSender.js';

type Listener = (entry: JournalEntry, verdict: Verdict<Outcome>) => void;

const listeners = new Set<Listener>();
const changed = new Set<() => void>();

async function overTheWire(entry: JournalEntry, options: { keepalive: boolean }): Promise<Outcome[]> {
  try {
    if (entry.kind === 'UNDO')
      return (await send(UNDO, { batch: entry.batch!, id: entry.id }, options)).undoDecisions.items;
    const { id, items, reason, note } = entry;
    const variables = { id, items, action: entry.action as Action, reason: reason as Reason | null, note };
    return (await send(DECIDE, variables, options)).decideComments.items;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    throw Object.assign(new Error(error.message), { code: error.code, retryAfter: error.refusal.retryAfter });
  }
}

/** One for the page: a decision outlives the screen on which it was made. */
export const decisions = new DecisionSender<Outcome>(
  makeJournal(localStorage),
  overTheWire,
  (owner) => knownMe()?.id === owner,
  (entry, verdict) => {
    for (const listener of listeners) listener(entry, verdict);
  },
  () => {
    for (const listener of changed) listener();
  },
);

export function onVerdict(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function onTraffic(listener: () => void): () => void {
  changed.add(listener);
  return () => void changed.delete(listener);
}

window.addEventListener('online', () => decisions.hurry());
onSession(() => {
  if (!isSessionOver()) decisions.hurry();
});
