import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Time } from '../../common/Time.js';
import type { QueueComment } from './comments.graphql.js';
import { Difference } from './Difference.js';
import { useRoom } from './queueContext.js';
import type { Problem } from './queueState.js';

/** Why the decision did not happen; where the words changed, both versions side by side. */
export function CardProblem({
  id,
  problem,
  comment,
}: {
  id: string;
  problem: Problem;
  comment: QueueComment;
}) {
  const translate = useTranslate();
  const { queue } = useRoom();
  const action = translate(
    problem.action === 'UNDO' ? 'desk.comments.problem.undo' : `desk.comments.outcome.${problem.action}`,
  );
  const isMine = problem.code === 'ALREADY_DECIDED' && problem.by?.id === queue.me.id;
  const hasChanged = problem.seen.body !== comment.body || problem.seen.author.name !== comment.author.name;
  const column = {
    flex: '1 1 220px',
    minWidth: 0,
    p: 1.25,
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    bgcolor: 'background.paper',
  } as const;
  return (
    <Alert
      severity={problem.code === 'ALREADY_DECIDED' ? 'warning' : 'error'}
      role="alert"
      action={
        <Button onClick={() => queue.put(id, { problem: undefined })}>
          {translate('desk.comments.problem.dismiss')}
        </Button>
      }
      sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <strong>
        {translate(`desk.comments.problem.${isMine ? 'DECIDED_BY_ME' : problem.code}`, {
          name: problem.by?.name ?? translate('desk.comments.problem.colleague'),
          status: translate(`desk.comments.status.${comment.status}`),
          action,
        })}
      </strong>{' '}
      {problem.at && <Time at={problem.at} />}
      {problem.message && problem.code !== 'ALREADY_DECIDED' && (
        <Box sx={{ color: 'text.secondary' }}>{problem.message}</Box>
      )}
      {hasChanged && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <Box sx={column}>
            <strong>{translate('desk.comments.problem.youSaw')}</strong>
            <Box dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {problem.seen.bodyText}
            </Box>
          </Box>
          <Box sx={column}>
            <strong>{translate('desk.comments.problem.now')}</strong>
            <Difference before={problem.seen.bodyText} after={comment.bodyText} />
          </Box>
        </Box>
      )}
    </Alert>
  );
}
