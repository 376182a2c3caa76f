import { useState } from 'react';
import { DeskError, refusalOf } from '../../providers/deskError.js';

/** What a dialog does with a refusal: the field says why, and what belongs to no field stands above the buttons. */
export function useDialogForm() {
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const fields = error instanceof DeskError ? (refusalOf(error).fields ?? []) : [];
  const said = (name: string) =>
    fields.find(({ field }) => field === name || field.endsWith(`.${name}`))?.message;
  const atField = (name: string) => ({ error: Boolean(said(name)), helperText: said(name) });
  /** Whether it was done; what was typed stays where it was not. */
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (refused) {
      setError(refused as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, said, atField, attempt, other: fields.length === 0 ? error?.message : undefined };
}
