import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useLogout, useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { postAuth } from '../../providers/authProvider.js';
import { useMe } from '../../providers/me.js';
import { queryClient } from '../../providers/queryClient.js';
import { sayOver, useSessionOver } from '../../providers/session.js';
import { DoorField } from './DoorField.js';
import { PasswordField } from './PasswordField.js';
import { useLoginRefusal } from './useLoginRefusal.js';

/** A session that ends in the middle of work: the page stays, and whoever works here signs in over it. */
export function SignInAgain() {
  const isOver = useSessionOver();
  const me = useMe();
  return isOver && me ? <SignInDialog email={me.email} /> : null;
}

function SignInDialog({ email }: { email: string }) {
  const translate = useTranslate();
  const logout = useLogout();
  const sentence = useLoginRefusal();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(undefined);
    try {
      await postAuth('login', { email, password });
      sayOver(false);
      // What was asked for meanwhile was refused too, and roles may be others now.
      void queryClient.invalidateQueries();
    } catch (error) {
      setBusy(false);
      setRefusal(sentence(error));
    }
  };
  const leave = () => {
    // Still over until they have left: what waits for this person is not sent in between.
    void logout().finally(() => sayOver(false));
  };
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="again-title">
      <Box
        component="form"
        onSubmit={(event: SyntheticEvent) => void submit(event)}
        sx={{ display: 'contents' }}
      >
        <DialogTitle id="again-title">{translate('desk.login.ended')}</DialogTitle>
        <DialogContent>
          <Box sx={{ mb: 2 }}>{translate('desk.login.kept')}</Box>
          <DoorField
            label={translate('desk.login.email')}
            type="email"
            autoComplete="username"
            value={email}
            readOnly
          />
          <PasswordField
            label={translate('desk.login.password')}
            autoComplete="current-password"
            autoFocus
            value={password}
            onChange={setPassword}
          />
          <div role="alert">{refusal && <Alert severity="error">{refusal}</Alert>}</div>
        </DialogContent>
        <DialogActions>
          <Button onClick={leave}>{translate('desk.login.leave')}</Button>
          <Button type="submit" variant="contained" color="primary" disabled={busy || !password}>
            {translate('desk.login.submit')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
