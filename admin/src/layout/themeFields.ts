import type { ThemeOptions } from '@mui/material/styles';
import type { Tokens } from './tokens.js';

/** react-admin keeps an empty line under each field for help; ours have help only where there is some. */
const fieldsWithoutEmptyHelp = Object.fromEntries(
  [
    'TextInput',
    'SelectInput',
    'NumberInput',
    'DateTimeInput',
    'DateInput',
    'BooleanInput',
    'CheckboxGroupInput',
    'AutocompleteInput',
  ].map((name) => [`Ra${name}`, { defaultProps: { helperText: false } }]),
);

/** What a finger can hit. */
export const touch = { '@media (pointer: coarse)': { minHeight: 44 } };

/** The look of what people fill in: labels that stand above and stay there, lines that can be seen. */
export function fields(t: Tokens): ThemeOptions['components'] {
  return {
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', fullWidth: true } },
    // The grid round the fields keeps the distance.
    MuiFormControl: { defaultProps: { size: 'small' }, styleOverrides: { root: { margin: 0 } } },
    ...fieldsWithoutEmptyHelp,
    ...{
      RaCheckboxGroupInput: {
        styleOverrides: {
          root: {
            '& .RaCheckboxGroupInput-label': {
              transform: 'none',
              fontSize: '0.8125rem',
              fontWeight: 600,
              color: t.ink,
            },
          },
        },
      },
    },
    MuiInputLabel: {
      defaultProps: { shrink: true },
      styleOverrides: {
        // The label stands above its field and stays there.
        root: {
          position: 'static',
          transform: 'none',
          fontSize: '0.8125rem',
          fontWeight: 600,
          color: t.ink,
          marginBottom: 4,
          lineHeight: 18 / 13,
          whiteSpace: 'normal',
          '&.Mui-focused': { color: t.ink },
          '&.Mui-disabled': { color: t.mute },
        },
      },
    },
    // MUI's own are too pale to be read.
    MuiInputBase: { styleOverrides: { input: { '&::placeholder': { color: t.mute, opacity: 1 } } } },
    MuiOutlinedInput: {
      defaultProps: { notched: false },
      styleOverrides: {
        root: {
          backgroundColor: t.panel,
          '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: t.accent, borderWidth: 2 },
        },
        input: { padding: '7px 10px', height: 'auto', '@media (pointer: coarse)': { paddingBlock: 12 } },
        multiline: { padding: '8px 10px', '& textarea': { padding: 0 }, ...touch },
        notchedOutline: { borderColor: t.controlLine, top: 0, '& legend': { display: 'none' } },
      },
    },
    MuiAutocomplete: {
      styleOverrides: {
        // As high as the other fields.
        inputRoot: {
          '&.MuiOutlinedInput-root.MuiInputBase-sizeSmall': {
            paddingBlock: 0,
            '& .MuiAutocomplete-input': {
              padding: '7px 4px',
              '@media (pointer: coarse)': { paddingBlock: 12 },
            },
          },
        },
      },
    },
    MuiFormHelperText: {
      styleOverrides: { root: { marginInline: 0, color: t.mute, '&.Mui-error': { color: t.bad } } },
    },
    MuiCheckbox: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: { padding: 6, color: t.controlLine, '@media (pointer: coarse)': { padding: 12 } },
      },
    },
    MuiRadio: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: { padding: 6, color: t.controlLine, '@media (pointer: coarse)': { padding: 12 } },
      },
    },
    MuiFormControlLabel: { styleOverrides: { root: touch } },
    MuiSwitch: {
      styleOverrides: {
        track: { backgroundColor: t.controlLine, opacity: 1 },
        // White on white has no edge.
        thumb: { boxSizing: 'border-box', border: `1px solid ${t.controlLine}` },
        // As high as a finger needs; track and thumb keep their size and stand in the middle.
        root: {
          '@media (pointer: coarse)': {
            height: 44,
            padding: '15px 12px',
            '& .MuiSwitch-switchBase': { top: 3 },
            '& .MuiSwitch-input': { height: 44, top: -3 },
          },
        },
      },
    },
  };
}
