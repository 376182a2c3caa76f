import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { KeyHint } from './KeyHint.js';

interface KeyListProps {
  /** Keys that are pressed together are joined by +; `does` names a text of `desk.shortcuts.does`. */
  rows: readonly { keys: string; does: string }[];
}

/** Keys, and what each does. */
export function KeyList({ rows }: KeyListProps) {
  const translate = useTranslate();
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2.5, rowGap: 0.75 }}
    >
      {rows.map(({ keys, does }) => (
        <Box key={does} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ whiteSpace: 'nowrap' }}>
            {keys.split(/[ +]/).map((key) =>
              key === '–' ? (
                '– '
              ) : (
                <KeyHint key={key} sx={{ mr: 0.5 }}>
                  {key === 'Escape' ? 'Esc' : key}
                </KeyHint>
              ),
            )}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {translate(`desk.shortcuts.does.${does}`)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
