import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';

interface ProgressProps {
  /** 0 to 1; undefined: it moves, nobody knows how far. */
  share: number | undefined;
  label: string;
  /** Said beside the bar: "412 of 1,000". */
  text?: string;
}

/** How far something has come, drawn and said. */
export function Progress({ share, label, text }: ProgressProps) {
  const percent = share === undefined ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 120 }}>
      <LinearProgress
        aria-label={label}
        variant={percent === undefined ? 'indeterminate' : 'determinate'}
        value={percent}
        sx={{ flex: 1 }}
      />
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>
        {text ?? (percent === undefined ? '' : `${percent} %`)}
      </Box>
    </Box>
  );
}
