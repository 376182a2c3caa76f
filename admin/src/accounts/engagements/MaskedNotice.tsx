import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { exactly } from '../../common/clock.js';
import { useMay, useMe } from '../../providers/me.js';
import type { Engagement } from './engagements.graphql.js';
import { Refused } from './Refused.js';
import { useDialogForm } from './useDialogForm.js';
import { breakGlass } from './verbs.graphql.js';

/** Why so little is seen, who may say more, and for an admin the way in, which is written down. */
export function MaskedNotice({ engagement }: { engagement: Engagement }) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.engagements.masked.${key}`, args);
  const mayBreak = useMay('breakGlass');
  const [asking, setAsking] = useState(false);
  const named = [engagement.accountManager.name, engagement.leadRecruiter?.name].filter(Boolean).join(', ');
  return (
    <Alert
      severity="info"
      action={mayBreak && <Button onClick={() => setAsking(true)}>{t('break')}</Button>}
      sx={{
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& .MuiAlert-message': { flex: '1 1 200px' },
        '& .MuiAlert-action': { alignItems: 'center' },
      }}
    >
      <strong>{t('title')}</strong>
      <div>
        {t('named')} <bdi>{named}</bdi>
      </div>
      {asking && <GlassDialog engagement={engagement} close={() => setAsking(false)} />}
    </Alert>
  );
}

function GlassDialog({ engagement: { id, code }, close }: { engagement: Engagement; close: () => void }) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.engagements.masked.${key}`, args);
  const notify = useNotify();
  const refresh = useRefresh();
  const me = useMe();
  const [reason, setReason] = useState('');
  const { busy, atField, attempt, other } = useDialogForm();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const done = await attempt(async () => {
      const until = await breakGlass(id, reason);
      const time = exactly(until, me?.timeZone, me?.locale, { timeStyle: 'short' });
      notify('desk.engagements.masked.broken', { type: 'success', messageArgs: { time } });
    });
    if (!done) return;
    close();
    refresh();
  };
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="glass-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="glass-title">{t('ask', { code })}</DialogTitle>
        <DialogContent>
          {t('text')}
          <TextField
            autoFocus
            required
            multiline
            minRows={2}
            label={t('reason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            {...atField('reason')}
            slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
            sx={{ mt: 2 }}
          />
          <Refused text={other} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('desk.common.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={busy || !reason.trim()}>
            {t('break')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
