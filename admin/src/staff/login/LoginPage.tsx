import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useLogin, useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { DoorField } from './DoorField.js';
import { DoorPage } from './DoorPage.js';
import { PasswordField } from './PasswordField.js';
import { useLoginRefusal } from './useLoginRefusal.js';

export default function LoginPage() {
  const translate = useTranslate();
  const login = useLogin();
  const sentence = useLoginRefusal();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(undefined);
    login({ email: email.trim(), password }).catch((error: unknown) => {
      setBusy(false);
      setRefusal(sentence(error));
    });
  };
  return (
    <DoorPage title={translate('desk.login.title')}>
      <form onSubmit={submit}>
        <DoorField
          label={translate('desk.login.email')}
          type="email"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <PasswordField
          label={translate('desk.login.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        {/* Stands before it is filled, so that screen readers say it when it is. */}
        <div role="alert">
          {refusal && (
            <Alert severity="error" sx={{ mb: 2 }}>
              {refusal}
            </Alert>
          )}
        </div>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          size="medium"
          fullWidth
          disabled={busy}
          sx={{ minHeight: 40, mb: 2 }}
        >
          {translate('desk.login.submit')}
        </Button>
      </form>
      <MuiLink component={Link} to="/reset-password">
        {translate('desk.login.forgot')}
      </MuiLink>
    </DoorPage>
  );
}
