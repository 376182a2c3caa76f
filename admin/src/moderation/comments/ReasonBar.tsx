import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { KeyHint } from '../../common/KeyHint.js';
import { reasonKeys } from '../../common/queueKeys.js';
import { ReasonNote } from './ReasonNote.js';
import { reasons } from './reasons.js';
import { useRoom } from './queueContext.js';
import { useStore } from './store.js';

/** Why: optional, one key or one press; it goes with the next spam, trash or unapprove. */
export function ReasonBar() {
  const translate = useTranslate();
  const { queue } = useRoom();
  const reason = useStore(queue, (state) => state.reason);
  const note = useStore(queue, (state) => state.note);
  const isMissing = reason === 'OTHER' && !note.trim();
  return (
    <Box role="group" aria-label={translate('desk.comments.reason.label')} sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {reasons.map((one, at) => (
          <Chip
            key={one}
            clickable
            color={one === reason ? 'primary' : 'default'}
            aria-pressed={one === reason}
            onClick={() => queue.set({ reason: one === reason ? null : one, choosesReason: true })}
            label={
              <>
                {translate(`desk.comments.reason.${one}`)}
                {reasonKeys[at] && (
                  <KeyHint aria-hidden sx={{ ml: 0.75, lineHeight: '11px' }}>
                    {reasonKeys[at]}
                  </KeyHint>
                )}
              </>
            }
          />
        ))}
      </Box>
      {reason && (
        <ReasonNote
          label={translate(
            reason === 'OTHER' ? 'desk.comments.reason.note' : 'desk.comments.reason.optionalNote',
          )}
          required={reason === 'OTHER'}
          helperText={translate(isMissing ? 'desk.comments.reason.noteNeeded' : 'desk.comments.reason.hint')}
          fullWidth
          sx={{ mt: 1 }}
          slotProps={{ htmlInput: { maxLength: 2000, dir: 'auto' } }}
        />
      )}
    </Box>
  );
}
