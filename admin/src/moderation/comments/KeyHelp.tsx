import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { KeyList } from '../../common/KeyList.js';
import { allQueueKeys } from '../../common/queueKeys.js';

/** Every key of the queue. */
export function KeyHelp({ close }: { close: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="key-help">
      <DialogTitle id="key-help">{translate('desk.comments.keys.title')}</DialogTitle>
      <DialogContent>
        <KeyList rows={allQueueKeys} />
        <Box component="p" sx={{ color: 'text.secondary', mb: 0 }}>
          {translate('desk.comments.keys.note')}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
