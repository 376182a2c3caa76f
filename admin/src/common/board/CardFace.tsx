import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** How a card looks, in its column and in the hand. */
export function CardFace({ isLifted = false, children }: { isLifted?: boolean; children: ReactNode }) {
  return (
    <Box
      sx={{
        px: 1.5,
        py: 1.25,
        border: 1,
        borderColor: isLifted ? 'primary.main' : 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        boxShadow: isLifted ? 6 : 0,
        cursor: isLifted ? 'grabbing' : 'grab',
        fontSize: '0.8125rem',
        lineHeight: '18px',
        overflowWrap: 'anywhere',
        // Room for the dots, which a finger always sees.
        '@media (pointer: coarse)': { pr: 5 },
      }}
    >
      {children}
    </Box>
  );
}
