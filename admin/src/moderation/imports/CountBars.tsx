import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Tone } from '../../common/StatusChip.js';
import { useNumber } from '../../common/useNumber.js';
import { useId } from 'react';

interface CountBarsProps {
  /** The question that the bars answer. */
  title: string;
  rows: { label: string; count: number; tone?: Tone }[];
  empty?: string;
}

/** Counts beside each other, each a word, a number and a bar; read aloud it is a plain list. */
export function CountBars({ title, rows, empty }: CountBarsProps) {
  const id = useId();
  const number = useNumber();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length === 0 && !empty) return null;
  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2 }}>
      <Typography variant="h2" id={id} gutterBottom>
        {title}
      </Typography>
      {rows.length === 0 && <Box sx={{ color: 'text.secondary' }}>{empty}</Box>}
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(80px, auto) auto minmax(40px, 1fr)',
          columnGap: 1.5,
          rowGap: 0.75,
          alignItems: 'center',
        }}
      >
        {rows.map(({ label, count, tone }) => (
          <Box key={label} component="div" sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, fontWeight: 600, textAlign: 'right' }}>
              {number(count)}
            </Box>
            <Box
              component="span"
              aria-hidden
              sx={{
                height: 8,
                borderRadius: 1,
                width: `${(count / most) * 100}%`,
                minWidth: count > 0 ? 2 : 0,
                bgcolor: ({ desk }) =>
                  tone === 'warn' ? desk.warn : tone === 'accent' ? desk.accent : desk.controlLine,
              }}
            />
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
