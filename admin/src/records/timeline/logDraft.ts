import { useCallback, useState } from 'react';
import type { RecordRef } from '../recordRef.js';
import type { TaskDraft } from '../tasks/TaskFields.js';
import type { WrittenKind } from './kinds.js';

/** What is being written down: one for all kinds, so that changing one's mind about the kind loses nothing. */
export interface LogDraft extends TaskDraft {
  kind: WrittenKind;
  direction: 'IN' | 'OUT';
  answered: boolean;
  /** null: now. */
  at: string | null;
  subject: string;
  body: string;
}

const blank = (assigneeId: string | null): LogDraft => ({
  kind: 'CALL',
  direction: 'OUT',
  answered: true,
  at: null,
  subject: '',
  body: '',
  title: '',
  note: '',
  dueOn: null,
  dueAt: null,
  assigneeId,
});

const hasWords = ({ subject, body, title, note }: LogDraft): boolean =>
  Boolean(subject || body || title || note);

function read(key: string): Partial<LogDraft> {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as LogDraft | null) ?? {};
  } catch {
    // An unreadable draft is none.
    return {};
  }
}

/** A draft for each record, kept in the browser until the desk has it: leaving the page or the browser loses nothing. */
export function useLogDraft({ type, id }: RecordRef, me: string | null) {
  const key = `desk.log.${type}.${id}`;
  const [draft, setDraft] = useState(() => ({ ...blank(me), ...read(key) }));
  const write = useCallback(
    (change: Partial<LogDraft>) =>
      setDraft((before) => {
        const next = { ...before, ...change };
        try {
          if (hasWords(next)) localStorage.setItem(key, JSON.stringify(next));
          else localStorage.removeItem(key);
        } catch {
          // A full storage: the text is still in the field.
        }
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => {
    localStorage.removeItem(key);
    setDraft(({ kind }) => ({ ...blank(me), kind }));
  }, [key, me]);
  return { draft, write, forget, hasWords: hasWords(draft) };
}
