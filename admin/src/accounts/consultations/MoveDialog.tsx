import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { instantOf, localMinute } from '../../common/clock.js';
import { useMe } from '../../providers/me.js';
import { OUTCOMES } from './consultationMoves.js';
import type { Consultation, ConsultationAction, MoveWords } from './consultations.graphql.js';
import { FreeTimes } from './FreeTimes.js';

interface MoveDialogProps {
  of: readonly Consultation[];
  action: ConsultationAction;
  onMove: (words: MoveWords) => void;
  close: () => void;
}

const text = { slotProps: { htmlInput: { maxLength: 5000, dir: 'auto' } } } as const;

/** What a move cannot do without: what came of it, why it is called off, when it is to be. */
export function MoveDialog({ of, action, onMove, close }: MoveDialogProps) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.consultations.${key}`, args);
  const [first] = of;
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number] | ''>('');
  const [nextStepOn, setNextStepOn] = useState('');
  const [outcomeNotes, setOutcomeNotes] = useState(first!.outcomeNotes);
  const zone = useMe()?.timeZone;
  const long = (Date.parse(first!.endsAt) - Date.parse(first!.startsAt)) / 60_000;
  const [startsAt, setStartsAt] = useState(localMinute(first!.startsAt, zone));
  const [minutes, setMinutes] = useState(String(long));
  const moves = action === 'RESCHEDULE';
  const closes = action === 'COMPLETE';
  const isComplete = moves
    ? startsAt !== '' && Number(minutes) > 0
    : closes
      ? outcome !== '' && (outcome !== 'FOLLOW_UP' || nextStepOn !== '')
      : reason.trim() !== '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    if (moves) onMove({ startsAt: instantOf(startsAt, zone), minutes: Number(minutes) });
    else if (closes)
      onMove({
        outcome: outcome || null,
        outcomeNotes: outcomeNotes.trim(),
        ...(outcome === 'FOLLOW_UP' ? { nextStepOn } : {}),
      });
    else onMove({ reason: reason.trim() });
  };
  const label = t(`action.${action}`);
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="move-title">
      <form onSubmit={submit}>
        <DialogTitle id="move-title" dir="auto">
          {label}: {of.length === 1 ? first!.guestName : of.length}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {moves && (
            <>
              <FreeTimes
                kind={first!.kind}
                host={first!.host}
                except={first!.id}
                onChoose={(at) => setStartsAt(localMinute(at, zone))}
              />
              <TextField
                type="datetime-local"
                required
                label={t('startsAt')}
                value={startsAt}
                onChange={({ target }) => setStartsAt(target.value)}
              />
              <TextField
                type="number"
                required
                label={t('minutes')}
                value={minutes}
                onChange={({ target }) => setMinutes(target.value)}
                slotProps={{ htmlInput: { min: 5, max: 480, step: 5 } }}
              />
            </>
          )}
          {closes && (
            <>
              <TextField
                select
                autoFocus
                required
                label={t('outcomeQuestion')}
                value={outcome}
                onChange={({ target }) => setOutcome(target.value as (typeof OUTCOMES)[number])}
              >
                {OUTCOMES.map((one) => (
                  <MenuItem key={one} value={one}>
                    {t(`outcome.${one}`)}
                  </MenuItem>
                ))}
              </TextField>
              {outcome === 'FOLLOW_UP' && (
                <TextField
                  type="date"
                  required
                  label={t('nextStepOn')}
                  value={nextStepOn}
                  onChange={({ target }) => setNextStepOn(target.value)}
                  slotProps={{ inputLabel: { shrink: true } }}
                />
              )}
              <TextField
                multiline
                minRows={3}
                label={t('outcomeNotes')}
                value={outcomeNotes}
                onChange={({ target }) => setOutcomeNotes(target.value)}
                {...text}
              />
            </>
          )}
          {!moves && !closes && (
            <TextField
              multiline
              minRows={2}
              autoFocus
              required
              label={t('reason')}
              helperText={t('reasonHelp')}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
              {...text}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={!isComplete}>
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
