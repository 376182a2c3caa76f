import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { refusalOf } from '../../providers/deskError.js';
import type { Company, CompanyMoveRequest } from './companies.graphql.js';
import { BAR_REASONS } from './companyChoices.js';

interface MoveDialogProps {
  company: Company;
  action: CompanyMoveRequest['action'];
  move: (request: CompanyMoveRequest) => Promise<void>;
  close: () => void;
}

/** What a move cannot do without: why nobody is to serve a company, or why one may again. What was typed stays when it is refused. */
export function MoveDialog({ company, action, move, close }: MoveDialogProps) {
  const translate = useTranslate();
  const [reason, setReason] = useState<(typeof BAR_REASONS)[number] | ''>('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await move({ action, reason: reason || null, note: note || null });
      close();
    } catch (refused) {
      setError(refused as Error);
      setBusy(false);
    }
  };
  const fields = refusalOf(error).fields ?? [];
  const said = (name: string) => fields.find(({ field }) => field === name)?.message;
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="move-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="move-title" dir="auto">
          {translate(`desk.companies.ask.${action}`, { name: company.name })}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {action === 'BAR' && (
            <TextField
              select
              autoFocus
              required
              label={translate('desk.companies.why')}
              value={reason}
              error={Boolean(said('reason'))}
              helperText={said('reason')}
              onChange={(event) => setReason(event.target.value as typeof reason)}
            >
              {BAR_REASONS.map((id) => (
                <MenuItem key={id} value={id}>
                  {translate(`desk.companies.reason.${id}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
          <TextField
            multiline
            minRows={2}
            maxRows={8}
            autoFocus={action !== 'BAR'}
            required={action !== 'BAR' || reason === 'OTHER'}
            label={translate('desk.companies.note')}
            value={note}
            error={Boolean(said('note'))}
            helperText={said('note')}
            onChange={(event) => setNote(event.target.value)}
            slotProps={{ htmlInput: { dir: 'auto' } }}
          />
          {error && fields.length === 0 && <div role="alert">{error.message}</div>}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={action === 'BAR' ? 'error' : 'primary'}
            disabled={busy}
          >
            {translate(`desk.companies.move.${action}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
