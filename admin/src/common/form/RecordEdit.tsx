import Box from '@mui/material/Box';
import {
  EditBase,
  Form,
  type RaRecord,
  useEditContext,
  useNotify,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { type ReactNode, useState } from 'react';
import { codeOf, refusalOf } from '../../providers/deskError.js';
import { LoadingSoon } from '../LoadingSoon.js';
import { PageHead } from '../PageHead.js';
import { QueryError } from '../QueryError.js';
import { ConflictNotice } from './ConflictNotice.js';
import { RecordTabs, type RecordTab } from './RecordTabs.js';
import { SaveBar } from './SaveBar.js';

interface RecordEditProps<R extends RaRecord> {
  title: (record: R) => string;
  aside?: (record: R) => ReactNode;
  /** What can be done with the record, at the head. */
  verbs?: (record: R) => ReactNode;
  /** Without it the form is shown to read. */
  mayEdit: boolean;
  /** The name of the tab with the form. */
  formTab: string;
  tabs?: (record: R) => RecordTab[];
  /** Stands beside the form, and can be used by who may only read. */
  beside?: (record: R) => ReactNode;
  /** The fields. */
  children: ReactNode;
}

/** A record in place: saved only when the API has said yes, and what was typed stays when it says no. */
export function RecordEdit<R extends RaRecord>(props: RecordEditProps<R>) {
  const notify = useNotify();
  const [theirs, setTheirs] = useState<RaRecord>();
  const onError = (error: Error) => {
    if (codeOf(error) === 'CONFLICT') return setTheirs(refusalOf(error).current as RaRecord | undefined);
    const marked = (refusalOf(error).fields ?? []).length > 0;
    notify(marked ? 'desk.common.seeFields' : error.message, { type: 'error' });
  };
  return (
    <EditBase
      mutationMode="pessimistic"
      // A record read again under the hand would take what was typed, and with its new version hide a conflict.
      queryOptions={{ refetchOnWindowFocus: false, refetchOnReconnect: false }}
      redirect={false}
      mutationOptions={{ onError, onSuccess: () => notify('desk.common.saved', { type: 'success' }) }}
    >
      <EditView {...props} theirs={theirs} forget={() => setTheirs(undefined)} />
    </EditBase>
  );
}

function EditView<R extends RaRecord>({
  title,
  aside,
  verbs,
  mayEdit,
  formTab,
  tabs,
  beside,
  children,
  theirs,
  forget,
}: RecordEditProps<R> & { theirs: RaRecord | undefined; forget: () => void }) {
  const translate = useTranslate();
  const resource = useResourceContext();
  const { record, error, refetch } = useEditContext<R>();
  if (error && !record) return <QueryError error={error} again={() => void refetch()} />;
  if (!record) return <LoadingSoon />;
  const form = (
    <Form warnWhenUnsavedChanges sanitizeEmptyValues={false} key={record.id}>
      <Box component="fieldset" disabled={!mayEdit} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        {children}
      </Box>
      {theirs && <ConflictNotice resource={resource!} theirs={theirs} close={forget} />}
      {mayEdit && <SaveBar />}
    </Form>
  );
  const content = beside ? (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        alignItems: 'start',
      }}
    >
      {form}
      <Box sx={{ display: 'grid', gap: 2 }}>{beside(record)}</Box>
    </Box>
  ) : (
    form
  );
  return (
    <>
      <PageHead title={title(record)} aside={aside?.(record)}>
        {verbs?.(record)}
      </PageHead>
      <RecordTabs
        keepFirst
        tabs={[{ key: 'form', label: translate(formTab), content }, ...(tabs?.(record) ?? [])]}
      />
    </>
  );
}
