import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useRoom } from './queueContext.js';
import { ReasonNote } from './ReasonNote.js';
import { reasons } from './reasons.js';
import { useStore } from './store.js';
import type { Reason } from './verbs.graphql.js';

/** Why, for all that is selected; the numbers choose it as well. */
export function BulkReason() {
  const translate = useTranslate();
  const { queue } = useRoom();
  const reason = useStore(queue, (state) => state.reason);
  const note = useStore(queue, (state) => state.note);
  const isMissing = useStore(queue, (state) => state.choosesReason) && reason === 'OTHER' && !note.trim();
  const t = (key: string) => translate(`desk.comments.reason.${key}`);
  return (
    <>
      <TextField
        select
        size="small"
        value={reason ?? ''}
        onChange={({ target }) => {
          queue.set({ reason: (target.value || null) as Reason | null, choosesReason: false });
          // The keys rest in a field: the next one decides.
          if (target.value !== 'OTHER')
            setTimeout(() => (document.activeElement as HTMLElement | null)?.blur());
        }}
        slotProps={{
          select: { displayEmpty: true },
          htmlInput: { 'aria-label': t('label') },
        }}
        fullWidth={false}
        sx={{ width: 126 }}
      >
        <MenuItem value="">{t('none')}</MenuItem>
        {reasons.map((one) => (
          <MenuItem key={one} value={one}>
            {t(one)}
          </MenuItem>
        ))}
      </TextField>
      {reason === 'OTHER' && (
        <ReasonNote
          size="small"
          placeholder={t('note')}
          error={isMissing}
          fullWidth={false}
          sx={{ width: 130 }}
          slotProps={{ htmlInput: { 'aria-label': t('note'), maxLength: 2000, dir: 'auto' } }}
        />
      )}
    </>
  );
}
