import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'react-admin';
import type { ReactNode } from 'react';

/** Says what belongs here and gives the one button; a narrowed list offers to widen. */
export function EmptyList({
  narrowed,
  tabField,
  text,
  action,
}: {
  narrowed: boolean;
  tabField?: string;
  text: ReactNode;
  action: ReactNode;
}) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const tab = tabField && tabField in filterValues ? { [tabField]: filterValues[tabField] as unknown } : {};
  return (
    <Box sx={{ px: { xs: 2, md: 2.5 }, py: 4, maxWidth: 560 }} role="status">
      <Box component="p" sx={{ mt: 0, color: 'text.secondary', fontSize: '1rem' }}>
        {narrowed ? translate('desk.list.nothingMatches') : text}
      </Box>
      {narrowed ? (
        <Button onClick={() => setFilters(tab, undefined, false)}>{translate('desk.list.clear')}</Button>
      ) : (
        action
      )}
    </Box>
  );
}
