import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { FilterEditorProps } from './FilterEditor.js';

/** One of many, found by typing a part of its name. */
export function OptionEditor({ filter, value, anchor, onApply, onClose }: FilterEditorProps) {
  const translate = useTranslate();
  const options = filter.options ?? [];
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
    >
      <Box sx={{ p: 1.5, width: 280 }}>
        <Autocomplete
          options={options}
          value={options.find(({ id }) => id === value) ?? null}
          getOptionLabel={({ name }) => name}
          isOptionEqualToValue={(one, other) => one.id === other.id}
          getOptionKey={({ id }) => id}
          openOnFocus
          autoHighlight
          onChange={(_event, option) => {
            onApply(option?.id);
            onClose();
          }}
          renderInput={(params) => <TextField {...params} autoFocus label={translate(filter.label)} />}
        />
      </Box>
    </Popover>
  );
}
