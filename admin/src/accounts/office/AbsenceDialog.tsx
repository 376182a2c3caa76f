import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNotify, useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { DeskError, refusalOf } from '../../providers/deskError.js';
import { useMe } from '../../providers/me.js';
import { type Absence, deleteAbsence, saveAbsence } from './office.graphql.js';
import { readDutyAgain, useColleagues } from './useDuties.js';

interface AbsenceDialogProps {
  /** null: a new one. */
  absence: Absence | null;
  /** Whose; undefined: an admin chooses. */
  ofWhom: string | undefined;
  close: () => void;
}

/** Days on which somebody is away, and who stands in. */
export function AbsenceDialog({ absence, ofWhom, close }: AbsenceDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const me = useMe();
  const { data: colleagues = [] } = useColleagues();
  const [userId, setUserId] = useState(absence?.person.id ?? ofWhom ?? me!.id);
  const [from, setFrom] = useState(absence?.from ?? '');
  const [until, setUntil] = useState(absence?.until ?? '');
  const [deputyId, setDeputyId] = useState(absence?.deputy?.id ?? '');
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const t = (key: string, args?: object) => translate(`desk.office.${key}`, args);
  const wrong = Object.fromEntries(
    (refusalOf(error).fields ?? []).map(({ field, message }) => [field.replace(/^input\./, ''), message]),
  );
  const run = async (work: Promise<unknown>, said: string) => {
    setBusy(true);
    try {
      await work;
      await readDutyAgain();
      notify(said, { type: 'success' });
      close();
    } catch (refused) {
      setError(refused as Error);
      setBusy(false);
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void run(
      saveAbsence(userId, absence, { from, until, deputyId: deputyId || null }),
      'desk.office.absenceSaved',
    );
  };
  const person = (
    label: string,
    value: string,
    onChange: (id: string) => void,
    nobody?: string,
    help?: string,
  ) => (
    <TextField
      select
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      helperText={help}
      slotProps={{ select: { displayEmpty: true } }}
    >
      {nobody && <MenuItem value="">{nobody}</MenuItem>}
      {colleagues
        .filter(({ id }) => !nobody || id !== userId)
        .map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            <bdi>{name}</bdi>
          </MenuItem>
        ))}
    </TextField>
  );
  const day = (name: 'from' | 'until', label: string, value: string, onChange: (day: string) => void) => (
    <TextField
      type="date"
      required
      label={label}
      value={value}
      error={Boolean(wrong[name])}
      helperText={wrong[name]}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ htmlInput: name === 'until' ? { min: from } : {} }}
    />
  );
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="absence-title">
      <form onSubmit={submit}>
        <DialogTitle id="absence-title" dir="auto">
          {absence ? t('absenceOf', { name: absence.person.name }) : t('addAbsence')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {!absence && !ofWhom && person(t('person'), userId, setUserId)}
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
            {day('from', t('first'), from, setFrom)}
            {day('until', t('last'), until, setUntil)}
          </Box>
          {person(t('deputy'), deputyId, setDeputyId, t('noDeputy'), wrong.deputyId ?? t('deputyHelp'))}
          {error && Object.keys(wrong).length === 0 && (
            <Alert severity="error">
              {error instanceof DeskError ? translate(error.message, { _: error.message }) : error.message}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          {absence && (
            <Button
              color="error"
              disabled={busy}
              sx={{ mr: 'auto' }}
              onClick={() => void run(deleteAbsence(absence), 'desk.office.absenceDeleted')}
            >
              {t('deleteAbsence')}
            </Button>
          )}
          <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={busy}>
            {t('save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
