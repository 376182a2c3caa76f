import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { announce } from '../../common/LiveRegion.js';
import { DeskError } from '../../providers/deskError.js';
import { send } from '../../providers/request.js';
import { type QueueComment } from './comments.graphql.js';
import { REPLY } from './verbs.graphql.js';
import { useDraft } from './drafts.js';
import { useRoom } from './queueContext.js';

/** A reply in the card. The text stays in the field, and in the browser, until the desk has it. */
export function ReplyComposer({ comment, approves }: { comment: QueueComment; approves: boolean }) {
  const translate = useTranslate();
  const { queue, verbs } = useRoom();
  const { text, requestId, write, forget } = useDraft(queue.me.id, comment.id);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState('');
  const t = (key: string, values?: object) => translate(`desk.comments.reply.${key}`, values);
  // Approving what is approved already would be refused.
  const approve = approves && comment.status !== 'APPROVED';

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!text.trim() || isSending) return;
    setSending(true);
    setError('');
    try {
      const { replyToComment } = await send(
        REPLY,
        { id: comment.id, expectedVersion: comment.version, body: text, approve, requestId },
        { keepalive: true },
      );
      const { outcome } = replyToComment;
      if (outcome.code !== 'APPLIED' && outcome.code !== 'NOOP') {
        setError(outcome.message ?? '');
        await queue.refetch([comment.id]);
        return;
      }
      forget();
      announce(translate(approve ? 'desk.comments.said.repliedApproved' : 'desk.comments.said.replied'));
      if (approve) verbs.approvedByReply(comment.id, requestId, outcome.comment);
      else queue.set({ panel: null });
      queue.forgetEvidence([comment.id]);
    } catch (failure) {
      const said = failure instanceof DeskError ? failure.message : 'desk.error.unexpected';
      setError(translate(said, { _: said }));
    } finally {
      setSending(false);
    }
  };
  return (
    <Box component="form" onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <TextField
        autoFocus
        multiline
        minRows={3}
        fullWidth
        label={t('label', { name: comment.author.name })}
        placeholder={t('placeholder')}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') queue.set({ panel: null });
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
        }}
        error={Boolean(error)}
        helperText={error || (text ? t('kept') : ' ')}
        slotProps={{ htmlInput: { maxLength: 20_000, dir: 'auto' } }}
      />
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
        <Button type="submit" variant="contained" color="primary" disabled={!text.trim() || isSending}>
          {t(isSending ? 'sending' : approve ? 'sendApprove' : 'send')}
        </Button>
        <Button onClick={() => queue.set({ panel: null })}>{t('cancel')}</Button>
      </Box>
    </Box>
  );
}
