import CheckIcon from '@mui/icons-material/Check';
import Avatar from '@mui/material/Avatar';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNotify, useResetStore, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { initials } from '../common/initials.js';
import { postAuth } from '../providers/authProvider.js';
import { useMe } from '../providers/me.js';
import { loadAnew } from '../providers/person.js';
import { saveProfile } from '../providers/profile.js';

const THEMES = ['SYSTEM', 'LIGHT', 'DARK'] as const;

/** Who I am, and what is mine to set. */
export function MeMenu() {
  const translate = useTranslate();
  const me = useMe();
  const forgetViews = useResetStore();
  const navigate = useNavigate();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!me) return null;
  const close = () => setAnchor(null);
  const go = (to: string) => {
    close();
    void navigate(to);
  };
  const choose = (theme: (typeof THEMES)[number]) => {
    close();
    saveProfile({ theme }).catch((error: Error) => notify(error.message, { type: 'error' }));
  };
  const signOut = () => {
    close();
    postAuth('logout')
      .then(forgetViews)
      .then(loadAnew)
      .catch((error: Error) => notify(error.message, { type: 'error' }));
  };
  return (
    <>
      <IconButton
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        sx={{ p: 0.5, borderRadius: '50%' }}
      >
        <Avatar
          aria-hidden
          sx={{
            width: 28,
            height: 28,
            fontSize: 11,
            fontWeight: 600,
            bgcolor: (theme) => theme.desk.accentSoft,
            color: 'primary.main',
          }}
        >
          {initials(me.name)}
        </Avatar>
        <span className="read-aloud">{translate('desk.layout.me.open', { name: me.name })}</span>
      </IconButton>
      <Menu
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ paper: { sx: { minWidth: 220 } } }}
      >
        <ListSubheader
          component="li"
          role="presentation"
          sx={{ lineHeight: 1.4, py: 1, px: 1.5, bgcolor: 'transparent' }}
        >
          <ListItemText
            primary={<bdi>{me.name}</bdi>}
            secondary={me.email}
            slotProps={{ primary: { sx: { color: 'text.primary', fontWeight: 600 } } }}
          />
        </ListSubheader>
        <MenuItem onClick={() => go('/profile')}>{translate('desk.layout.me.profile')}</MenuItem>
        <MenuItem onClick={() => go('/shortcuts')}>{translate('desk.layout.me.shortcuts')}</MenuItem>
        <Divider component="li" />
        <ListSubheader
          component="li"
          role="presentation"
          sx={{ lineHeight: '28px', px: 2, bgcolor: 'transparent', fontSize: '0.75rem' }}
        >
          {translate('desk.layout.me.theme')}
        </ListSubheader>
        {THEMES.map((theme) => (
          <MenuItem
            key={theme}
            role="menuitemradio"
            aria-checked={me.theme === theme}
            onClick={() => choose(theme)}
            sx={{ justifyContent: 'space-between' }}
          >
            {translate(`desk.layout.me.${theme}`)}
            {me.theme === theme && <CheckIcon sx={{ fontSize: 16 }} aria-hidden />}
          </MenuItem>
        ))}
        <Divider component="li" />
        <MenuItem onClick={signOut}>{translate('desk.layout.me.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
