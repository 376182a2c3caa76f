import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useTranslate } from 'react-admin';
import { Progress } from '../../common/Progress.js';
import { useMe } from '../../providers/me.js';
import { megabytes } from '../../common/bytes.js';
import type { useUpload } from './useUpload.js';

/** A file on its way. */
export function UploadPanel({ upload }: { upload: ReturnType<typeof useUpload> }) {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const { state } = upload;
  if (!state) return null;
  const text = translate('desk.imports.ofBytes', {
    sent: megabytes(state.sent, locale),
    total: megabytes(state.bytes, locale),
  });
  return (
    <Paper variant="outlined" sx={{ p: 2, maxWidth: 760 }}>
      <Box sx={{ fontWeight: 600, mb: 1, overflowWrap: 'anywhere' }}>
        <bdi>{state.fileName}</bdi>
      </Box>
      <Progress
        label={translate('desk.imports.uploading')}
        share={state.sent / Math.max(1, state.bytes)}
        text={text}
      />
      {state.message && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {translate(state.message, { _: state.message })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        {state.state === 'sending' ? (
          <Button onClick={upload.pause}>{translate('desk.imports.pause')}</Button>
        ) : (
          <Button variant="contained" color="primary" onClick={upload.resume}>
            {translate('desk.imports.resume')}
          </Button>
        )}
        <Button color="error" onClick={() => void upload.giveUp()}>
          {translate('desk.common.cancel')}
        </Button>
      </Box>
    </Paper>
  );
}
