import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { DeskError, refusalOf } from '../providers/deskError.js';

/** What could not be read, where it would stand, and the way to try again. */
export function QueryError({ error, again }: { error: unknown; again: () => void }) {
  const translate = useTranslate();
  const { requestId } = refusalOf(error);
  const said = error instanceof DeskError ? error.message : 'desk.error.unexpected';
  return (
    <Box sx={{ p: { xs: 2, md: 2.5 } }}>
      <Alert severity="error" action={<Button onClick={again}>{translate('desk.common.tryAgain')}</Button>}>
        {translate(said, { _: said })}
        {requestId && (
          <Box component="small" sx={{ display: 'block', color: 'text.secondary' }}>
            {translate('desk.error.requestId', { id: requestId })}
          </Box>
        )}
      </Alert>
    </Box>
  );
}
