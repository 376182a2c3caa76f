import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A name or a word that keeps a row to one line: what is too long is cut, and stands whole on hover. */
export function ShortText({ children }: { children: ReactNode }) {
  return (
    <Box
      component="bdi"
      title={typeof children === 'string' ? children : undefined}
      sx={{
        display: 'block',
        maxWidth: 200,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      }}
    >
      {children}
    </Box>
  );
}
