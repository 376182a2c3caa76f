import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { Fragment } from 'react';
import { KeyHint } from '../../common/KeyHint.js';
import { comments } from '../../i18n/en/comments.js';

const KEYS = Object.keys(comments.keys.list);

/** Every key of the queue. */
export function KeyHelp({ close }: { close: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="key-help">
      <DialogTitle id="key-help">{translate('desk.comments.keys.title')}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2.5, rowGap: 0.75 }}
        >
          {KEYS.map((keys) => (
            <Fragment key={keys}>
              <Box component="dt" sx={{ whiteSpace: 'nowrap' }}>
                {keys.split(/\s+/).map((key) =>
                  key === '–' ? (
                    ' – '
                  ) : (
                    <KeyHint key={key} sx={{ mr: 0.5 }}>
                      {key}
                    </KeyHint>
                  ),
                )}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {translate(`desk.comments.keys.list.${keys}`)}
              </Box>
            </Fragment>
          ))}
        </Box>
        <Box component="p" sx={{ color: 'text.secondary', mb: 0 }}>
          {translate('desk.comments.keys.note')}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
