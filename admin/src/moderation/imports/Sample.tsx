import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Time } from '../../common/Time.js';
import type { ImportReport } from './importReport.js';

/** The first few comments as they will stand here: a look that counts cannot give. */
export function Sample({ rows }: { rows: NonNullable<ImportReport['sample']> }) {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" component="section" aria-labelledby="sample" sx={{ maxWidth: 760 }}>
      <Typography variant="h2" id="sample" sx={{ px: 2, py: 1.5 }}>
        {translate('desk.imports.sample')}
      </Typography>
      {rows.map(({ author, text, status, at }, index) => (
        <Box key={index} sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
          <strong>
            <bdi>{author}</bdi>
          </strong>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate(`desk.imports.names.${status}`, { _: status })} {at && <Time at={at} />}
          </Box>
          <Box dir="auto" sx={{ overflowWrap: 'anywhere' }}>
            {text}
          </Box>
        </Box>
      ))}
    </Paper>
  );
}
