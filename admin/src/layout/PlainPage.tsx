import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { usePageTitle } from '../common/usePageTitle.js';

/** A page that only says something and offers the way on. */
export function PlainPage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <Box sx={{ p: { xs: 2.5, md: 5 }, maxWidth: 560 }}>
      <Typography variant="h1" gutterBottom>
        {title}
      </Typography>
      <Typography variant="subtitle1" component="p" sx={{ color: 'text.secondary', mb: 2.5 }}>
        {text}
      </Typography>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {children}
      </Stack>
    </Box>
  );
}
