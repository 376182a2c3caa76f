import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { localMinute } from '../../common/clock.js';
import { useMe } from '../../providers/me.js';
import { dueChoices } from './due.js';

export interface Due {
  dueOn: string | null;
  dueAt: string | null;
}
interface DueFieldProps {
  value: Due;
  onChange: (due: Due) => void;
  error?: string;
}

/** A day, one key away where it is near; with an hour it is an instant. */
export function DueField({ value, onChange, error }: DueFieldProps) {
  const translate = useTranslate();
  const me = useMe();
  const [atDay = '', time = ''] = value.dueAt ? localMinute(value.dueAt).split('T') : [];
  const day = value.dueOn ?? atDay;
  const set = (nextDay: string, nextTime: string) =>
    onChange(
      nextDay && nextTime
        ? { dueOn: null, dueAt: new Date(`${nextDay}T${nextTime}`).toISOString() }
        : { dueOn: nextDay || null, dueAt: null },
    );
  return (
    <div>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: 1 }}>
        <TextField
          type="date"
          label={translate('desk.tasks.due.label')}
          value={day}
          onChange={(event) => set(event.target.value, time)}
          error={Boolean(error)}
          helperText={error}
        />
        <TextField
          type="time"
          label={translate('desk.tasks.due.time')}
          value={time}
          disabled={!day}
          onChange={(event) => set(day, event.target.value)}
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 0.75 }}>
        {dueChoices(me).map((choice) => (
          <Chip
            key={choice.key}
            clickable
            label={translate(`desk.tasks.due.${choice.key}`)}
            color={choice.day === day && !time ? 'primary' : 'default'}
            aria-pressed={choice.day === day && !time}
            onClick={() => set(choice.day, '')}
          />
        ))}
      </Box>
    </div>
  );
}
