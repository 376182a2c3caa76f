import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { announce } from '../../common/LiveRegion.js';
import { DeskError } from '../../providers/deskError.js';
import { send } from '../../providers/request.js';
import { type QueueComment } from './comments.graphql.js';
import { EDIT, type EditInput } from './verbs.graphql.js';
import { Difference } from './Difference.js';
import { useRoom } from './queueContext.js';

/** Changes the words of a comment, and shows what it changes. A colleague's edit meanwhile is shown beside, and nothing typed is lost. */
export function EditForm({ comment }: { comment: QueueComment }) {
  const translate = useTranslate();
  const { queue } = useRoom();
  const [start, setStart] = useState(comment);
  const [body, setBody] = useState(comment.body);
  const [name, setName] = useState(comment.author.name);
  const [url, setUrl] = useState(comment.author.url ?? '');
  const [theirs, setTheirs] = useState<QueueComment>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isSaving, setSaving] = useState(false);
  const t = (key: string) => translate(`desk.comments.edit.${key}`);
  const close = () => queue.set({ panel: null });

  const input: EditInput = {
    ...(body !== start.body ? { body } : {}),
    ...(name !== start.author.name ? { authorName: name } : {}),
    ...(url !== (start.author.url ?? '') ? { authorUrl: url || null } : {}),
  };
  const isChanged = Object.keys(input).length > 0;

  const save = async (version: number) => {
    setSaving(true);
    setErrors({});
    try {
      const { editComment } = await send(EDIT, { id: comment.id, expectedVersion: version, input });
      queue.put(comment.id, { comment: editComment });
      queue.forgetEvidence([comment.id]);
      announce(translate('desk.comments.said.edited'));
      close();
    } catch (failure) {
      if (!(failure instanceof DeskError)) throw failure;
      if (failure.code === 'CONFLICT') {
        await queue.refetch([comment.id]);
        setTheirs(queue.get().rows[comment.id]?.comment);
      } else {
        const { errors: fields } = failure.body as { errors: Record<string, string> };
        setErrors({
          ...fields,
          ...(Object.keys(fields).length === 0
            ? { form: translate(failure.message, { _: failure.message }) }
            : {}),
        });
      }
    } finally {
      setSaving(false);
    }
  };
  const takeTheirs = (fresh: QueueComment) => {
    setStart(fresh);
    setBody(fresh.body);
    setName(fresh.author.name);
    setUrl(fresh.author.url ?? '');
    setTheirs(undefined);
  };
  const leaves = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && !isChanged) close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isChanged) void save(start.version);
  };
  return (
    <Box
      component="form"
      onKeyDown={leaves}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void save(start.version);
      }}
      sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}
    >
      <TextField
        autoFocus
        multiline
        minRows={4}
        maxRows={16}
        label={t('body')}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        error={Boolean(errors.body)}
        helperText={errors.body ?? (comment.format === 'HTML' ? t('htmlHint') : undefined)}
        slotProps={{ htmlInput: { maxLength: 20_000, dir: 'auto' } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, '& > *': { flex: '1 1 200px' } }}>
        <TextField
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={Boolean(errors.authorName)}
          helperText={errors.authorName}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
        />
        <TextField
          label={t('url')}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          error={Boolean(errors.authorUrl)}
          helperText={errors.authorUrl}
          slotProps={{ htmlInput: { maxLength: 2000, dir: 'ltr' } }}
        />
      </Box>
      {body !== start.body && (
        <Box
          component="section"
          aria-label={t('difference')}
          sx={{ p: 1.25, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}
        >
          <Difference before={start.body} after={body} />
        </Box>
      )}
      {theirs && (
        <Alert severity="warning" role="alert">
          <strong>{t('conflict')}</strong>
          <Box sx={{ my: 1 }}>
            <Difference before={start.body} after={theirs.body} />
          </Box>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button onClick={() => takeTheirs(theirs)}>{t('takeTheirs')}</Button>
            <Button onClick={() => void save(theirs.version)}>{t('keepMine')}</Button>
          </Box>
        </Alert>
      )}
      {errors.form && (
        <Alert severity="error" role="alert">
          {errors.form}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" color="primary" disabled={!isChanged || isSaving}>
          {t(isSaving ? 'saving' : 'save')}
        </Button>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {t('kept')}
        </Box>
      </Box>
    </Box>
  );
}
