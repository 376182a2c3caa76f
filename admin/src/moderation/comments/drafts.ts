import { useCallback, useState } from 'react';
import { uuid } from '../../common/uuid.js';

interface Draft {
  text: string;
  /** Kept with the text, so that sending it again after a reload posts it once. */
  requestId: string;
}
const KEY = 'desk.reply.';

function read(id: string): Draft {
  try {
    const draft = JSON.parse(localStorage.getItem(KEY + id) ?? 'null') as Draft | null;
    if (draft?.text && draft.requestId) return draft;
  } catch {
    // An unreadable draft is none.
  }
  return { text: '', requestId: uuid() };
}

/** A reply that is being written, kept in the browser until the desk has it. */
export function useDraft(commentId: string) {
  const [draft, setDraft] = useState(() => read(commentId));
  const write = useCallback(
    (text: string) =>
      setDraft((before) => {
        const next = { ...before, text };
        try {
          if (text) localStorage.setItem(KEY + commentId, JSON.stringify(next));
          else localStorage.removeItem(KEY + commentId);
        } catch {
          // A full storage: the text is still in the field.
        }
        return next;
      }),
    [commentId],
  );
  const forget = useCallback(() => localStorage.removeItem(KEY + commentId), [commentId]);
  return { ...draft, write, forget };
}
