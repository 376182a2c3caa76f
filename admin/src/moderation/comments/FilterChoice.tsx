import TextField from '@mui/material/TextField';

interface FilterChoiceProps {
  label: string;
  value: string;
  /** What is kept, and what is said of it. */
  choices: [string, string][];
  onChange: (value: string) => void;
}

/** One of a few, as the system shows it. */
export function FilterChoice({ label, value, choices, onChange }: FilterChoiceProps) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
    >
      {choices.map(([id, said]) => (
        <option key={id} value={id}>
          {said}
        </option>
      ))}
    </TextField>
  );
}
