import type { Tokens } from './tokens.js';

declare module '@mui/material/styles' {
  interface Theme {
    desk: Tokens;
  }
  interface ThemeOptions {
    desk: Tokens;
  }
}
