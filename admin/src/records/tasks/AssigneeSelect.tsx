import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { useColleagues } from '../../common/colleagues.js';

interface AssigneeSelectProps {
  value: string | null;
  onChange: (id: string | null) => void;
  error?: string;
}

/** Whose task it is; nobody is a choice. */
export function AssigneeSelect({ value, onChange, error }: AssigneeSelectProps) {
  const translate = useTranslate();
  const colleagues = useColleagues();
  return (
    <TextField
      select
      label={translate('desk.tasks.assignee')}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
      error={Boolean(error)}
      helperText={error}
      slotProps={{ select: { native: true } }}
    >
      <option value="">{translate('desk.tasks.nobody')}</option>
      {colleagues.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </TextField>
  );
}
