import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type RaRecord, useListContext, useTranslate } from 'react-admin';
import { type ReactNode, useEffect } from 'react';
import { isTaken } from '../keyboard.js';
import { usePeek } from './usePeek.js';

/** The open row beside the list; on a phone over it. Esc closes. */
export function PeekPanel({ render }: { render: (record: RaRecord) => ReactNode }) {
  const translate = useTranslate();
  const isPhone = useMediaQuery('(max-width: 899px)', { noSsr: true });
  const { data = [] } = useListContext();
  const { openId, close } = usePeek();
  const record = data.find(({ id }) => id === openId);
  useEffect(() => {
    if (!record) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && !isTaken(event) && close();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [record, close]);
  if (!record) return null;
  const content = (
    <Box sx={{ p: 2 }}>
      <IconButton
        size="small"
        onClick={close}
        aria-label={translate('desk.common.close')}
        sx={{ float: 'right', ml: 1 }}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
      {render(record)}
    </Box>
  );
  const label = translate('desk.list.peek');
  if (isPhone) {
    return (
      <Drawer
        open
        anchor="bottom"
        onClose={close}
        slotProps={{
          paper: { role: 'dialog', 'aria-modal': true, 'aria-label': label, sx: { maxHeight: '80vh' } },
        }}
      >
        {content}
      </Drawer>
    );
  }
  return (
    <Paper
      variant="outlined"
      component="aside"
      aria-label={label}
      sx={{
        flex: '0 0 400px',
        maxWidth: 400,
        position: 'sticky',
        top: 64,
        alignSelf: 'flex-start',
        maxHeight: 'calc(100vh - 80px)',
        overflowY: 'auto',
      }}
    >
      {content}
    </Paper>
  );
}
