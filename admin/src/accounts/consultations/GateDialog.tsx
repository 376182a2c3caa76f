import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { type Blocker, type Consultation, type MoveWords, signNda } from './consultations.graphql.js';

interface GateDialogProps {
  consultation: Consultation;
  blockers: readonly Blocker[];
  onMove: (consultation: Consultation, words: MoveWords) => void;
  close: () => void;
}

/** What stands in the way of a move. A missing agreement is signed here; a note passes what only warns. */
export function GateDialog({ consultation, blockers, onMove, close }: GateDialogProps) {
  const translate = useTranslate();
  const t = (key: string) => translate(`desk.consultations.gate.${key}`);
  const [signedOn, setSignedOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const mayWaive = blockers.every(({ strength }) => strength === 'WARN');
  const signs = blockers.some(({ remedy }) => remedy === 'SIGN_NDA');
  const sign = async () => {
    try {
      onMove(await signNda(consultation, signedOn), {});
    } catch (refused) {
      setError((refused as Error).message);
    }
  };
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="gate-title">
      <DialogTitle id="gate-title">{t('title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {blockers.map(({ code, message }) => (
          <Box key={code} data-blocker={code} sx={{ fontWeight: 600 }}>
            {message}
          </Box>
        ))}
        {signs && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <TextField
              type="date"
              label={t('signedOn')}
              value={signedOn}
              onChange={({ target }) => setSignedOn(target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
            />
            <Button variant="contained" color="primary" disabled={!signedOn} onClick={() => void sign()}>
              {t('sign')}
            </Button>
          </Box>
        )}
        {mayWaive && (
          <TextField
            multiline
            label={t('note')}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            slotProps={{ htmlInput: { maxLength: 2000, dir: 'auto' } }}
          />
        )}
        {error && <Alert severity="error">{translate(error, { _: error })}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
        {mayWaive && (
          <Button disabled={!note.trim()} onClick={() => onMove(consultation, { note: note.trim() })}>
            {t('goAnyway')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
