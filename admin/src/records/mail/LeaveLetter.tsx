import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';

/** Asks what becomes of a letter that was begun. The way back to it has the focus. */
export function LeaveLetter({
  goOn,
  keep,
  throwAway,
}: {
  goOn: () => void;
  keep: () => void;
  throwAway: () => void;
}) {
  const translate = useTranslate();
  return (
    <Dialog
      open
      onClose={goOn}
      maxWidth="xs"
      fullWidth
      aria-labelledby="leave-title"
      aria-describedby="leave-text"
    >
      <DialogTitle id="leave-title">{translate('desk.mail.leave')}</DialogTitle>
      <DialogContent id="leave-text">{translate('desk.mail.leaveText')}</DialogContent>
      <DialogActions>
        <Button color="error" onClick={throwAway} sx={{ mr: 'auto' }}>
          {translate('desk.mail.throwAway')}
        </Button>
        <Button autoFocus onClick={goOn}>
          {translate('desk.mail.goOnWriting')}
        </Button>
        <Button variant="contained" color="primary" onClick={keep}>
          {translate('desk.mail.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
