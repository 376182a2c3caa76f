import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { type FilterValues } from './filters.js';
import { useSavedViews } from './savedViews.js';

interface SaveViewDialogProps {
  resource: string;
  filter: FilterValues;
  sort: { field: string; order: string };
  close: () => void;
}

export function SaveViewDialog({ resource, filter, sort, close }: SaveViewDialogProps) {
  const translate = useTranslate();
  const { save } = useSavedViews(resource);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate({ resource, name: name.trim(), filter, sort, shared }, { onSuccess: close });
  };
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="save-view">
      <form onSubmit={submit}>
        <DialogTitle id="save-view">{translate('desk.list.saveView')}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            required
            label={translate('desk.list.viewName')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
          />
          <FormControlLabel
            sx={{ mt: 1 }}
            control={<Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)} />}
            label={translate('desk.list.share')}
          />
          {save.error && (
            <Alert severity="error">{translate(save.error.message, { _: save.error.message })}</Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={!name.trim() || save.isPending}>
            {translate('desk.common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
