import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { refusalOf } from '../providers/deskError.js';

interface DeleteDialogProps {
  /** Its words stand under desk.<resource>: deleteOne, deleteText, deletedNotice. */
  resource: string;
  record: { id: string; version: number };
  name: string;
  /** Without it by react-admin's own verb. The note passes what only warns. */
  remove?: (note?: string) => Promise<unknown>;
  close: () => void;
}

/** Asks before a record goes. Where the desk warns of what is still going on, a note says why it goes all the same. */
export function DeleteDialog({ resource, record, name, remove, close }: DeleteDialogProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [warnings, setWarnings] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await (remove?.(note.trim() || undefined) ??
        dataProvider.delete(resource, { id: record.id, previousData: record }));
      notify(`desk.${resource}.deletedNotice`, { type: 'success' });
    } catch (error) {
      const blockers = refusalOf(error).blockers ?? [];
      if (blockers.length > 0 && blockers.every(({ strength }) => strength === 'WARN')) {
        setWarnings(blockers.map(({ message }) => message));
        setBusy(false);
        return;
      }
      notify((error as Error).message, { type: 'error' });
    }
    refresh();
    close();
  };
  return (
    <Dialog
      open
      onClose={close}
      maxWidth="xs"
      fullWidth
      aria-labelledby="delete-title"
      aria-describedby="delete-text"
    >
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="delete-title" dir="auto">
          {translate(`desk.${resource}.deleteOne`, { name })}
        </DialogTitle>
        <DialogContent>
          <div id="delete-text">{translate(`desk.${resource}.deleteText`)}</div>
          {warnings.length > 0 && (
            <>
              <Alert severity="warning" role="alert" sx={{ my: 2 }}>
                {warnings.join(' ')}
              </Alert>
              <TextField
                autoFocus
                required
                fullWidth
                multiline
                maxRows={6}
                label={translate('desk.common.whyAllTheSame')}
                value={note}
                onChange={(event) => setNote(event.target.value)}
                slotProps={{ htmlInput: { dir: 'auto' } }}
              />
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button autoFocus onClick={close}>
            {translate('desk.common.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="error" disabled={busy}>
            {translate('desk.common.delete')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
