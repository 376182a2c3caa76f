import { useCallback, useState } from 'react';
import { uuid } from '../../common/uuid.js';

interface Draft {
  text: string;
  /** Kept with the text, so that sending it again after a reload posts it once. */
  requestId: string;
}

function read(key: string): Draft {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    if (draft?.text && draft.requestId) return draft;
  } catch {
    // An unreadable draft is none.
  }
  return { text: '', requestId: uuid() };
}

/** A reply that this person is writing, kept in the browser until the desk has it. */
export function useDraft(owner: string, commentId: string) {
  const key = `desk.reply.${owner}.${commentId}`;
  const [draft, setDraft] = useState(() => read(key));
  const write = useCallback(
    (text: string) =>
      setDraft((before) => {
        const next = { ...before, text };
        try {
          if (text) localStorage.setItem(key, JSON.stringify(next));
          else localStorage.removeItem(key);
        } catch {
          // A full storage: the text is still in the field.
        }
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => localStorage.removeItem(key), [key]);
  return { ...draft, write, forget };
}
