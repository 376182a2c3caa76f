import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import ForumIcon from '@mui/icons-material/ForumOutlined';
import EngagementsIcon from '@mui/icons-material/HandshakeOutlined';
import LeadsIcon from '@mui/icons-material/InboxOutlined';
import SearchIcon from '@mui/icons-material/Search';
import TodayIcon from '@mui/icons-material/TodayOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useMe } from '../providers/me.js';

const cell = {
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  gap: 0.25,
  minHeight: 56,
  fontSize: '0.6875rem',
  lineHeight: '16px',
  fontWeight: 500,
  color: 'text.secondary',
  textDecoration: 'none',
  alignItems: 'center',
  justifyContent: 'center',
  '&.active': { color: 'primary.main' },
} as const;

/** The main lists of the wings, which are also the names of their permissions. */
const LISTS = [
  { key: 'leads', Icon: LeadsIcon },
  { key: 'engagements', Icon: EngagementsIcon },
  { key: 'comments', Icon: ForumIcon },
  { key: 'articles', Icon: ArticleIcon },
];

/** On a phone: Today, the wing's two main lists, search. */
export function BottomBar({ openSearch }: { openSearch: () => void }) {
  const translate = useTranslate();
  const permissions = useMe()?.permissions ?? [];
  const mine = LISTS.filter(({ key }) => permissions.includes(key)).slice(0, 2);
  const to = (path: string, key: string, icon: ReactNode) => (
    <Box key={path} component={NavLink} to={path} end={path === '/'} sx={cell}>
      {icon}
      {translate(`desk.layout.nav.${key}`)}
    </Box>
  );
  return (
    <Box
      component="nav"
      aria-label={translate('desk.layout.bottomBar')}
      sx={{
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 1100,
        display: 'flex',
        displayPrint: 'none',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      {to('/', 'today', <TodayIcon fontSize="small" />)}
      {mine.map(({ key, Icon }) => to(`/${key}`, key, <Icon fontSize="small" />))}
      <ButtonBase onClick={openSearch} sx={cell}>
        <SearchIcon fontSize="small" />
        {translate('desk.layout.search')}
      </ButtonBase>
    </Box>
  );
}
