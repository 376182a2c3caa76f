import type { ThemeOptions } from '@mui/material/styles';
import { baseline } from './themeBaseline.js';
import { fields, touch } from './themeFields.js';
import type { Tokens } from './tokens.js';

/** MUI's look, changed here once: no ripple, no capitals, no elevation, lines of 1 px, the desk's focus ring. */
export function components(t: Tokens): ThemeOptions['components'] {
  const ring = { outline: `2px solid ${t.accent}`, outlineOffset: 2 };
  return {
    MuiCssBaseline: { styleOverrides: baseline(t) },
    MuiButtonBase: {
      defaultProps: { disableRipple: true, disableTouchRipple: true },
      styleOverrides: { root: { fontFamily: 'inherit', '&.Mui-focusVisible': ring } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, size: 'small', color: 'inherit', variant: 'outlined' },
      styleOverrides: {
        root: {
          minHeight: 32,
          minWidth: 32,
          padding: '5px 12px',
          whiteSpace: 'nowrap',
          '@media (pointer: coarse)': { minWidth: 44, minHeight: 44 },
        },
        sizeSmall: { fontSize: '0.8125rem' },
        outlined: {
          borderColor: t.line,
          backgroundColor: t.panel,
          '&:hover': { borderColor: t.controlLine },
        },
        text: { padding: '5px 8px' },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: { borderRadius: 8, '@media (pointer: coarse)': { minWidth: 44, minHeight: 44 } },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' }, outlined: { borderColor: t.line } },
    },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiMenu: { styleOverrides: { paper: { border: `1px solid ${t.line}` }, list: { padding: 4 } } },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          borderRadius: 6,
          minHeight: 32,
          fontSize: '0.8125rem',
          '&.Mui-focusVisible': {
            outline: `2px solid ${t.accent}`,
            outlineOffset: -2,
            backgroundColor: t.accentSoft,
          },
          ...touch,
        },
      },
    },
    MuiDialog: {
      styleOverrides: {
        paper: { border: `1px solid ${t.line}`, borderRadius: 12 },
        paperFullScreen: { border: 0, borderRadius: 0 },
      },
    },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: '1rem', fontWeight: 600, padding: '16px 20px 8px' } },
    },
    MuiDialogContent: { styleOverrides: { root: { padding: '0 20px 12px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 20px 16px' } } },
    ...fields(t),
    MuiToggleButton: {
      styleOverrides: {
        root: {
          color: t.mute,
          textTransform: 'none',
          padding: '4px 10px',
          borderColor: t.controlLine,
          '&.Mui-selected': { color: t.accent, backgroundColor: t.accentSoft },
          ...touch,
        },
      },
    },
    MuiChip: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        root: {
          fontWeight: 600,
          fontSize: '0.75rem',
          borderRadius: 12,
          border: `1px solid ${t.line}`,
          backgroundColor: t.bg,
        },
        colorSuccess: { backgroundColor: t.okSoft, color: t.ok, borderColor: 'transparent' },
        colorWarning: { backgroundColor: t.warnSoft, color: t.warn, borderColor: 'transparent' },
        colorError: { backgroundColor: t.badSoft, color: t.bad, borderColor: 'transparent' },
        colorPrimary: { backgroundColor: t.accentSoft, color: t.accent, borderColor: 'transparent' },
        clickable: { '@media (pointer: coarse)': { height: 44, borderRadius: 22 } },
        deleteIcon: { color: 'inherit', '&:hover': { color: 'inherit' } },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: {
          borderColor: t.line,
          fontSize: '0.8125rem',
          padding: '0 12px',
          height: 42,
          lineHeight: 18 / 13,
        },
        head: { color: t.mute, fontWeight: 600, height: 36, backgroundColor: t.panel },
        // MUI takes the padding, and with it what can be hit, from a box in a table.
        paddingCheckbox: {
          width: 44,
          padding: '0 4px 0 8px',
          '@media (pointer: coarse)': { padding: 0 },
          '&.MuiTableCell-paddingCheckbox > *': { padding: 6, '@media (pointer: coarse)': { padding: 12 } },
        },
      },
    },
    MuiTableSortLabel: { styleOverrides: { root: { minHeight: 36, ...touch } } },
    MuiTableRow: {
      styleOverrides: {
        root: {
          '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: t.accentSoft },
          '&:focus-visible': {
            outline: `2px solid ${t.accent}`,
            outlineOffset: -2,
            backgroundColor: t.accentSoft,
          },
        },
        hover: { '&:hover': { backgroundColor: t.bg } },
      },
    },
    MuiTabs: {
      styleOverrides: {
        root: { minHeight: 40, ...touch },
        indicator: { height: 2, pointerEvents: 'none' },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: 40,
          minWidth: 0,
          padding: '8px 12px',
          color: t.mute,
          '&.Mui-selected': { color: t.ink, fontWeight: 600 },
          ...touch,
        },
      },
    },
    MuiTooltip: {
      defaultProps: { enterDelay: 300 },
      styleOverrides: {
        tooltip: { backgroundColor: t.ink, color: t.bg, fontSize: '0.75rem', fontWeight: 500 },
      },
    },
    MuiAlert: {
      styleOverrides: {
        root: {
          '&.MuiAlert-standard': { color: t.ink, border: `1px solid ${t.line}`, padding: '4px 12px' },
          '&.MuiAlert-colorError': { backgroundColor: t.badSoft, '& .MuiAlert-icon': { color: t.bad } },
          '&.MuiAlert-colorWarning': { backgroundColor: t.warnSoft, '& .MuiAlert-icon': { color: t.warn } },
          '&.MuiAlert-colorInfo': { backgroundColor: t.accentSoft, '& .MuiAlert-icon': { color: t.accent } },
          '&.MuiAlert-colorSuccess': { backgroundColor: t.okSoft, '& .MuiAlert-icon': { color: t.ok } },
        },
      },
    },
    MuiSnackbarContent: { styleOverrides: { root: { backgroundColor: t.ink, color: t.bg } } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiLinearProgress: { styleOverrides: { root: { height: 6, borderRadius: 3, backgroundColor: t.line } } },
  };
}
