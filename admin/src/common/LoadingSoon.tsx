import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'react-admin';
import { useEffect, useState } from 'react';

/** True once `ms` have passed: what comes sooner is shown without a flicker. */
export function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

/** The first time a screen has nothing to show: a skeleton, and only after 150 ms. */
export function LoadingSoon({ rows = 8 }: { rows?: number }) {
  const translate = useTranslate();
  const late = useAfter(150);
  if (!late) return null;
  return (
    <Box sx={{ p: 2.5 }} role="status" aria-label={translate('desk.common.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton
          key={row}
          variant="rounded"
          height={26}
          sx={{ mb: 2, width: `${96 - ((row * 13) % 30)}%` }}
        />
      ))}
    </Box>
  );
}
