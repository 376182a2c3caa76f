import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { AuthorPanel } from './AuthorPanel.js';
import { CardActions } from './CardActions.js';
import { CardHead } from './CardHead.js';
import { CardLinks } from './CardLinks.js';
import { CardProblem } from './CardProblem.js';
import { CardText } from './CardText.js';
import { CardThread } from './CardThread.js';
import { ClaimNotice } from './ClaimNotice.js';
import { EditForm } from './EditForm.js';
import { EmptyQueue } from './EmptyQueue.js';
import { EvidencePane } from './EvidencePane.js';
import { useRoom } from './queueContext.js';
import { ReplyComposer } from './ReplyComposer.js';
import type { useQueueUrl } from './useQueueUrl.js';
import { useStore } from './store.js';

interface CommentPaneProps {
  url: ReturnType<typeof useQueueUrl>;
  again: () => void;
}

/** The middle: the one comment to judge, with all that is needed to judge it. */
export function CommentPane({ url, again }: CommentPaneProps) {
  const translate = useTranslate();
  const { queue, isPhone } = useRoom();
  const openId = useStore(queue, (state) => state.openId);
  const openError = useStore(queue, (state) => state.openError);
  const row = useStore(queue, (state) => (state.openId ? state.rows[state.openId] : undefined));
  const panel = useStore(queue, (state) => state.panel);
  const evidence = useStore(queue, (state) => (state.openId ? state.evidence[state.openId] : undefined));
  const frame = { flex: 1, minWidth: 0, minHeight: 0, overflowY: isPhone ? 'visible' : 'auto' } as const;
  if (!openId)
    return (
      <Box sx={frame}>
        <EmptyQueue url={url} again={again} />
      </Box>
    );
  const back = isPhone && (
    <Button
      variant="text"
      startIcon={<ArrowBackIcon fontSize="small" />}
      onClick={() => queue.open(null)}
      sx={{ m: 0.5 }}
    >
      {translate('desk.comments.card.back')}
    </Button>
  );
  if (!row)
    return (
      <Box sx={frame}>
        {back}
        {openError ? (
          <QueryError error={openError} again={() => queue.open(openId)} />
        ) : (
          <LoadingSoon rows={5} />
        )}
      </Box>
    );
  const { comment, problem } = row;
  const name = comment.author.name || translate('desk.comments.row.anonymous');
  return (
    <Box sx={frame}>
      {back}
      <Box
        component="article"
        key={openId}
        aria-label={translate('desk.comments.card.label', { name })}
        data-card={openId}
        sx={{
          px: { xs: 2, md: 3.5 },
          pt: { xs: 0.5, md: 2.75 },
          pb: 3,
          maxWidth: 760,
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
        }}
      >
        {problem && <CardProblem id={openId} problem={problem} comment={comment} />}
        <ClaimNotice comment={comment} />
        <CardHead row={row} evidence={evidence} />
        <CardThread comment={comment} evidence={evidence} />
        {panel === 'edit' ? (
          <EditForm comment={comment} />
        ) : (
          <>
            <CardText comment={comment} />
            <CardLinks comment={comment} />
          </>
        )}
        {panel !== 'edit' && <CardActions row={row} />}
        {(panel === 'reply' || panel === 'approveReply') && (
          <ReplyComposer key={panel} comment={comment} approves={panel === 'approveReply'} />
        )}
        {panel === 'author' && <AuthorPanel comment={comment} url={url} />}
        {isPhone && (
          <Box
            component="details"
            sx={{
              '& > summary': {
                minHeight: 44,
                display: 'flex',
                alignItems: 'center',
                fontWeight: 600,
                cursor: 'pointer',
              },
            }}
          >
            <summary>{translate('desk.comments.evidence.fold')}</summary>
            <EvidencePane />
          </Box>
        )}
      </Box>
    </Box>
  );
}
