import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useRoom } from './queueContext.js';
import type { BulkResult } from './queueState.js';
import { useStore } from './store.js';

type Code = BulkResult['outcomes'][number]['code'];
const CODES: Code[] = ['APPLIED', 'NOOP', 'ALREADY_DECIDED', 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'REFUSED'];

/** What became of each comment of the last bulk decision; those that were not carried out by name. */
export function BulkResults() {
  const translate = useTranslate();
  const { queue, verbs } = useRoom();
  const bulk = useStore(queue, (state) => state.bulk);
  const undoable = useStore(queue, (state) =>
    state.undoables.find(({ batches }) => bulk && batches.some((batch) => bulk.batches.includes(batch))),
  );
  if (!bulk) return null;
  const t = (key: string, values?: object) => translate(`desk.comments.bulk.${key}`, values);
  const counts = CODES.map(
    (code) => [code, bulk.outcomes.filter((one) => one.code === code).length] as const,
  ).filter(([, count]) => count > 0);
  const refused = bulk.outcomes.filter(({ code }) => code !== 'APPLIED' && code !== 'NOOP');
  return (
    <Box
      role="status"
      sx={{
        flex: 'none',
        px: 2,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
        maxHeight: 260,
        overflowY: 'auto',
      }}
    >
      <Box>
        <strong>{t(`title.${bulk.action}`)}</strong>:{' '}
        {[
          ...(bulk.waiting > 0 ? [t('waiting', { count: bulk.waiting })] : []),
          ...counts.map(([code, count]) => t(`result.${code}`, { count })),
        ].join(', ')}
      </Box>
      {refused.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2 }}>
          {refused.map(({ id, name, by, message }) => (
            <li key={id}>
              <Button variant="text" onClick={() => queue.open(id)} sx={{ p: 0.25 }}>
                <bdi>{name || translate('desk.comments.row.anonymous')}</bdi>
              </Button>{' '}
              {message ?? (by && t('by', { name: by }))}
            </li>
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 0.75, mt: 0.5, ml: -1 }}>
        {undoable && (
          <Button variant="text" color="primary" onClick={() => verbs.undo(undoable)}>
            {t('undo')}
          </Button>
        )}
        <Button variant="text" onClick={() => queue.set({ bulk: null })}>
          {t('close')}
        </Button>
      </Box>
    </Box>
  );
}
