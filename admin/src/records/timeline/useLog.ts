import { useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useOfferUndo } from '../../common/undo.js';
import { send } from '../../providers/request.js';
import type { RecordRef } from '../recordRef.js';
import { CREATE as CREATE_TASK, DELETE as DELETE_TASKS } from '../tasks/tasks.graphql.js';
import { inputOf } from './inputOf.js';
import type { LogDraft } from './logDraft.js';
import { DELETE, LOG } from './timeline.graphql.js';

/** Writes a draft down, as an activity or a task; says so and offers to take it back. What is refused stays written. */
export function useLog(of: RecordRef, also: readonly RecordRef[]) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { offerUndo } = useOfferUndo();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const save = async ({
    kind,
    title,
    note,
    dueOn,
    dueAt,
    assigneeId,
    ...draft
  }: LogDraft): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      if (kind === 'TASK') {
        const input = { title, note, assigneeId, ...(dueAt ? { dueAt } : { dueOn }) };
        const { id, version } = (await send(CREATE_TASK, { on: of, input })).createTask;
        offerUndo(translate('desk.records.said.TASK'), () =>
          send(DELETE_TASKS, { items: [{ id, expectedVersion: version }] }),
        );
      } else {
        const { id, version } = (
          await send(LOG, { input: inputOf({ kind, ...draft }), links: [of, ...also] })
        ).logActivity;
        offerUndo(translate(`desk.records.said.${kind}`), () =>
          send(DELETE, { id, expectedVersion: version }),
        );
      }
      // A call may have moved the record itself.
      refresh();
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { save, isBusy, error, forgetError: () => setError(undefined) };
}
