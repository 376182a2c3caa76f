import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import type { ReactNode } from 'react';

/** The value of the choice that makes a new one: no id is empty. */
const NEW = '';

interface PartProps {
  title: string;
  children: ReactNode;
}

/** A part of a conversion under its name. */
export function ConversionPart({ title, children }: PartProps) {
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 600, fontSize: '1rem' }}>
        {title}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
          '& .wide': { gridColumn: '1 / -1' },
        }}
      >
        {children}
      </Box>
    </Box>
  );
}

interface ExistingOrNewProps {
  label: string;
  found: readonly { id: string; name: string; why: string }[];
  chosen: string | null;
  makeNew: string;
  error?: string;
  onChoose: (id: string | null) => void;
}

/** Those that are there already, each with what speaks for it, and a new one. */
export function ExistingOrNew({ label, found, chosen, makeNew, error, onChoose }: ExistingOrNewProps) {
  if (found.length === 0) return null;
  return (
    <Box className="wide">
      <RadioGroup
        aria-label={label}
        value={chosen ?? NEW}
        onChange={(_event, value) => onChoose(value === NEW ? null : value)}
      >
        {found.map(({ id, name, why }) => (
          <FormControlLabel
            key={id}
            value={id}
            control={<Radio size="small" />}
            label={
              <>
                <bdi>{name}</bdi>{' '}
                <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                  {why}
                </Box>
              </>
            }
          />
        ))}
        <FormControlLabel value={NEW} control={<Radio size="small" />} label={makeNew} />
      </RadioGroup>
      {error && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
}

type PartFieldProps = Omit<TextFieldProps, 'onChange' | 'error' | 'value'> & {
  value: string;
  wrong?: string;
  onType: (value: string) => void;
};

/** A field of a part, with what is wrong beside it. */
export function PartField({ wrong, helperText, onType, ...props }: PartFieldProps) {
  return (
    <TextField
      fullWidth
      error={wrong !== undefined}
      helperText={wrong ?? helperText}
      onChange={({ target }) => onType(target.value)}
      slotProps={{ htmlInput: { dir: 'auto', maxLength: props.multiline ? 5000 : 200 } }}
      {...props}
    />
  );
}
