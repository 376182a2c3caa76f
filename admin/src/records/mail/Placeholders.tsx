import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import type { Preview } from './templates.graphql.js';

/** What a template may leave open, each with what it stands for; a press puts it where the cursor is. */
export function Placeholders({
  all,
  insert,
}: {
  all: Preview['placeholders'];
  insert: (name: string) => void;
}) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-labelledby="placeholders">
      <Box id="placeholders" sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: 0.75 }}>
        {translate('desk.mail.placeholders')}
      </Box>
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {all.map(({ name }) => (
          <li key={name}>
            <Chip
              clickable
              variant="outlined"
              onClick={() => insert(name)}
              label={
                <>
                  {translate(`desk.mail.placeholder.${name}`, { _: name })}{' '}
                  <Box component="code" sx={{ color: 'text.secondary' }}>{`{{${name}}}`}</Box>
                </>
              }
              sx={{ '@media (pointer: coarse)': { height: 44 } }}
            />
          </li>
        ))}
      </Box>
    </Box>
  );
}
