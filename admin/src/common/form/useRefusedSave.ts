import { type RaRecord, useNotify } from 'react-admin';
import { useState } from 'react';
import { codeOf, refusalOf } from '../../providers/deskError.js';

/** What a form does when the API says no: the field says why, or what a colleague saved is put beside what was typed. */
export function useRefusedSave() {
  const notify = useNotify();
  const [theirs, setTheirs] = useState<RaRecord>();
  const onError = (error: Error) => {
    if (codeOf(error) === 'CONFLICT') return setTheirs(refusalOf(error).current as RaRecord | undefined);
    const marked = (refusalOf(error).fields ?? []).length > 0;
    notify(marked ? 'desk.common.seeFields' : error.message, { type: 'error' });
  };
  return { theirs, meet: setTheirs, forget: () => setTheirs(undefined), onError };
}
