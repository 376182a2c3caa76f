import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useRoom } from './queueContext.js';
import { useStore } from './store.js';

/** What there is to say beside the reason. With "Other" it is asked for at once; Enter gives the keys back. */
export function ReasonNote(props: TextFieldProps) {
  const { queue } = useRoom();
  const note = useStore(queue, (state) => state.note);
  const reason = useStore(queue, (state) => state.reason);
  return (
    <TextField
      {...props}
      key={reason}
      autoFocus={reason === 'OTHER'}
      value={note}
      onChange={({ target }) => queue.set({ note: target.value })}
      onKeyDown={({ key, target, nativeEvent }) => {
        if ((key === 'Enter' || key === 'Escape') && !nativeEvent.isComposing) (target as HTMLElement).blur();
      }}
    />
  );
}
