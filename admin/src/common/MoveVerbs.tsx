import MoreIcon from '@mui/icons-material/MoreHoriz';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import { type ReactNode, useState } from 'react';
import { DeleteDialog } from './DeleteDialog.js';
import { useSettle } from './useSettle.js';

interface MoveVerbsProps {
  /** Its words stand under desk.<resource>: action, moreVerbs, restored, restore, and those of DeleteDialog. */
  resource: string;
  record: { id: string; version: number; deletedAt: string | null };
  name: string;
  /** What is legal now, the likeliest first. */
  actions: readonly string[];
  onMove: (action: string) => void;
  restore: () => Promise<unknown>;
  /** What else stands beside the first moves. */
  children?: ReactNode;
}

const SHOWN = 2;

/** The moves that are legal now: the first two as buttons, the rest behind the dots, with deletion. */
export function MoveVerbs({ resource, record, name, actions, onMove, restore, children }: MoveVerbsProps) {
  const translate = useTranslate();
  const settle = useSettle();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [deleting, setDeleting] = useState(false);
  const t = (key: string) => translate(`desk.${resource}.${key}`);
  if (record.deletedAt)
    return (
      <Button
        variant="contained"
        color="primary"
        onClick={() => void settle(restore(), `desk.${resource}.restored`)}
      >
        {t('restore')}
      </Button>
    );
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      {actions.slice(0, SHOWN).map((action, nth) => (
        <Button
          key={action}
          {...(nth === 0 ? { variant: 'contained', color: 'primary' } : {})}
          onClick={() => onMove(action)}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      {children}
      <IconButton
        size="small"
        aria-label={t('moreVerbs')}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {actions.slice(SHOWN).map((action) => (
          <MenuItem key={action} onClick={choose(() => onMove(action))}>
            {t(`action.${action}`)}
          </MenuItem>
        ))}
        <MenuItem onClick={choose(() => setDeleting(true))}>{translate('desk.common.delete')}</MenuItem>
      </Menu>
      {deleting && (
        <DeleteDialog resource={resource} record={record} name={name} close={() => setDeleting(false)} />
      )}
    </>
  );
}
