import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useMay } from '../../providers/me.js';

export function NewMeeting() {
  const translate = useTranslate();
  if (!useMay('createConsultation')) return null;
  return (
    <Button component={Link} to="/consultations/create" variant="contained" color="primary">
      {translate('desk.consultations.add')}
    </Button>
  );
}
