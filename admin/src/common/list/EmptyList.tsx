import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'react-admin';
import type { ReactNode } from 'react';

/** Says what belongs here and gives the one button; a narrowed list offers to widen. */
export function EmptyList({
  narrowed,
  text,
  action,
}: {
  narrowed: boolean;
  text: string;
  action: ReactNode;
}) {
  const translate = useTranslate();
  const { setFilters } = useListContext();
  return (
    <Box sx={{ px: { xs: 2, md: 2.5 }, py: 4, maxWidth: 560 }} role="status">
      <Box component="p" sx={{ mt: 0, color: 'text.secondary', fontSize: '1rem' }}>
        {narrowed ? translate('desk.list.nothingMatches') : text}
      </Box>
      {narrowed ? (
        <Button onClick={() => setFilters({}, undefined, false)}>{translate('desk.list.clear')}</Button>
      ) : (
        action
      )}
    </Box>
  );
}
