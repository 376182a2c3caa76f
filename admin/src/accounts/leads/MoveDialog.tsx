import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { localMinute } from '../../common/clock.js';
import { CLOSE_REASONS } from './leadMoves.js';
import type { Lead } from './leads.graphql.js';
import type { CloseReason, LeadAction, MoveWords } from './verbs.graphql.js';

interface MoveDialogProps {
  leads: readonly Lead[];
  action: LeadAction;
  needs: readonly string[];
  to: string;
  onMove: (words: MoveWords) => void;
  close: () => void;
}

const DAY = 86_400_000;
const SNOOZES = { tomorrow: 1, week: 7, month: 30, quarter: 91 };

/** Nine in the morning of the viewer's day, so many days from now. */
function morning(days: number): string {
  const at = new Date(Date.now() + days * DAY);
  at.setHours(9, 0, 0, 0);
  return localMinute(at.toISOString());
}

/** What a move cannot do without: a reason, a note, a time to come back. */
export function MoveDialog({ leads, action, needs, to, onMove, close }: MoveDialogProps) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.leads.${key}`, args);
  const [reason, setReason] = useState<CloseReason | ''>('');
  const [note, setNote] = useState('');
  const [openedAt] = useState(() => Date.now());
  const [until, setUntil] = useState(morning(7));
  const noteNeeded = needs.includes('note') || reason === 'OTHER';
  const isComplete =
    (!needs.includes('reason') || reason !== '') &&
    (!noteNeeded || note.trim() !== '') &&
    (!needs.includes('snoozedUntil') || Date.parse(until) > openedAt);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    onMove({
      ...(reason ? { reason } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(needs.includes('snoozedUntil') ? { snoozedUntil: new Date(until).toISOString() } : {}),
    });
  };
  const [first] = leads;
  const go = t('gate.go', { status: t(`status.${to}`) });
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="move-title">
      <form onSubmit={submit}>
        <DialogTitle id="move-title" dir="auto">
          {t(`action.${action}`)}: {leads.length === 1 ? first!.name : leads.length}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {needs.includes('reason') && (
            <TextField
              select
              autoFocus
              required
              label={t('reason.label')}
              value={reason}
              onChange={({ target }) => setReason(target.value as CloseReason)}
            >
              {CLOSE_REASONS.map((one) => (
                <MenuItem key={one} value={one}>
                  {t(`reason.${one}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
          {needs.includes('snoozedUntil') && (
            <>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
                {Object.entries(SNOOZES).map(([key, days]) => (
                  <Button key={key} onClick={() => setUntil(morning(days))}>
                    {t(`snooze.${key}`)}
                  </Button>
                ))}
              </Box>
              <TextField
                type="datetime-local"
                required
                label={t('snoozedUntil')}
                value={until}
                onChange={({ target }) => setUntil(target.value)}
              />
            </>
          )}
          <TextField
            multiline
            minRows={2}
            autoFocus={!needs.includes('reason') && needs.includes('note')}
            required={noteNeeded}
            label={t(noteNeeded ? 'noteNeeded' : 'note')}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            slotProps={{ htmlInput: { maxLength: 2000, dir: 'auto' } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={!isComplete}>
            {go}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
