import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { postAuth } from '../../providers/authProvider.js';
import { DoorPage } from './DoorPage.js';
import { MIN_PASSWORD } from './passwordRule.js';
import { PasswordField } from './PasswordField.js';

/** Where invitations and reset letters lead: the token in the link is good for one password. */
export default function SetPasswordPage() {
  const translate = useTranslate();
  const token = useSearchParams()[0].get('token');
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [done, setDone] = useState(false);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if ([...password].length < MIN_PASSWORD) return setRefusal('desk.login.tooShort');
    if (password !== repeated) return setRefusal('desk.login.different');
    try {
      await postAuth('password', { token, password });
      setDone(true);
    } catch (error) {
      setRefusal((error as Error).message);
    }
  };
  const toLogin = (
    <MuiLink component={Link} to="/login">
      {translate('desk.login.backToLogin')}
    </MuiLink>
  );
  if (!token || done) {
    return (
      <DoorPage title={translate('desk.login.setTitle')}>
        <Alert severity={done ? 'success' : 'error'} role="status" sx={{ mb: 2 }}>
          {translate(done ? 'desk.login.setDone' : 'desk.login.noToken')}
        </Alert>
        {toLogin}
      </DoorPage>
    );
  }
  return (
    <DoorPage title={translate('desk.login.setTitle')}>
      <p>{translate('desk.login.setText')}</p>
      <form onSubmit={(event) => void submit(event)}>
        <PasswordField
          label={translate('desk.login.newPassword')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <PasswordField
          label={translate('desk.login.repeat')}
          autoComplete="new-password"
          value={repeated}
          onChange={setRepeated}
        />
        <div role="alert">
          {refusal && (
            <Alert severity="error" sx={{ mb: 2 }}>
              {translate(refusal, { _: refusal })}
            </Alert>
          )}
        </div>
        <Button type="submit" variant="contained" color="primary" fullWidth sx={{ minHeight: 40, mb: 2 }}>
          {translate('desk.login.setSubmit')}
        </Button>
      </form>
      {toLogin}
    </DoorPage>
  );
}
