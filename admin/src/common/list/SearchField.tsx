import SearchIcon from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslate } from 'react-admin';
import { useEffect, useRef, useState } from 'react';

/** Words to look for in this list; asked 250 ms after the last letter. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const translate = useTranslate();
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The back button or a view may change the words under the field.
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <OutlinedInput
      value={text}
      size="small"
      onChange={(event) => {
        const next = event.target.value;
        setText(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onChange(next.trim()), 250);
      }}
      placeholder={translate('desk.list.search')}
      startAdornment={
        <InputAdornment position="start" sx={{ mr: -0.5 }}>
          <SearchIcon sx={{ fontSize: 16 }} />
        </InputAdornment>
      }
      inputProps={{
        type: 'search',
        maxLength: 200,
        dir: 'auto',
        'aria-label': translate('desk.list.search'),
      }}
      sx={{
        flex: { xs: '1 1 180px', sm: '0 0 240px' },
        '& input': { py: 0.5, '@media (pointer: coarse)': { py: 1.5 } },
      }}
    />
  );
}
