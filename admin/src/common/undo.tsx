import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useCallback, useMemo } from 'react';
import { useMe } from '../providers/me.js';
import { KeyHint } from './KeyHint.js';
import { useKeys } from './useKeys.js';

type Undo = () => Promise<unknown>;
/** `undone`: what is said then. */
type Offered = { undo: Undo; undone: string };

/** What `z` takes back: the last thing that was done, once. */
let last: Offered | undefined;

const LONG_ENOUGH = 10_000;

/**
 * Says what was done and how to take it back; the server does the taking back, so it holds after the notice has gone. An
 * undo that throws was refused, and its message says why.
 */
export function useOfferUndo(): {
  offerUndo: (said: string, undo: Undo, undone?: string) => void;
  undoLast: () => void;
} {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const undoLast = useCallback(() => {
    if (!last) return;
    const { undo, undone } = last;
    last = undefined;
    undo()
      .then(() => notify(undone, { type: 'success' }))
      .catch(({ message: reason }: Error) =>
        notify('desk.common.notUndone', { type: 'error', messageArgs: { reason } }),
      )
      .finally(refresh);
  }, [notify, refresh]);
  const offerUndo = useCallback(
    (said: string, undo: Undo, undone = 'desk.common.undone') => {
      const offered = { undo, undone };
      last = offered;
      notify(
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
          <span>{said}</span>
          <Button
            variant="text"
            color="primary"
            onClick={() => {
              // Another thing may have been done since: this button takes back its own.
              last = offered;
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

/** `z` takes back what was done last, while the screen stands. */
export function useUndoKey(): void {
  const { undoLast } = useOfferUndo();
  const keys = useMemo(() => ({ z: undoLast }), [undoLast]);
  useKeys(keys, useMe()?.shortcuts ?? true);
}
