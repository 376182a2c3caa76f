import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { TimeButtons } from './TimeButtons.js';

interface TakenDialogProps {
  message: string;
  alternatives: readonly { startsAt: string }[];
  onChoose: (startsAt: string) => void;
  close: () => void;
}

/** The host is met at that time already: when they are free instead. */
export function TakenDialog({ message, alternatives, onChoose, close }: TakenDialogProps) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="taken-title">
      <DialogTitle id="taken-title">{message}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>
        <span>{translate('desk.consultations.instead')}</span>
        <TimeButtons times={alternatives} onChoose={onChoose} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}
