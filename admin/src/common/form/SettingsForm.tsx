import Box from '@mui/material/Box';
import { Form, type RaRecord, SaveContextProvider, useNotify } from 'react-admin';
import { type ReactNode, useState } from 'react';
import { DeskError, refusalOf } from '../../providers/deskError.js';
import { SaveBar } from './SaveBar.js';

interface SettingsFormProps<T extends object> {
  record: T;
  /** Sends what changed; a refusal is thrown and its field errors stand at the fields. */
  save: (changed: Partial<T>) => Promise<unknown>;
  saveLabel?: string;
  savedText?: string;
  /** Shown, and not to be changed. */
  readOnly?: boolean;
  /** What Back does; without it the browser goes back. */
  onBack?: () => void;
  children: ReactNode;
}

/** A form whose record is no resource: settings, my profile, my password. */
export function SettingsForm<T extends object>({
  record,
  save,
  saveLabel,
  savedText = 'desk.common.saved',
  readOnly = false,
  onBack,
  children,
}: SettingsFormProps<T>) {
  const notify = useNotify();
  const [saving, setSaving] = useState(false);
  const submit = async (values: Partial<RaRecord>) => {
    const changed = Object.fromEntries(
      Object.entries(values).filter(
        ([field, value]) =>
          JSON.stringify(value) !== JSON.stringify((record as Record<string, unknown>)[field]),
      ),
    ) as Partial<T>;
    setSaving(true);
    try {
      await save(changed);
      notify(savedText, { type: 'success' });
      return undefined;
    } catch (error) {
      const marked = (refusalOf(error).fields ?? []).length > 0;
      notify(marked ? 'desk.common.seeFields' : (error as Error).message, { type: 'error' });
      return error instanceof DeskError ? (error.body as { errors: object }).errors : undefined;
    } finally {
      setSaving(false);
    }
  };
  return (
    <SaveContextProvider value={{ save: submit, saving, mutationMode: 'pessimistic' }}>
      <Form record={record as RaRecord} warnWhenUnsavedChanges sanitizeEmptyValues={false}>
        <Box component="fieldset" disabled={readOnly} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
          {children}
        </Box>
        {!readOnly && <SaveBar label={saveLabel} onBack={onBack} />}
      </Form>
    </SaveContextProvider>
  );
}
