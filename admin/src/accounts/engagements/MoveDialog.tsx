import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { todayIn } from '../../common/clock.js';
import { useMe } from '../../providers/me.js';
import { REASONS } from './engagementChoices.js';
import type { EngagementAction, EngagementReason, Moved, MoveWords } from './verbs.graphql.js';

interface MoveDialogProps {
  engagements: readonly Moved[];
  action: EngagementAction;
  needs: readonly string[];
  to: string;
  onMove: (words: MoveWords) => void;
  close: () => void;
}

const DAY = 86_400_000;
const TWO_WEEKS = 14;

/** What a move cannot do without: a reason, a note, a day to look at it again. */
export function MoveDialog({ engagements, action, needs, to, onMove, close }: MoveDialogProps) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.engagements.${key}`, args);
  const today = todayIn(useMe()?.timeZone);
  const [reason, setReason] = useState<EngagementReason | ''>('');
  const [note, setNote] = useState('');
  const [reviewOn, setReviewOn] = useState(() =>
    new Date(Date.parse(today) + TWO_WEEKS * DAY).toISOString().slice(0, 10),
  );
  const noteNeeded = needs.includes('note') || reason === 'OTHER';
  const isLater = reviewOn > today;
  const isComplete =
    (!needs.includes('reason') || reason !== '') &&
    (!noteNeeded || note.trim() !== '') &&
    (!needs.includes('reviewOn') || isLater);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    onMove({
      ...(reason ? { reason } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(needs.includes('reviewOn') ? { reviewOn } : {}),
    });
  };
  const [first] = engagements;
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="move-title">
      <form onSubmit={submit}>
        <DialogTitle id="move-title" dir="auto">
          {t(`action.${action}`)}: {engagements.length === 1 ? first!.title : engagements.length}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {needs.includes('reason') && (
            <TextField
              select
              autoFocus
              required
              label={t('why')}
              value={reason}
              onChange={({ target }) => setReason(target.value as EngagementReason)}
            >
              {REASONS.map((one) => (
                <MenuItem key={one} value={one}>
                  {t(`reason.${one}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
          {needs.includes('reviewOn') && (
            <TextField
              type="date"
              required
              label={t('reviewWhen')}
              value={reviewOn}
              error={!isLater}
              helperText={isLater ? undefined : t('dayToCome')}
              onChange={({ target }) => setReviewOn(target.value)}
            />
          )}
          <TextField
            multiline
            minRows={2}
            autoFocus={!needs.includes('reason')}
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
            {t('go', { status: t(`status.${to}`) })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
