import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useMay } from '../../providers/me.js';

/** Leads to a new meeting with somebody whom we know. */
export function MeetButton({ lead, contact }: { lead?: string; contact?: string }) {
  const translate = useTranslate();
  if (!useMay('createConsultation')) return null;
  const query = new URLSearchParams({ ...(lead && { lead }), ...(contact && { contact }) });
  return (
    <Button component={Link} to={`/consultations/create?${query}`}>
      {translate('desk.consultations.meet')}
    </Button>
  );
}
