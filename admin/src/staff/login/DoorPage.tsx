import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../common/usePageTitle.js';

/** The pages before the sign-in: one column with the brand above. */
export function DoorPage({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  usePageTitle(title);
  return (
    <Box component="main" sx={{ maxWidth: 360, mx: 'auto', px: 2.5, pt: { xs: 6, md: 14 }, pb: 4 }}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          mb: 3,
          color: 'text.secondary',
          fontWeight: 600,
        }}
      >
        <img src="/favicon.svg" alt="" width={24} height={24} />
        {translate('desk.common.appName')}
      </Box>
      <Typography variant="h1" sx={{ mb: 2 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
