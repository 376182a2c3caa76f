import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'react-admin';
import type { ReactNode } from 'react';

/** Stands where the filters were while rows are selected. */
export function BulkBar({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { selectedIds, onUnselectItems } = useListContext();
  return (
    <Box
      role="toolbar"
      aria-label={translate('desk.list.bulk')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, md: 2.5 },
        py: 1,
        minHeight: 50,
        boxSizing: 'border-box',
        bgcolor: (theme) => theme.desk.accentSoft,
      }}
    >
      <Box component="strong" aria-live="polite" sx={{ mr: 1 }}>
        {translate('desk.list.selected', { count: selectedIds.length })}
      </Box>
      {children}
      <Button variant="text" onClick={() => onUnselectItems()}>
        {translate('desk.list.unselect')}
      </Button>
    </Box>
  );
}
