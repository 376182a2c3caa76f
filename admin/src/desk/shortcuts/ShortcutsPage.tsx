import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { KeyList } from '../../common/KeyList.js';
import { PageHead } from '../../common/PageHead.js';
import { allQueueKeys } from '../../common/queueKeys.js';
import { useMe } from '../../providers/me.js';

/** All keys of the desk, by place. */
const PLACES: { key: string; keys: { keys: string; does: string }[] }[] = [
  {
    key: 'everywhere',
    keys: [
      { keys: 'Ctrl+K', does: 'search' },
      { keys: 'Escape', does: 'close' },
    ],
  },
  {
    key: 'lists',
    keys: [
      { keys: 'j', does: 'next' },
      { keys: 'k', does: 'previous' },
      { keys: 'Enter', does: 'open' },
      { keys: 'x', does: 'select' },
    ],
  },
  {
    key: 'records',
    keys: [
      { keys: 'c', does: 'call' },
      { keys: 'm', does: 'mail' },
      { keys: 'n', does: 'note' },
      { keys: 'w', does: 'letter' },
      { keys: 't', does: 'task' },
      { keys: 'Ctrl+Enter', does: 'save' },
      { keys: 'z', does: 'undo' },
    ],
  },
  { key: 'queue', keys: allQueueKeys },
];

export default function ShortcutsPage() {
  const translate = useTranslate();
  const on = useMe()?.shortcuts ?? true;
  return (
    <>
      <PageHead title={translate('desk.layout.me.shortcuts')} />
      <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 4 }}>
        <p style={{ marginTop: 0 }}>
          {translate(on ? 'desk.shortcuts.on' : 'desk.shortcuts.off')}{' '}
          <Link to="/profile">{translate('desk.shortcuts.change')}</Link>
        </p>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 1fr))' },
            alignItems: 'start',
            maxWidth: 1100,
          }}
        >
          {PLACES.map((place) => (
            <Paper
              key={place.key}
              variant="outlined"
              component="section"
              aria-labelledby={`keys-${place.key}`}
              sx={{ p: 2 }}
            >
              <Typography variant="h2" id={`keys-${place.key}`} gutterBottom>
                {translate(`desk.shortcuts.${place.key}`)}
              </Typography>
              <KeyList rows={place.keys} />
            </Paper>
          ))}
        </Box>
      </Box>
    </>
  );
}
