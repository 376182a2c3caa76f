import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { fieldErrors } from '../fieldErrors.js';
import type { RecordRef } from '../recordRef.js';
import { LeaveLetter } from './LeaveLetter.js';
import { LetterFields } from './LetterFields.js';
import { LetterPreview } from './LetterPreview.js';
import { useLetter } from './useLetter.js';
import { usePreview } from './usePreview.js';

interface LetterDialogProps {
  of: RecordRef;
  also: readonly RecordRef[];
  /** Opens it anew, for a letter that was taken back. */
  open: () => void;
  close: () => void;
}

/** A letter from the first word to its leaving: a template or none, the words, how it will look. */
export function LetterDialog({ of, also, open, close }: LetterDialogProps) {
  const translate = useTranslate();
  const [view, setView] = useState<'write' | 'look'>('write');
  // What is done with what was written, once the person has said so.
  const [leaving, setLeaving] = useState(false);
  const { error, isBusy, isWritten, ...letter } = useLetter(of, also, open);
  const { fields, whole } = fieldErrors(error);

  const leave = () => (isWritten ? setLeaving(true) : close());
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (await letter.submit()) close();
    else setView('write');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      void submit(event);
  };
  return (
    <Dialog open onClose={leave} maxWidth="sm" fullWidth aria-labelledby="letter-title">
      <DialogTitle id="letter-title">{translate('desk.mail.write')}</DialogTitle>
      <Box
        component="form"
        noValidate
        onSubmit={(event: SyntheticEvent) => void submit(event)}
        onKeyDown={onKeyDown}
        sx={{ display: 'contents' }}
      >
        <DialogContent>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={view}
            onChange={(_event, next: 'write' | 'look' | null) => next && setView(next)}
            aria-label={translate('desk.mail.views')}
            sx={{ mb: 2 }}
          >
            <ToggleButton value="write">{translate('desk.mail.words')}</ToggleButton>
            <ToggleButton value="look">{translate('desk.mail.preview')}</ToggleButton>
          </ToggleButtonGroup>
          {view === 'write' ? (
            <LetterFields {...letter} isWritten={isWritten} errors={fields} />
          ) : (
            <ReadyLetter {...letter.draft} />
          )}
          {error !== undefined && whole && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {translate(whole, { _: whole })}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={leave}>{translate('desk.common.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={isBusy}>
            {translate('desk.mail.send')}
          </Button>
        </DialogActions>
      </Box>
      {leaving && (
        <LeaveLetter
          goOn={() => setLeaving(false)}
          keep={close}
          throwAway={() => {
            letter.throwAway();
            close();
          }}
        />
      )}
    </Dialog>
  );
}

function ReadyLetter({ subject, body }: { subject: string; body: string }) {
  return <LetterPreview {...usePreview({ subject, body, ready: true })} />;
}
