import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useId } from 'react';

/** A labelled field outside react-hook-form: these pages have one or two of them. */
export function DoorField({
  label,
  error,
  ...input
}: Omit<OutlinedInputProps, 'error' | 'label'> & { label: string; error?: string }) {
  const id = useId();
  return (
    <FormControl fullWidth error={Boolean(error)} sx={{ mb: 2 }}>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput id={id} required aria-describedby={error ? `${id}-error` : undefined} {...input} />
      {error && <FormHelperText id={`${id}-error`}>{error}</FormHelperText>}
    </FormControl>
  );
}
