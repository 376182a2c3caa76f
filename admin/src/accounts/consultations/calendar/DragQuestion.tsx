import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { MeetingTime } from '../MeetingTime.js';
import type { Dragged } from './CalendarGrid.js';

/** Before a guest is written to: is it meant? The way back has the focus. */
export function DragQuestion({
  dragged: { meeting, startsAt, minutes },
  onMove,
  close,
}: {
  dragged: Dragged;
  onMove: () => void;
  close: () => void;
}) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.consultations.calendar.${key}`, args);
  const endsAt = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="drag-title">
      <DialogTitle id="drag-title" dir="auto">
        {t('moveTitle', { name: meeting.guestName })}
      </DialogTitle>
      <DialogContent>
        <p>
          <MeetingTime at={startsAt} /> – <MeetingTime at={endsAt} clock />
        </p>
        <p>{t('moveText')}</p>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={close}>
          {t('putBack')}
        </Button>
        <Button variant="contained" color="primary" onClick={onMove}>
          {t('move')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
