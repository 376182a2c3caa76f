import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useListContext, useNotify, useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useMay } from '../../providers/me.js';
import { tagRecords } from './tags.graphql.js';
import { TagInput } from './TagInput.js';
import { useTags } from './useTags.js';

/** Hangs tags on the selected rows and takes others off; what is not there any more stays selected, and it is said. */
export function TagBulk({ type }: { type: string }) {
  const translate = useTranslate();
  const mayTag = useMay('tagRecords');
  const [asking, setAsking] = useState(false);
  if (!mayTag) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{translate('desk.tags.bulk')}</Button>
      {asking && <TagDialog type={type} close={() => setAsking(false)} />}
    </>
  );
}

function TagDialog({ type, close }: { type: string; close: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const tags = useTags();
  const { selectedIds, onSelect } = useListContext();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const t = (key: string, args?: object) => translate(`desk.tags.${key}`, args);
  const apply = async () => {
    setBusy(true);
    try {
      const gone = tags.filter(({ name }) => remove.includes(name)).map(({ id }) => id);
      const outcomes = await tagRecords(type, selectedIds as string[], add, gone);
      const missing = outcomes.filter(({ code }) => code === 'NOT_FOUND').map(({ id }) => id);
      const done = outcomes.length - missing.length;
      if (done > 0) notify('desk.tags.tagged', { type: 'success', messageArgs: { smart_count: done } });
      if (missing.length > 0)
        notify('desk.list.refused', {
          type: 'error',
          messageArgs: { count: missing.length, reason: translate('desk.list.gone') },
        });
      onSelect(missing);
      refresh();
      close();
    } catch (refused) {
      setError((refused as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={close} maxWidth="xs" fullWidth aria-labelledby="tag-title">
      <DialogTitle id="tag-title">{t('bulkTitle', { smart_count: selectedIds.length })}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <TagInput autoFocus mayMake label={t('add')} value={add} onChange={setAdd} error={error} />
          <TagInput label={t('remove')} value={remove} onChange={setRemove} />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('desk.common.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={busy || add.length + remove.length === 0}
          onClick={() => void apply()}
        >
          {t('apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
