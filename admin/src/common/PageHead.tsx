import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { usePageTitle } from './usePageTitle.js';

interface PageHeadProps {
  title: string;
  /** Beside the title: a state, a count. */
  aside?: ReactNode;
  /** At the right: what can be done here. */
  children?: ReactNode;
}

/** The head of a screen: its name (dir="auto": it may be people's text) and its verbs. */
export function PageHead({ title, aside, children }: PageHeadProps) {
  usePageTitle(title);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, md: 2.5 },
        pt: 2,
        pb: 1.5,
      }}
    >
      <Typography variant="h1" dir="auto" sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      {aside}
      <Box sx={{ flex: 1 }} />
      {children && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{children}</Box>}
    </Box>
  );
}
