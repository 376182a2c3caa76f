import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import { useEffect } from 'react';
import { KeyHint } from '../KeyHint.js';
import { lettersOf } from './board.js';

interface MoveMenuProps {
  columns: readonly { key: string; title: string }[];
  from: string | undefined;
  refusal: (to: string) => string | undefined;
  anchor: HTMLElement;
  onMove: (to: string) => void;
  close: () => void;
}

/** Where a card may go, each by its letter; where it may not, with the reason. */
export function MoveMenu({ columns, from, refusal, anchor, onMove, close }: MoveMenuProps) {
  const translate = useTranslate();
  const letters = lettersOf(columns);
  const others = columns.filter(({ key }) => key !== from);
  const choose = (to: string) => {
    close();
    onMove(to);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const column = others.find(({ key }) => letters.get(key) === event.key.toLowerCase());
      if (!column || event.ctrlKey || event.metaKey || event.altKey) return;
      // Before the menu takes the letter for a search among its items.
      event.preventDefault();
      event.stopPropagation();
      if (!refusal(column.key)) choose(column.key);
    };
    // Of the window, for the menu has no focus yet when the next key of a fast hand comes.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  });
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={close}
      slotProps={{ list: { 'aria-label': translate('desk.board.moveTo') } }}
    >
      {others.map(({ key, title }) => {
        const refused = refusal(key);
        return (
          <MenuItem
            key={key}
            disabled={refused !== undefined}
            onClick={() => choose(key)}
            sx={{ gap: 2, maxWidth: 320, '&.Mui-disabled': { opacity: 0.75 } }}
          >
            <ListItemText
              primary={title}
              secondary={refused}
              slotProps={{ secondary: { sx: { whiteSpace: 'normal', fontSize: '0.75rem' } } }}
            />
            {!refused && <KeyHint aria-hidden>{letters.get(key)}</KeyHint>}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
