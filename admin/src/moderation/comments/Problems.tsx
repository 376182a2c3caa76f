import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useSessionOver } from '../../providers/session.js';
import { useRoom } from './queueContext.js';
import { useStore } from './store.js';

/** Decisions that came back wait here until somebody looks; they never push aside what is being judged. */
export function Problems() {
  const translate = useTranslate();
  const { queue } = useRoom();
  const back = useStore(queue, ({ rows, openId }) =>
    Object.keys(rows)
      .filter((id) => rows[id]!.problem && id !== openId)
      .join(' '),
  );
  const isOver = useSessionOver();
  const delayed = useStore(queue, (state) => state.delayed);
  const ids = back ? back.split(' ') : [];
  return (
    <>
      {ids.length > 0 && (
        <Alert
          severity="error"
          role="alert"
          sx={{ borderRadius: 0, borderInline: 0, flex: 'none' }}
          action={
            <Button onClick={() => queue.open(ids[0]!)}>{translate('desk.comments.problem.show')}</Button>
          }
        >
          {translate('desk.comments.problem.waiting', { smart_count: ids.length })}
          {': '}
          <bdi>{queue.get().rows[ids[0]!]?.comment.author.name}</bdi>.{' '}
          {queue.get().rows[ids[0]!]?.problem?.message}
        </Alert>
      )}
      {delayed > 0 && (
        <Alert severity="warning" role="status" sx={{ borderRadius: 0, borderInline: 0, flex: 'none' }}>
          {translate(`desk.comments.problem.${isOver ? 'waitsForSignIn' : 'delayed'}`, {
            smart_count: delayed,
          })}
        </Alert>
      )}
    </>
  );
}
