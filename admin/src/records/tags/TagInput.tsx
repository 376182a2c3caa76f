import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTags } from './useTags.js';

/** As the API takes them. */
const LONGEST = 50;
const filterOptions = createFilterOptions<string>({ limit: 50 });

interface TagInputProps {
  label: string;
  value: readonly string[];
  onChange: (names: string[]) => void;
  /** Whether what is not there yet may be written. */
  mayMake?: boolean;
  autoFocus?: boolean;
  error?: string;
}

/** Tags by their names: offered as one types; Backspace takes the last one off, the arrows walk them. */
export function TagInput({ label, value, onChange, mayMake = false, autoFocus, error }: TagInputProps) {
  const names = useTags().map(({ name }) => name);
  return (
    <Autocomplete
      multiple
      freeSolo={mayMake}
      disableClearable
      filterSelectedOptions
      autoHighlight={!mayMake}
      filterOptions={filterOptions}
      options={names}
      value={[...value]}
      onChange={(_event, chosen) => onChange(chosen)}
      slotProps={{ chip: { size: 'small', dir: 'auto' } }}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus={autoFocus}
          label={label}
          error={Boolean(error)}
          helperText={error}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, maxLength: LONGEST, dir: 'auto' },
          }}
        />
      )}
    />
  );
}
