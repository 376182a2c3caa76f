import MoreIcon from '@mui/icons-material/MoreHoriz';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useDataProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useMoves } from '../../common/machines.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import { useAskForMove } from './engagementMoves.js';
import { type Engagement, restoreEngagement } from './engagements.graphql.js';
import type { EngagementAction } from './verbs.graphql.js';

const SHOWN = 2;
/** What carries it on stands before what takes it back or ends it. */
const ORDER = ['PROPOSE', 'COMPLETE', 'REOPEN', 'OPEN', 'COVER', 'HOLD', 'REVISE', 'LOSE', 'CANCEL'];

/** The moves that are legal now: the first two as buttons, the rest behind the dots, with the brief and deletion. */
export function EngagementVerbs({ engagement }: { engagement: Engagement }) {
  const translate = useTranslate();
  const ask = useAskForMove();
  const settle = useSettle();
  const dataProvider = useDataProvider();
  const mayMove = useMay('moveEngagements');
  const moves = useMoves('engagement')
    .filter(({ from }) => from === engagement.status)
    .sort((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [deleting, setDeleting] = useState(false);
  const t = (key: string, args?: object) => translate(`desk.engagements.${key}`, args);
  if (engagement.masked) return null;
  const brief = (
    <Button component={Link} to={`/engagements/${engagement.id}/brief`}>
      {t('brief.open')}
    </Button>
  );
  if (!mayMove) return brief;
  if (engagement.deletedAt)
    return (
      <Button
        variant="contained"
        color="primary"
        onClick={() => void settle(restoreEngagement(engagement), 'desk.engagements.restored')}
      >
        {t('restore')}
      </Button>
    );
  const go = (action: string) => {
    setAnchor(null);
    ask([engagement], action as EngagementAction);
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
      {brief}
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
          {translate('desk.common.delete')}
        </MenuItem>
      </Menu>
      {deleting && (
        <ConfirmDialog
          title={t('deleteOne', { code: engagement.code })}
          text={t('deleteText')}
          confirm={translate('desk.common.delete')}
          onConfirm={() =>
            settle(
              dataProvider.delete('engagements', { id: engagement.id, previousData: engagement }),
              'desk.engagements.deletedNotice',
            )
          }
          close={() => setDeleting(false)}
        />
      )}
    </>
  );
}
