import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { KeyHint } from '../../common/KeyHint.js';

/** "Moved to Qualified. Undo". */
export function MovedNotice({ text, undo }: { text: string; undo: () => void }) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, my: -0.75 }}>
      {text}
      <Button variant="text" onClick={undo} sx={{ gap: 0.75 }}>
        {translate('desk.leads.undo')}
        <KeyHint aria-hidden>z</KeyHint>
      </Button>
    </Box>
  );
}
