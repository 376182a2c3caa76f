import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { type SyntheticEvent, useState } from 'react';
import { localMinute } from '../clock.js';
import type { ListFilter } from './filters.js';
import { OptionEditor } from './OptionEditor.js';

export interface FilterEditorProps {
  filter: ListFilter;
  value: unknown;
  anchor: HTMLElement;
  onApply: (value: unknown) => void;
  onClose: () => void;
}

/** Where the value of a filter is chosen: a menu of choices, or one field. */
export function FilterEditor(props: FilterEditorProps) {
  if (props.filter.kind === 'option') return <OptionEditor {...props} />;
  return props.filter.choices ? <ChoiceEditor {...props} /> : <FieldEditor {...props} />;
}

function ChoiceEditor({ filter, value, anchor, onApply, onClose }: FilterEditorProps) {
  const translate = useTranslate();
  const many = filter.kind === 'choices';
  const chosen = (many ? ((value as unknown[] | undefined) ?? []) : [value]) as unknown[];
  const choose = (id: unknown) => {
    if (many) return onApply(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
    onApply(id);
    onClose();
  };
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      {filter.choices!.map(({ id, label }) => {
        const isChosen = chosen.includes(id);
        return (
          <MenuItem
            key={String(id)}
            role={many ? 'menuitemcheckbox' : 'menuitemradio'}
            aria-checked={isChosen}
            onClick={() => choose(id)}
            sx={{ minWidth: 160, justifyContent: 'space-between', gap: 2 }}
          >
            {translate(label, { _: label })}
            {isChosen && <CheckIcon sx={{ fontSize: 16 }} aria-hidden />}
          </MenuItem>
        );
      })}
    </Menu>
  );
}

function FieldEditor({ filter, value, anchor, onApply, onClose }: FilterEditorProps) {
  const translate = useTranslate();
  const isMoment = filter.kind === 'moment';
  const [text, setText] = useState(isMoment && value ? localMinute(String(value)) : String(value ?? ''));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onApply(isMoment ? (text ? new Date(text).toISOString() : undefined) : text.trim());
    onClose();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
    >
      <Box
        component="form"
        onSubmit={submit}
        sx={{ p: 1.5, display: 'flex', alignItems: 'flex-end', gap: 1 }}
      >
        <TextField
          autoFocus
          label={translate(filter.label)}
          type={isMoment ? 'datetime-local' : filter.kind === 'day' ? 'date' : 'text'}
          value={text}
          onChange={(event) => setText(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }}
        />
        <Button type="submit" variant="contained" color="primary">
          {translate('desk.list.apply')}
        </Button>
      </Box>
    </Popover>
  );
}
