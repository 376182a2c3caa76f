import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import {
  type NotificationPayload,
  useNotificationContext,
  useTakeUndoableMutation,
  useTranslate,
} from 'react-admin';
import { useEffect, useState } from 'react';
import { useMe } from '../providers/me.js';

const SEVERITY = { success: 'success', warning: 'warning', error: 'error', info: 'info' } as const;

/** One short sentence below, said aloud too; errors stay until they are closed. */
export function Notices() {
  const translate = useTranslate();
  const { notifications, takeNotification } = useNotificationContext();
  const takeUndoable = useTakeUndoableMutation();
  const [notice, setNotice] = useState<NotificationPayload>();
  const [open, setOpen] = useState(false);
  const me = useMe()?.id;

  // What was said before somebody signed in is not for them.
  useEffect(() => {
    if (me) setOpen(false);
  }, [me]);

  useEffect(() => {
    if (notifications.length === 0) return;
    // The newest counts: an error that nobody closed must not keep the next sentence waiting.
    const next = takeNotification();
    if (!next) return;
    setNotice(next);
    setOpen(true);
    // Undo is the server's here: nothing waits for the notice to close.
    if (next.notificationOptions?.undoable) takeUndoable()?.({ isUndo: false });
  }, [notifications, takeNotification, takeUndoable]);

  if (!notice) return null;
  const { message, type, notificationOptions } = notice;
  const severity = SEVERITY[type as keyof typeof SEVERITY] ?? 'info';
  return (
    <Snackbar
      open={open}
      autoHideDuration={severity === 'error' ? null : (notificationOptions?.autoHideDuration ?? 4000)}
      onClose={(_event, reason) => reason !== 'clickaway' && setOpen(false)}
      slotProps={{ transition: { onExited: () => setNotice(undefined) } }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      // Above the bar of a phone.
      sx={{ bottom: { xs: 64, md: 24 } }}
    >
      <Alert
        severity={severity}
        role={severity === 'error' ? 'alert' : 'status'}
        onClose={() => setOpen(false)}
        slotProps={{ closeButton: { 'aria-label': translate('desk.common.close') } as object }}
      >
        {typeof message === 'string'
          ? translate(message, { _: message, ...notificationOptions?.messageArgs })
          : message}
      </Alert>
    </Snackbar>
  );
}
