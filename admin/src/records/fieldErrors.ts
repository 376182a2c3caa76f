import { DeskError, refusalOf } from '../providers/deskError.js';

/** What the desk says beside which field, and what it says of the whole where that is of no field: a text or a message key. */
export function fieldErrors(error: unknown): { fields: Record<string, string>; whole: string } {
  const fields = Object.fromEntries(
    (refusalOf(error).fields ?? []).map(({ field, message }) => [field, message]),
  );
  const message = error instanceof DeskError ? error.message : 'desk.error.unexpected';
  return { fields, whole: Object.keys(fields).length ? '' : message };
}
