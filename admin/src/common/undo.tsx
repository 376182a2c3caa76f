import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useCallback } from 'react';
import { KeyHint } from './KeyHint.js';

type Undo = () => Promise<unknown>;

/** What `z` takes back: the last thing that was done, once. */
let last: Undo | undefined;

const LONG_ENOUGH = 10_000;

/** Says what was done and how to take it back; the server does the taking back, so it holds after the notice has gone. */
export function useOfferUndo(): { offerUndo: (said: string, undo: Undo) => void; undoLast: () => void } {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const undoLast = useCallback(() => {
    const undo = last;
    if (!undo) return;
    last = undefined;
    undo()
      .then(() => notify('desk.common.undone', { type: 'success' }))
      .catch((error: Error) => notify(error.message, { type: 'error' }))
      .finally(refresh);
  }, [notify, refresh]);
  const offerUndo = useCallback(
    (said: string, undo: Undo) => {
      last = undo;
      notify(
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
          <span>{said}</span>
          <Button
            variant="text"
            color="primary"
            onClick={() => {
              // Another thing may have been done since: this button takes back its own.
              last = undo;
              undoLast();
            }}
          >
            {translate('desk.common.undo')}
            <KeyHint sx={{ ml: 0.75 }}>z</KeyHint>
          </Button>
        </Box>,
        { type: 'success', autoHideDuration: LONG_ENOUGH },
      );
    },
    [notify, translate, undoLast],
  );
  return { offerUndo, undoLast };
}
