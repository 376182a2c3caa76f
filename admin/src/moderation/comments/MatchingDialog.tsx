import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { useState } from 'react';
import { send } from '../../providers/request.js';
import { type Action, DECIDE_MATCHING } from './verbs.graphql.js';
import { useRoom } from './queueContext.js';
import { apiFilter, type ViewFilter } from './useQueueUrl.js';
import { uuid } from '../../common/uuid.js';
import { useNumber } from '../../common/useNumber.js';
import { useStore } from './store.js';

/** Everything that the filter finds, as a job of the desk, after its number was seen and agreed to. */
export function MatchingDialog({
  action,
  filter,
  close,
}: {
  action: Action;
  filter: ViewFilter;
  close: () => void;
}) {
  const translate = useTranslate();
  const number = useNumber();
  const notify = useNotify();
  const { queue, verbs } = useRoom();
  const [id] = useState(uuid);
  const total = useStore(queue, (state) => state.total);
  const said = { action: translate(`desk.comments.action.${action}`), count: number(total) };
  const start = useMutation({
    mutationFn: () =>
      send(DECIDE_MATCHING, {
        filter: apiFilter(filter),
        action,
        ...verbs.why(action),
        expectedCount: total,
        id,
      }),
    onSuccess: () => {
      notify('desk.comments.bulk.matchingStarted', {
        messageArgs: { smart_count: total, count: said.count },
      });
      queue.set({ selected: new Set(), reason: null, note: '' });
      close();
    },
  });
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="matching-title">
      <DialogTitle id="matching-title">{translate('desk.comments.bulk.matchingTitle', said)}</DialogTitle>
      <DialogContent>
        {translate('desk.comments.bulk.matchingText')}
        {start.error && (
          <Alert severity="error" role="alert" sx={{ mt: 1 }}>
            {translate(start.error.message, { _: start.error.message })}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
        <Button variant="contained" color="primary" disabled={start.isPending} onClick={() => start.mutate()}>
          {translate('desk.comments.bulk.matchingGo', said)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
