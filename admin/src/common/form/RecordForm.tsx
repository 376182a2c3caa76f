import Box from '@mui/material/Box';
import { Form, type RaRecord, useEditContext, useRecordContext, useResourceContext } from 'react-admin';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useFormState } from 'react-hook-form';
import { ConflictNotice } from './ConflictNotice.js';
import { SaveBar } from './SaveBar.js';

export interface RecordFormProps {
  mayEdit: boolean;
  /** What a colleague saved meanwhile, how to put it beside what was typed, and how to forget it. */
  theirs: RaRecord | undefined;
  meet: (theirs: RaRecord) => void;
  forget: () => void;
  /** Set by a save: the next record is its answer. */
  savedRef?: RefObject<boolean>;
  /** Where Back leads; without it to the screen before. */
  onBack?: () => void;
  children: ReactNode;
}

/** The fields of a record: what was typed stays when the API says no, and when the record is read again. */
export function RecordForm({ mayEdit, theirs, meet, forget, savedRef, onBack, children }: RecordFormProps) {
  const record = useRecordContext();
  const resource = useResourceContext();
  const { isFetching } = useEditContext();
  // Asked by the form at the moment in which a record comes.
  const resetOptions = useMemo(() => {
    const keep = () => !savedRef?.current;
    return {
      get keepDirtyValues() {
        return keep();
      },
      get keepDirty() {
        return keep();
      },
    };
  }, [savedRef]);
  useEffect(() => {
    if (savedRef) savedRef.current = false;
  }, [record, savedRef]);
  return (
    <Form warnWhenUnsavedChanges sanitizeEmptyValues={false} key={record?.id} resetOptions={resetOptions}>
      <Overtaken savedRef={savedRef} meet={meet} />
      <Box component="fieldset" disabled={!mayEdit} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        {children}
      </Box>
      {theirs && <ConflictNotice resource={resource!} theirs={theirs} meet={meet} close={forget} />}
      {mayEdit && <SaveBar onBack={onBack} waits={isFetching} />}
    </Form>
  );
}

/** A record read again under the hand brings its new version, and would hide what a colleague wrote in the same field. */
function Overtaken({ savedRef, meet }: Pick<RecordFormProps, 'savedRef' | 'meet'>) {
  const record = useRecordContext();
  const { dirtyFields } = useFormState();
  const before = useRef(record);
  useEffect(() => {
    const was = before.current;
    before.current = record;
    if (!was || !record || was.id !== record.id || savedRef?.current) return;
    if (
      Object.keys(dirtyFields).some((field) => JSON.stringify(was[field]) !== JSON.stringify(record[field]))
    )
      meet(record);
  }, [record, savedRef, meet, dirtyFields]);
  return null;
}
