import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { exactly } from '../../common/clock.js';
import { useMe } from '../../providers/me.js';
import { snoozeChoices } from './snoozeChoices.js';

interface SnoozeMenuProps {
  anchor: HTMLElement;
  onChoose: (until: string) => void;
  close: () => void;
}

/** When something comes back: each choice says its hour. */
export function SnoozeMenu({ anchor, onChoose, close }: SnoozeMenuProps) {
  const translate = useTranslate();
  const me = useMe();
  return (
    <Menu open anchorEl={anchor} onClose={close}>
      {snoozeChoices().map(({ key, until }) => (
        <MenuItem
          key={key}
          onClick={() => {
            close();
            onChoose(until);
          }}
          sx={{ justifyContent: 'space-between', gap: 3 }}
        >
          {translate(`desk.tasks.snooze.${key}`)}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {exactly(until, me?.timeZone, me?.locale, {
              weekday: 'short',
              day: 'numeric',
              month: 'short',
              hour: 'numeric',
              minute: '2-digit',
            })}
          </Box>
        </MenuItem>
      ))}
    </Menu>
  );
}
