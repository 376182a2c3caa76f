import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { ReactNode, SyntheticEvent } from 'react';
import { useRoom } from './queueContext.js';

interface FilterFrameProps {
  anchor: HTMLElement;
  submit: (event: SyntheticEvent<HTMLFormElement>) => void;
  clear: () => void;
  close: () => void;
  children: ReactNode;
}

/** A card under the button that opened it; on a phone a sheet whose fields scroll under what they are applied by. */
export function FilterFrame({ anchor, submit, clear, close, children }: FilterFrameProps) {
  const translate = useTranslate();
  const { isPhone } = useRoom();
  const t = (key: string) => translate(`desk.comments.filter.${key}`);
  const form = (
    <Box
      component="form"
      onSubmit={submit}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1, boxSizing: 'border-box' }}
    >
      <Box
        sx={{
          p: 2,
          flex: 1,
          minHeight: 0,
          overflowY: 'auto',
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          alignContent: 'start',
          alignItems: 'start',
          gap: 1.5,
        }}
      >
        {children}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
        <Button type="submit" variant="contained" color="primary" sx={{ flex: isPhone ? 1 : 'none' }}>
          {t('apply')}
        </Button>
        <Button onClick={clear}>{t('clear')}</Button>
      </Box>
    </Box>
  );
  if (isPhone)
    return (
      <Dialog open fullScreen onClose={close} aria-labelledby="filter-title">
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            px: 2,
            py: 0.75,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Typography variant="h2" id="filter-title" sx={{ flex: 1 }}>
            {t('title')}
          </Typography>
          <IconButton onClick={close} edge="end" aria-label={translate('desk.common.close')}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
        {form}
      </Dialog>
    );
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={close}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: {
          'aria-label': t('title'),
          role: 'dialog',
          sx: { width: 560, display: 'flex', flexDirection: 'column' },
        } as object,
      }}
    >
      {form}
    </Popover>
  );
}
