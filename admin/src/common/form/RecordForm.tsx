import Box from '@mui/material/Box';
import { Form, type RaRecord, useRecordContext, useResourceContext } from 'react-admin';
import type { ReactNode } from 'react';
import { ConflictNotice } from './ConflictNotice.js';
import { SaveBar } from './SaveBar.js';

interface RecordFormProps {
  mayEdit: boolean;
  /** What a colleague saved meanwhile, and how to forget it. */
  theirs: RaRecord | undefined;
  forget: () => void;
  /** Where Back leads; without it to the screen before. */
  onBack?: () => void;
  children: ReactNode;
}

/** The fields of a record: what was typed stays when the API says no. */
export function RecordForm({ mayEdit, theirs, forget, onBack, children }: RecordFormProps) {
  const record = useRecordContext();
  const resource = useResourceContext();
  return (
    <Form warnWhenUnsavedChanges sanitizeEmptyValues={false} key={record?.id}>
      <Box component="fieldset" disabled={!mayEdit} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        {children}
      </Box>
      {theirs && <ConflictNotice resource={resource!} theirs={theirs} close={forget} />}
      {mayEdit && <SaveBar onBack={onBack} />}
    </Form>
  );
}
