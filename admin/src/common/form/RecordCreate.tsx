import Box from '@mui/material/Box';
import { CreateBase, Form, type RaRecord, useNotify } from 'react-admin';
import type { ReactNode } from 'react';
import { refusalOf } from '../../providers/deskError.js';
import { PageHead } from '../PageHead.js';
import { SaveBar } from './SaveBar.js';

interface RecordCreateProps {
  title: string;
  saveLabel: string;
  defaults?: object;
  redirect?: 'edit' | 'list';
  /** What is sent of what was typed; all of it unless told. */
  transform?: (data: Record<string, unknown>) => object;
  /** Hears of what the API refuses, beside what is said at the fields. */
  onRefused?: (error: Error) => void;
  children: ReactNode;
}

/** A new record. */
export function RecordCreate({
  title,
  saveLabel,
  defaults,
  redirect = 'edit',
  transform,
  onRefused,
  children,
}: RecordCreateProps) {
  const notify = useNotify();
  const onError = (error: Error) => {
    onRefused?.(error);
    const marked = (refusalOf(error).fields ?? []).length > 0;
    notify(marked ? 'desk.common.seeFields' : error.message, { type: 'error' });
  };
  return (
    <CreateBase redirect={redirect} transform={transform} mutationOptions={{ onError }}>
      <PageHead title={title} />
      <Box sx={{ px: { xs: 2, md: 2.5 } }}>
        <Form warnWhenUnsavedChanges sanitizeEmptyValues={false} defaultValues={defaults as RaRecord}>
          {children}
          <SaveBar label={saveLabel} always />
        </Form>
      </Box>
    </CreateBase>
  );
}
