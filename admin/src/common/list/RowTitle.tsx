import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The first cell of a row: a real link, so that it can be opened beside, and what a phone would else not show. */
export function RowTitle({ to, children, below }: { to?: string; children: ReactNode; below?: ReactNode }) {
  return (
    <Box sx={{ py: { xs: 1, md: 0.5 }, maxWidth: 460, overflowWrap: 'anywhere' }}>
      {to ? (
        <Box
          component={Link}
          to={to}
          dir="auto"
          onClick={(event) => event.stopPropagation()}
          sx={{
            color: 'text.primary',
            fontWeight: 600,
            textDecoration: 'none',
            '&:hover': { textDecoration: 'underline' },
          }}
        >
          {children}
        </Box>
      ) : (
        <Box component="span" dir="auto" sx={{ fontWeight: 600 }}>
          {children}
        </Box>
      )}
      {below && (
        <Box
          sx={{
            display: { xs: 'flex', md: 'none' },
            flexWrap: 'wrap',
            gap: 0.75,
            mt: 0.5,
            color: 'text.secondary',
            alignItems: 'center',
          }}
        >
          {below}
        </Box>
      )}
    </Box>
  );
}
