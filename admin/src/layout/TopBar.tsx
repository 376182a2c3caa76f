import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import { KeyHint } from '../common/KeyHint.js';
import { Brand } from './Brand.js';
import { MeMenu } from './MeMenu.js';

interface TopBarProps {
  isPhone: boolean;
  openMenu: () => void;
  openSearch: () => void;
}

const commandKey = navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K';

export function TopBar({ isPhone, openMenu, openSearch }: TopBarProps) {
  const translate = useTranslate();
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1100,
        height: 56,
        boxSizing: 'border-box',
        display: 'flex',
        displayPrint: 'none',
        alignItems: 'center',
        gap: 1.5,
        px: { xs: 1, md: 2.5 },
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {isPhone ? (
        <>
          <IconButton onClick={openMenu} aria-label={translate('desk.layout.openMenu')}>
            <MenuIcon fontSize="small" />
          </IconButton>
          <Brand />
        </>
      ) : (
        <ButtonBase
          onClick={openSearch}
          aria-keyshortcuts="Control+K Meta+K"
          sx={{
            flex: '0 1 420px',
            height: 34,
            px: 1.25,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: 'background.default',
            color: 'text.secondary',
            justifyContent: 'space-between',
            fontSize: '0.875rem',
            '&:hover': { borderColor: 'text.secondary' },
          }}
        >
          {translate('desk.layout.searchHint')}
          <KeyHint>{commandKey}</KeyHint>
        </ButtonBase>
      )}
      <Box sx={{ flex: 1 }} />
      <MeMenu />
    </Box>
  );
}
