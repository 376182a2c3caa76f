import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { KeyHint } from '../../common/KeyHint.js';
import { PageHead } from '../../common/PageHead.js';
import { useMe } from '../../providers/me.js';

/** All keys of the desk, by place. */
const PLACES: { key: string; keys: [keys: string[], does: string][] }[] = [
  {
    key: 'everywhere',
    keys: [
      [['Ctrl', 'K'], 'search'],
      [['Esc'], 'close'],
    ],
  },
  {
    key: 'lists',
    keys: [
      [['j'], 'next'],
      [['k'], 'previous'],
      [['Enter'], 'open'],
      [['x'], 'select'],
    ],
  },
  {
    key: 'records',
    keys: [
      [['c'], 'call'],
      [['m'], 'mail'],
      [['n'], 'note'],
      [['w'], 'letter'],
      [['t'], 'task'],
      [['Ctrl', 'Enter'], 'save'],
      [['z'], 'undo'],
    ],
  },
  {
    key: 'queue',
    keys: [
      [['j'], 'next'],
      [['k'], 'previous'],
      [['a'], 'approve'],
      [['s'], 'spam'],
      [['d'], 'trash'],
      [['u'], 'unapprove'],
      [['r'], 'reply'],
      [['Shift', 'r'], 'approveReply'],
      [['e'], 'edit'],
      [['x'], 'select'],
      [['Shift', 'x'], 'selectAll'],
      [['Shift', 'a'], 'approveMany'],
      [['Shift', 's'], 'spamMany'],
      [['Shift', 'd'], 'trashMany'],
      [['z'], 'undo'],
      [['o'], 'article'],
      [['h'], 'author'],
      [['?'], 'help'],
    ],
  },
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
              <Box
                component="dl"
                sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 1, columnGap: 2 }}
              >
                {place.keys.map(([keys, does]) => (
                  <Box key={does} sx={{ display: 'contents' }}>
                    <Box component="dt">
                      {keys.map((key) => (
                        <KeyHint key={key} sx={{ mr: 0.5 }}>
                          {key}
                        </KeyHint>
                      ))}
                    </Box>
                    <Box component="dd" sx={{ m: 0 }}>
                      {translate(`desk.shortcuts.does.${does}`)}
                    </Box>
                  </Box>
                ))}
              </Box>
            </Paper>
          ))}
        </Box>
      </Box>
    </>
  );
}
