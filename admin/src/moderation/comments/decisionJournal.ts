/** A decision on its way: kept in the browser until the desk has answered it. */
export interface JournalEntry {
  /** The clientMutationId: the same one sent again is answered the same and done once. */
  id: string;
  /** Who decided. What one person left behind is never sent under another's name. */
  owner: string;
  at: number;
  kind: 'DECIDE' | 'UNDO';
  items: { id: string; expectedVersion: number }[];
  action: string;
  reason?: string | null;
  note?: string | null;
  /** The decision that an UNDO takes back. */
  batch?: string;
  /** Not sent before this one is answered: it takes that one back, or builds on its version. */
  after?: string;
}

export interface DecisionJournal {
  write(entry: JournalEntry): void;
  remove(id: string): void;
  /** What this person decided and was not answered, oldest first. */
  of(owner: string): JournalEntry[];
}

export const PREFIX = 'desk.decision.';

/**
 * localStorage, because it is written before the next line runs: an IndexedDB transaction may still be open when the
 * tab closes. One key an entry, so that two tabs never overwrite each other's.
 */
export function makeJournal(storage: Storage): DecisionJournal {
  return {
    write: (entry) => {
      try {
        storage.setItem(PREFIX + entry.id, JSON.stringify(entry));
      } catch {
        // A full or forbidden storage: the request still leaves at once, it only cannot be repeated after a reload.
      }
    },
    remove: (id) => storage.removeItem(PREFIX + id),
    of: (owner) =>
      Object.keys(storage)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => parsed(storage.getItem(key)))
        .filter((entry): entry is JournalEntry => entry?.owner === owner)
        .sort((a, b) => a.at - b.at),
  };
}

function parsed(text: string | null): JournalEntry | null {
  try {
    const entry = JSON.parse(text ?? 'null') as JournalEntry | null;
    return typeof entry?.id === 'string' && Array.isArray(entry.items) ? entry : null;
  } catch {
    return null;
  }
}
