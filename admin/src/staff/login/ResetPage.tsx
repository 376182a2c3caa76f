import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { postAuth } from '../../providers/authProvider.js';
import { DoorField } from './DoorField.js';
import { DoorPage } from './DoorPage.js';

/** Asks for a reset letter; the answer is the same whether the address is known or not. */
export default function ResetPage() {
  const translate = useTranslate();
  const [email, setEmail] = useState('');
  const [said, setSaid] = useState<{ severity: 'success' | 'error'; text: string }>();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    try {
      await postAuth('reset', { email: email.trim() });
      setSaid({ severity: 'success', text: translate('desk.login.resetSent') });
    } catch (error) {
      setSaid({
        severity: 'error',
        text: translate((error as Error).message, { _: (error as Error).message }),
      });
    }
  };
  return (
    <DoorPage title={translate('desk.login.resetTitle')}>
      <p>{translate('desk.login.resetText')}</p>
      <form onSubmit={(event) => void submit(event)}>
        <DoorField
          label={translate('desk.login.email')}
          type="email"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <div role="alert">
          {said && (
            <Alert severity={said.severity} sx={{ mb: 2 }}>
              {said.text}
            </Alert>
          )}
        </div>
        <Button type="submit" variant="contained" color="primary" fullWidth sx={{ minHeight: 40, mb: 2 }}>
          {translate('desk.login.resetSubmit')}
        </Button>
      </form>
      <MuiLink component={Link} to="/login">
        {translate('desk.login.backToLogin')}
      </MuiLink>
    </DoorPage>
  );
}
