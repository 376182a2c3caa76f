import Alert from '@mui/material/Alert';
import { BooleanInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type Draft, waitsForNda } from './consultationDraft.js';

/** Whether the guest is written to, and what they will read. */
export function InviteInput() {
  const translate = useTranslate();
  const draft = useWatch() as Draft;
  const t = (key: string) => translate(`desk.consultations.${key}`);
  return (
    <>
      {waitsForNda(draft) && (
        <Alert severity="info" sx={{ maxWidth: 760, mb: 1 }}>
          {t('asksForNda')}
        </Alert>
      )}
      <BooleanInput
        source="time.invite"
        label="desk.consultations.invite"
        helperText={draft.guestEmail ? 'desk.consultations.inviteHelp' : 'desk.consultations.inviteNoEmail'}
        disabled={!draft.guestEmail}
      />
    </>
  );
}
