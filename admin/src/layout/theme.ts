import { createTheme, type Theme } from '@mui/material/styles';
import { components } from './themeComponents.js';
import { dark, light, type Tokens } from './tokens.js';

const FONTS = "'Inter Variable', system-ui, 'Noto Sans', 'Segoe UI', sans-serif";

function makeTheme(mode: 'light' | 'dark', tokens: Tokens): Theme {
  return createTheme({
    desk: tokens,
    palette: {
      mode,
      background: { default: tokens.bg, paper: tokens.panel },
      text: { primary: tokens.ink, secondary: tokens.mute, disabled: tokens.mute },
      divider: tokens.line,
      primary: { main: tokens.accent, contrastText: tokens.onAccent },
      secondary: { main: tokens.mute, contrastText: tokens.panel },
      success: { main: tokens.ok },
      warning: { main: tokens.warn },
      error: { main: tokens.bad, contrastText: mode === 'light' ? '#fff' : '#2a0b09' },
      action: { selected: tokens.accentSoft, hover: tokens.bg },
      info: { main: tokens.accent },
    },
    shape: { borderRadius: 8 },
    spacing: 8,
    shadows: shadowsFor(mode),
    typography: {
      fontFamily: FONTS,
      fontSize: 14,
      fontWeightMedium: 600,
      htmlFontSize: 16,
      body1: { fontSize: '0.875rem', lineHeight: 20 / 14 },
      body2: { fontSize: '0.8125rem', lineHeight: 18 / 13 },
      caption: { fontSize: '0.75rem', lineHeight: 16 / 12 },
      // Text that people must read and judge.
      subtitle1: { fontSize: '1rem', lineHeight: 26 / 16 },
      h1: { fontSize: '1.25rem', lineHeight: 28 / 20, fontWeight: 650, letterSpacing: '-0.01em' },
      h2: { fontSize: '0.9375rem', lineHeight: 22 / 15, fontWeight: 600 },
      h3: { fontSize: '0.8125rem', lineHeight: 18 / 13, fontWeight: 600 },
      button: { textTransform: 'none', fontWeight: 500, fontSize: '0.875rem', lineHeight: 20 / 14 },
    },
    transitions: {
      duration: {
        shortest: 80,
        shorter: 100,
        short: 120,
        standard: 140,
        complex: 150,
        enteringScreen: 120,
        leavingScreen: 100,
      },
    },
    components: components(tokens),
  });
}

/** Only what floats casts a shadow: menus (8), dialogs (24), notices (6). */
function shadowsFor(mode: 'light' | 'dark'): Theme['shadows'] {
  const float = mode === 'light' ? '0 8px 24px rgb(22 25 31 / 14%)' : '0 8px 24px rgb(0 0 0 / 50%)';
  return Array.from({ length: 25 }, (_, level) => (level >= 6 ? float : 'none')) as Theme['shadows'];
}

export const lightTheme = makeTheme('light', light);
export const darkTheme = makeTheme('dark', dark);
