import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type ReactNode, type SyntheticEvent, useState } from 'react';

interface MoveDialogProps<Reason extends string> {
  /** Its words stand under desk.<resource>: action, reason, why, note, noteNeeded, go, status. */
  resource: string;
  action: string;
  to: string;
  /** What those are called that it moves. */
  names: readonly string[];
  needs: readonly string[];
  reasons: readonly Reason[];
  /** What else is asked for, and whether that stands. */
  children?: ReactNode;
  isComplete?: boolean;
  onMove: (words: { reason?: Reason; note?: string }) => void;
  close: () => void;
}

/** What a move cannot do without: a reason, a note, and what the screen asks for beside them. */
export function MoveDialog<Reason extends string>({
  resource,
  action,
  to,
  names,
  needs,
  reasons,
  children,
  isComplete = true,
  onMove,
  close,
}: MoveDialogProps<Reason>) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.${resource}.${key}`, args);
  const [reason, setReason] = useState<Reason | ''>('');
  const [note, setNote] = useState('');
  const needsReason = needs.includes('reason');
  const noteNeeded = needs.includes('note') || reason === 'OTHER';
  const isReady = isComplete && (!needsReason || reason !== '') && (!noteNeeded || note.trim() !== '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady) onMove({ ...(reason && { reason }), ...(note.trim() && { note: note.trim() }) });
  };
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="move-title">
      <form onSubmit={submit}>
        <DialogTitle id="move-title" dir="auto">
          {t(`action.${action}`)}: {names.length === 1 ? names[0] : names.length}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {needsReason && (
            <TextField
              select
              autoFocus
              required
              label={t('why')}
              value={reason}
              onChange={({ target }) => setReason(target.value as Reason)}
            >
              {reasons.map((one) => (
                <MenuItem key={one} value={one}>
                  {t(`reason.${one}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
          {children}
          <TextField
            multiline
            minRows={2}
            autoFocus={!needsReason && !children}
            required={noteNeeded}
            label={t(noteNeeded ? 'noteNeeded' : 'note')}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            slotProps={{ htmlInput: { maxLength: 2000, dir: 'auto' } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={!isReady}>
            {t('go', { status: t(`status.${to}`) })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
