import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PlainPage } from './PlainPage.js';

export function NoAccessPage() {
  const translate = useTranslate();
  return (
    <PlainPage title={translate('desk.error.noAccessTitle')} text={translate('desk.error.noAccess')}>
      <Button component={Link} to="/" variant="contained" color="primary">
        {translate('desk.error.goHome')}
      </Button>
    </PlainPage>
  );
}
