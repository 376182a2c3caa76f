import OutlinedInput from '@mui/material/OutlinedInput';

interface TimeFieldProps {
  label: string;
  /** `09:30`; the end of a day is `24:00`. */
  value: string;
  error?: boolean;
  /** Whether midnight is the end of the day, and not its beginning. */
  isEnd?: boolean;
  onChange: (value: string) => void;
}

/** A time of day. A browser knows no 24:00, so where a day ends it is written as 00:00. */
export function TimeField({ label, value, error = false, isEnd = false, onChange }: TimeFieldProps) {
  return (
    <OutlinedInput
      type="time"
      value={value === '24:00' ? '00:00' : value}
      error={error}
      onChange={({ target }) => onChange(isEnd && target.value === '00:00' ? '24:00' : target.value)}
      inputProps={{ 'aria-label': label, required: true }}
      sx={{ width: 126, '& input': { py: 0.5, px: 1, '@media (pointer: coarse)': { py: 1.5 } } }}
    />
  );
}
