import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { codeOf, refusalOf } from '../../providers/deskError.js';
import { send } from '../../providers/request.js';
import { fieldErrors } from '../fieldErrors.js';
import { type TaskDraft, TaskFields } from './TaskFields.js';
import { type Task, UPDATE } from './tasks.graphql.js';

const draftOf = ({ title, note, dueOn, dueAt, assignee }: Task): TaskDraft => ({
  title,
  note,
  dueOn,
  dueAt,
  assigneeId: assignee?.id ?? null,
});

/** Changes a task. Where a colleague was first, what was typed stays and the person decides whose it is. */
export function TaskDialog({ task, close }: { task: Task; close: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [draft, setDraft] = useState(() => draftOf(task));
  const [base, setBase] = useState(task);
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const { fields, whole } = fieldErrors(error);
  const isStale = codeOf(error) === 'CONFLICT';

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    const before = draftOf(base);
    const changed = Object.entries(draft).filter(([key, value]) => value !== before[key as keyof TaskDraft]);
    try {
      await send(UPDATE, {
        id: base.id,
        expectedVersion: base.version,
        input: Object.fromEntries(changed),
      });
      notify('desk.common.saved', { type: 'success' });
      refresh();
      close();
    } catch (failure) {
      setError(failure);
      // Saving again is then meant: the person has read that there is a newer one.
      if (codeOf(failure) === 'CONFLICT') setBase(refusalOf(failure).current as Task);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="task-dialog">
      <form onSubmit={(event) => void save(event)}>
        <DialogTitle id="task-dialog">{translate('desk.tasks.edit')}</DialogTitle>
        <DialogContent>
          {error !== undefined && whole && (
            <Alert
              severity={isStale ? 'warning' : 'error'}
              sx={{ mb: 2 }}
              action={
                isStale && (
                  <Button
                    onClick={() => {
                      setDraft(draftOf(base));
                      setError(undefined);
                    }}
                  >
                    {translate('desk.common.takeTheirs')}
                  </Button>
                )
              }
            >
              {isStale ? translate('desk.records.stale') : translate(whole, { _: whole })}
            </Alert>
          )}
          <TaskFields
            value={draft}
            onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
            errors={fields}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={isBusy}>
            {translate(isStale ? 'desk.common.keepMine' : 'desk.common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
