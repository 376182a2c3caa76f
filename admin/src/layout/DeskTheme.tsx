import CssBaseline from '@mui/material/CssBaseline';
import useMediaQuery from '@mui/material/useMediaQuery';
import { ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useEffect } from 'react';
import { useMe } from '../providers/me.js';
import { darkTheme, lightTheme } from './theme.js';

const KEY = 'desk.theme';

/** The person's choice, else the system's; remembered so that the sign-in page does not flash. */
export function DeskTheme({ children }: { children: ReactNode }) {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const choice = useMe()?.theme ?? localStorage.getItem(KEY) ?? 'SYSTEM';
  const isDark = choice === 'DARK' || (choice === 'SYSTEM' && systemIsDark);
  useEffect(() => {
    localStorage.setItem(KEY, choice);
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [choice, isDark]);
  return (
    <ThemeProvider theme={isDark ? darkTheme : lightTheme}>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
}
