import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { NavLink } from 'react-router';
import { useNumber } from '../common/useNumber.js';
import { useMe } from '../providers/me.js';
import { Brand } from './Brand.js';
import { type NavEntry, openTo, openWings, own, today } from './navigation.js';
import { useWaiting } from './useWaiting.js';

const Entry = styled(NavLink)(({ theme: { desk } }) => ({
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  gap: 8,
  minHeight: 30,
  padding: '4px 8px',
  borderRadius: 6,
  color: desk.mute,
  fontSize: '0.8125rem',
  lineHeight: '18px',
  textDecoration: 'none',
  fontWeight: 500,
  '&:hover': { color: desk.ink, backgroundColor: desk.line },
  '&.active': { color: desk.accent, backgroundColor: desk.accentSoft, fontWeight: 600 },
  '@media (pointer: coarse)': { minHeight: 44 },
}));

/** The wings and what waits in each. */
export function Navigation({ onFollow }: { onFollow?: () => void }) {
  const translate = useTranslate();
  const number = useNumber();
  const permissions = useMe()?.permissions ?? [];
  const { byResource, total } = useWaiting();
  const entry = ({ key, to }: NavEntry, count = 0) => (
    <li key={key}>
      <Entry to={to} end={to === '/'} onClick={onFollow}>
        <span>{translate(`desk.layout.nav.${key}`)}</span>
        {count > 0 && (
          <Box component="span" sx={{ fontWeight: 600 }}>
            <span aria-hidden>{number(count)}</span>
            <span className="read-aloud">{translate('desk.layout.waiting', { count: number(count) })}</span>
          </Box>
        )}
      </Entry>
    </li>
  );
  return (
    <Box
      component="nav"
      aria-label={translate('desk.layout.wings')}
      sx={{ '& ul': { listStyle: 'none', m: 0, p: 0 } }}
    >
      <Box sx={{ px: 1, pb: 2 }}>
        <Brand />
      </Box>
      <ul>
        {openTo(permissions, own).map((one) => entry(one, one === today ? total : byResource.get(one.key)))}
      </ul>
      {openWings(permissions).map(({ key, entries }) => (
        <Box component="section" key={key} aria-labelledby={`wing-${key}`} sx={{ mt: 1.75 }}>
          <Box
            component="h2"
            id={`wing-${key}`}
            sx={{ m: 0, px: 1, py: 0.5, fontSize: '0.6875rem', fontWeight: 600, color: 'text.secondary' }}
          >
            {translate(`desk.layout.section.${key}`)}
          </Box>
          <ul>{entries.map((one) => entry(one, byResource.get(one.key)))}</ul>
        </Box>
      ))}
    </Box>
  );
}
