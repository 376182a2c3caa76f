import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import type { QueueComment } from './comments.graphql.js';
import { useRoom } from './queueContext.js';

/** A colleague has it on screen: a warning, no more. */
export function ClaimNotice({ comment: { claimedBy } }: { comment: QueueComment }) {
  const translate = useTranslate();
  const { queue } = useRoom();
  if (!claimedBy || claimedBy.id === queue.me.id) return null;
  return (
    <Alert severity="warning" role="status">
      {translate('desk.comments.card.claimed', { name: claimedBy.name })}
    </Alert>
  );
}
