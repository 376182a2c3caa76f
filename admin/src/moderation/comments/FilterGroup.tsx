import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useRoom } from './queueContext.js';

interface FilterGroupProps {
  title: string;
  /** Something of it narrows the list already. */
  isUsed: boolean;
  children: ReactNode;
}

const title = { fontSize: '0.8125rem', fontWeight: 600, color: 'text.secondary' } as const;

/** Fields that are about one thing. On a phone they are folded until they are wanted. */
export function FilterGroup({ title: said, isUsed, children }: FilterGroupProps) {
  const { isPhone } = useRoom();
  if (!isPhone)
    return (
      <>
        <Box component="h3" sx={{ ...title, gridColumn: '1 / -1', m: 0, mt: 0.5 }}>
          {said}
        </Box>
        {children}
      </>
    );
  return (
    <Box component="details" open={isUsed} sx={{ borderTop: 1, borderColor: 'divider', mx: -2, px: 2 }}>
      <Box component="summary" sx={{ ...title, cursor: 'pointer', lineHeight: '44px' }}>
        {said}
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, pb: 1.5 }}>{children}</Box>
    </Box>
  );
}
