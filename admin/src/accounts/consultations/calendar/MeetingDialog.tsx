import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { useContext } from 'react';
import { Link } from 'react-router';
import { ConsultationFacts } from '../ConsultationFacts.js';
import { ConsultationMovesContext } from '../consultationMoves.js';
import type { Consultation } from '../consultations.graphql.js';
import { ConsultationState } from '../ConsultationState.js';
import { ConsultationVerbs } from '../ConsultationVerbs.js';

/** A meeting of the calendar: what one wants to know of it, and what can be done, also to move it without a mouse. */
export function MeetingDialog({ meeting, close }: { meeting: Consultation; close: () => void }) {
  const translate = useTranslate();
  const mover = useContext(ConsultationMovesContext);
  const ask: typeof mover.ask = (of, action) => {
    close();
    mover.ask(of, action);
  };
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="meeting-title">
      <DialogTitle id="meeting-title" dir="auto">
        {meeting.masked ? translate('desk.consultations.masked') : meeting.guestName}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <ConsultationState consultation={meeting} />
        <ConsultationFacts consultation={meeting} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button component={Link} to={`/consultations/${meeting.id}`}>
          {translate('desk.consultations.calendar.open')}
        </Button>
        <ConsultationMovesContext value={{ ...mover, ask }}>
          <ConsultationVerbs consultation={meeting} />
        </ConsultationMovesContext>
        <Button onClick={close}>{translate('desk.common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
