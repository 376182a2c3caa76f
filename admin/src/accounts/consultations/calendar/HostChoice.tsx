import Checkbox from '@mui/material/Checkbox';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Host } from '../../availability/availability.graphql.js';
import type { HostsShown } from './useCalendarParams.js';

interface HostChoiceProps {
  hosts: readonly Host[];
  shown: HostsShown;
  onChange: (shown: HostsShown) => void;
}

/** Whose meetings are shown: mine, everybody's, or those of the hosts that are chosen. */
export function HostChoice({ hosts, shown, onChange }: HostChoiceProps) {
  const translate = useTranslate();
  const t = (key: string) => translate(`desk.consultations.calendar.${key}`);
  const value = typeof shown === 'string' ? [shown] : [...shown];
  const choose = (next: readonly string[]) => {
    const added = next.find((one) => !value.includes(one));
    if (added === 'mine' || added === 'all') return onChange(added);
    const chosen = next.filter((one) => one !== 'mine' && one !== 'all');
    onChange(chosen.length > 0 ? chosen : 'all');
  };
  const names = hosts.filter(({ id }) => value.includes(id)).map(({ person }) => person.name);
  return (
    <TextField
      select
      size="small"
      label={t('hosts')}
      value={value}
      onChange={({ target }) => choose(target.value as unknown as string[])}
      sx={{ minWidth: 160, maxWidth: 260 }}
      slotProps={{
        select: {
          multiple: true,
          renderValue: () => (typeof shown === 'string' ? t(shown) : names.join(', ')),
        },
      }}
    >
      {(['mine', 'all'] as const).map((one) => (
        <MenuItem key={one} value={one}>
          {t(one)}
        </MenuItem>
      ))}
      {hosts.map(({ id, person }) => (
        <MenuItem key={id} value={id} dense>
          <Checkbox
            checked={value.includes(id)}
            size="small"
            tabIndex={-1}
            slotProps={{ input: { 'aria-hidden': true } }}
          />
          <bdi>{person.name}</bdi>
        </MenuItem>
      ))}
    </TextField>
  );
}
