import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { useState } from 'react';

interface ConfirmDialogProps {
  title: string;
  text: string;
  /** What the button does, as a verb. */
  confirm: string;
  /** Whether nothing is lost by it. */
  isHarmless?: boolean;
  onConfirm: () => Promise<unknown>;
  close: () => void;
}

/** Asks before what cannot be taken back. The way out has the focus. */
export function ConfirmDialog({ title, text, confirm, isHarmless, onConfirm, close }: ConfirmDialogProps) {
  const translate = useTranslate();
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      open
      onClose={close}
      maxWidth="xs"
      fullWidth
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
    >
      <DialogTitle id="confirm-title" dir="auto">
        {title}
      </DialogTitle>
      <DialogContent id="confirm-text">{text}</DialogContent>
      <DialogActions>
        <Button autoFocus onClick={close}>
          {translate('desk.common.cancel')}
        </Button>
        <Button
          variant="contained"
          color={isHarmless ? 'primary' : 'error'}
          disabled={busy}
          onClick={() => {
            setBusy(true);
            void onConfirm().finally(close);
          }}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
