import Box from '@mui/material/Box';
import { LINE_TARGET } from '../../common/lineTarget.js';
import type { Contact } from './contacts.graphql.js';

/** Address and number of a contact, as links that write and call. */
export function WaysToReach({ contact: { email, phone } }: { contact: Contact }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        fontSize: '0.8125rem',
        minWidth: 0,
        '& a': LINE_TARGET,
      }}
    >
      {email && (
        <a href={`mailto:${email}`} style={{ overflowWrap: 'anywhere' }}>
          <bdi>{email}</bdi>
        </a>
      )}
      {phone && (
        <a href={`tel:${phone}`} style={{ whiteSpace: 'nowrap' }}>
          <bdi>{phone}</bdi>
        </a>
      )}
    </Box>
  );
}
