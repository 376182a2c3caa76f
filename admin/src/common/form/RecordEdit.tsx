import { EditBase, type RaRecord, useEditContext, useNotify, useTranslate } from 'react-admin';
import { type ReactNode, type RefObject, useRef } from 'react';
import { LoadingSoon } from '../LoadingSoon.js';
import { PageHead } from '../PageHead.js';
import { QueryError } from '../QueryError.js';
import { RecordForm } from './RecordForm.js';
import { RecordTabs, type RecordTab } from './RecordTabs.js';
import { useRefusedSave } from './useRefusedSave.js';

interface RecordEditProps<R extends RaRecord> {
  title: (record: R) => string;
  aside?: (record: R) => ReactNode;
  /** What can be done with the record, at the head. */
  verbs?: (record: R) => ReactNode;
  /** Without it the form is shown to read. */
  mayEdit: boolean | ((record: R) => boolean);
  /** The name of the tab with the form. */
  formTab: string;
  tabs?: (record: R) => RecordTab[];
  /** The fields. */
  children: ReactNode;
}

/** A record in place: saved only when the API has said yes, and what was typed stays when it says no. */
export function RecordEdit<R extends RaRecord>(props: RecordEditProps<R>) {
  const notify = useNotify();
  const { onError, ...refused } = useRefusedSave();
  const savedRef = useRef(false);
  const onSuccess = () => {
    savedRef.current = true;
    notify('desk.common.saved', { type: 'success' });
  };
  return (
    <EditBase
      mutationMode="pessimistic"
      // A record read again under the hand would take what was typed, and with its new version hide a conflict.
      queryOptions={{ refetchOnWindowFocus: false, refetchOnReconnect: false }}
      redirect={false}
      mutationOptions={{ onError, onSuccess }}
    >
      <EditView {...props} {...refused} savedRef={savedRef} />
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
  children,
  ...typed
}: RecordEditProps<R> &
  Omit<ReturnType<typeof useRefusedSave>, 'onError'> & { savedRef: RefObject<boolean> }) {
  const translate = useTranslate();
  const { record, error, refetch } = useEditContext<R>();
  if (error && !record) return <QueryError error={error} again={() => void refetch()} />;
  if (!record) return <LoadingSoon />;
  const form = (
    <RecordForm mayEdit={typeof mayEdit === 'function' ? mayEdit(record) : mayEdit} {...typed}>
      {children}
    </RecordForm>
  );
  return (
    <>
      <PageHead title={title(record)} aside={aside?.(record)}>
        {verbs?.(record)}
      </PageHead>
      <RecordTabs
        keepFirst
        tabs={[{ key: 'form', label: translate(formTab), content: form }, ...(tabs?.(record) ?? [])]}
      />
    </>
  );
}
