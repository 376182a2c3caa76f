import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useNumber } from '../../common/useNumber.js';
import { ago } from '../../common/clock.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { useMe } from '../../providers/me.js';
import type { Waiting } from './home.graphql.js';

/** One line for each kind of work; it opens exactly the rows that it counted. */
export function WaitingList({ waiting }: { waiting: Waiting[] }) {
  const translate = useTranslate();
  const number = useNumber();
  const me = useMe();
  const open = waiting.filter(({ count }) => count > 0);
  return (
    <Paper variant="outlined" component="section" aria-labelledby="waits" sx={{ overflow: 'hidden' }}>
      <Typography variant="h2" id="waits" sx={{ px: 2, py: 1.5 }}>
        {translate('desk.home.waitsTitle')}
      </Typography>
      {open.length === 0 && (
        <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>
          <Box sx={{ color: 'text.primary', fontWeight: 500 }}>{translate('desk.home.nothingWaits')}</Box>
          {translate('desk.home.nothingWaitsText')}
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {open.map(({ key, resource, filter, count, oldestAt }) => (
          <li key={key}>
            <Box
              component={Link}
              to={rowsUrl(resource, filter)}
              sx={{
                display: 'flex',
                alignItems: 'baseline',
                gap: 1.5,
                px: 2,
                py: 1.25,
                borderTop: 1,
                borderColor: 'divider',
                color: 'text.primary',
                textDecoration: 'none',
                '&:hover': { bgcolor: 'background.default' },
              }}
            >
              <Box
                component="span"
                sx={{
                  minWidth: 44,
                  fontSize: '1.25rem',
                  lineHeight: '28px',
                  fontWeight: 650,
                  color: 'primary.main',
                  textAlign: 'right',
                }}
              >
                {number(count)}
              </Box>
              <Box component="span" sx={{ flex: 1 }}>
                {translate(`desk.home.waiting.${key}`, { smart_count: count, _: key })}
              </Box>
              {oldestAt && (
                <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                  {translate('desk.home.oldest', {
                    time: ago(oldestAt, { locale: me?.locale, timeZone: me?.timeZone }),
                  })}
                </Box>
              )}
            </Box>
          </li>
        ))}
      </Box>
    </Paper>
  );
}
