import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Ref } from 'react';
import { AssigneeSelect } from './AssigneeSelect.js';
import { type Due, DueField } from './DueField.js';

export interface TaskDraft extends Due {
  title: string;
  note: string;
  assigneeId: string | null;
}
interface TaskFieldsProps {
  value: TaskDraft;
  onChange: (change: Partial<TaskDraft>) => void;
  errors: Record<string, string>;
  titleRef?: Ref<HTMLInputElement>;
}

/** What is to be done, when and by whom. */
export function TaskFields({ value, onChange, errors, titleRef }: TaskFieldsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <TextField
        inputRef={titleRef}
        label={translate('desk.tasks.title')}
        value={value.title}
        onChange={(event) => onChange({ title: event.target.value })}
        error={Boolean(errors.title)}
        helperText={errors.title}
        slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
      />
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))' }}>
        <DueField value={value} onChange={onChange} error={errors.dueOn ?? errors.dueAt} />
        <AssigneeSelect
          value={value.assigneeId}
          onChange={(assigneeId) => onChange({ assigneeId })}
          error={errors.assigneeId}
        />
      </Box>
      <TextField
        label={translate('desk.tasks.note')}
        multiline
        maxRows={8}
        value={value.note}
        onChange={(event) => onChange({ note: event.target.value })}
        error={Boolean(errors.note)}
        helperText={errors.note}
        slotProps={{ htmlInput: { maxLength: 20_000, dir: 'auto' } }}
      />
    </Box>
  );
}
