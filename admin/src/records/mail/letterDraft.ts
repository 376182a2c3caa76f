import type { RecordRef } from '../recordRef.js';

/** A letter that is being written. */
export interface LetterDraft {
  to: string;
  subject: string;
  body: string;
}

const keyOf = ({ type, id }: RecordRef): string => `desk.letter.${type}.${id}`;

/** A letter about this record that was left unfinished; undefined where there is none. */
export function keptLetter(of: RecordRef): LetterDraft | undefined {
  try {
    return (JSON.parse(localStorage.getItem(keyOf(of)) ?? 'null') as LetterDraft | null) ?? undefined;
  } catch {
    // An unreadable draft is none.
    return undefined;
  }
}

export function keepLetter(of: RecordRef, draft: LetterDraft | undefined): void {
  try {
    if (draft) localStorage.setItem(keyOf(of), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(of));
  } catch {
    // A full storage: the letter is still in its fields.
  }
}
