import Box from '@mui/material/Box';
import { useResourceContext, useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { LINE_TARGET } from './lineTarget.js';

/** What is known of a record: names of fields, and their values to read. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        columnGap: 3,
        rowGap: 1.25,
      }}
    >
      {children}
    </Box>
  );
}

/** One of them, called as the form calls it. One that nobody knows is not shown. */
export function Fact({
  source,
  wide = false,
  children,
}: {
  source: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const resource = useResourceContext();
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <Box sx={{ minWidth: 0, gridColumn: wide ? '1 / -1' : undefined }}>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {translate(`resources.${resource}.fields.${source}`)}
      </Box>
      <Box
        component="dd"
        dir="auto"
        sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: wide ? 'pre-line' : undefined, '& a': LINE_TARGET }}
      >
        {children}
      </Box>
    </Box>
  );
}
