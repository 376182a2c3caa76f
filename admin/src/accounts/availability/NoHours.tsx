import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Host } from './availability.graphql.js';

/** What stands in the way of being booked. */
export function NoHours({ host }: { host: Host }) {
  const translate = useTranslate();
  if (host.version > 0 && host.hours.length > 0) return null;
  return (
    <Box sx={{ color: 'text.secondary', mb: 1, maxWidth: 760 }}>{translate('desk.availability.nothing')}</Box>
  );
}
