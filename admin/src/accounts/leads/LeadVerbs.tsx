import MoreIcon from '@mui/icons-material/MoreHoriz';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useDataProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useMoves } from '../../common/machines.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import { CONVERT, useAskForMove } from './leadMoves.js';
import { type Lead, restoreLead } from './leads.graphql.js';
import type { LeadAction } from './verbs.graphql.js';

const SHOWN = 2;

/** The moves that are legal now: the first two as buttons, the rest behind the dots, with deletion. */
export function LeadVerbs({ lead }: { lead: Lead }) {
  const translate = useTranslate();
  const ask = useAskForMove();
  const settle = useSettle();
  const dataProvider = useDataProvider();
  const mayMove = useMay('moveLeads');
  const moves = useMoves('lead', CONVERT)
    .filter(({ from }) => from === lead.status)
    // What all of it is for stands first.
    .sort((a, b) => Number(b.action === CONVERT) - Number(a.action === CONVERT));
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [deleting, setDeleting] = useState(false);
  const t = (key: string, args?: object) => translate(`desk.leads.${key}`, args);
  if (!mayMove) return null;
  if (lead.deletedAt)
    return (
      <Button
        variant="contained"
        color="primary"
        onClick={() => void settle(restoreLead(lead), 'desk.leads.restored')}
      >
        {t('restore')}
      </Button>
    );
  const go = (action: string) => {
    setAnchor(null);
    ask([lead], action as LeadAction);
  };
  return (
    <>
      {moves.slice(0, SHOWN).map(({ action }, nth) => (
        <Button
          key={action}
          {...(nth === 0 ? { variant: 'contained', color: 'primary' } : {})}
          onClick={() => go(action)}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      <IconButton
        size="small"
        aria-label={t('moreVerbs')}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {moves.slice(SHOWN).map(({ action }) => (
          <MenuItem key={action} onClick={() => go(action)}>
            {t(`action.${action}`)}
          </MenuItem>
        ))}
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setDeleting(true);
          }}
        >
          {t('delete')}
        </MenuItem>
      </Menu>
      {deleting && (
        <ConfirmDialog
          title={t('deleteOne', { name: lead.name })}
          text={t('deleteText')}
          confirm={t('delete')}
          onConfirm={() =>
            settle(
              dataProvider.delete('leads', { id: lead.id, previousData: lead }),
              'desk.leads.deletedNotice',
            )
          }
          close={() => setDeleting(false)}
        />
      )}
    </>
  );
}
