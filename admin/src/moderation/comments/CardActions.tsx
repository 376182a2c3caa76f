import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { KeyHint } from '../../common/KeyHint.js';
import { hintOf, queueKeys } from '../../common/queueKeys.js';
import type { Action } from './verbs.graphql.js';
import { useRoom } from './queueContext.js';
import { type Panel, type Row, targetOf } from './queueState.js';
import { ReasonBar } from './ReasonBar.js';
import { useStore } from './store.js';

const KEY: Partial<Record<Action, string>> = {
  APPROVE: queueKeys.approve,
  SPAM: queueKeys.spam,
  TRASH: queueKeys.trash,
  UNAPPROVE: queueKeys.unapprove,
  NOT_SPAM: queueKeys.wayBack,
  RESTORE: queueKeys.wayBack,
};
const ORDER: Action[] = ['APPROVE', 'UNAPPROVE', 'NOT_SPAM', 'RESTORE', 'SPAM', 'TRASH'];

/** The moves that are legal now, drawn from the machine, each with its key. */
export function CardActions({ row: { comment, decided } }: { row: Row }) {
  const translate = useTranslate();
  const { queue, verbs, isPhone } = useRoom();
  const moves = useStore(queue, (state) => state.moves);
  // With a selection the bulk bar has the reason.
  const choosesReason = useStore(
    queue,
    (state) => (state.choosesReason || state.reason !== null) && state.selected.size === 0,
  );
  const legal = ORDER.filter((action) => targetOf(moves, comment, action));
  const hint = (key: string) =>
    !isPhone && (
      <KeyHint aria-hidden sx={{ ml: 0.75 }}>
        {hintOf(key)}
      </KeyHint>
    );
  const big = isPhone ? { flex: '1 1 40%', minHeight: 48 } : { minHeight: 35, px: '11px' };
  const toggle = (panel: Panel) => queue.set({ panel: queue.get().panel === panel ? null : panel });
  const canReason = legal.some((action) => action === 'SPAM' || action === 'TRASH' || action === 'UNAPPROVE');
  const verb = (action: Action) => {
    const look: ButtonProps =
      action === 'APPROVE'
        ? { variant: 'contained', color: 'primary' }
        : action === 'SPAM'
          ? { color: 'error' }
          : {};
    return (
      <Button
        key={action}
        {...look}
        aria-keyshortcuts={KEY[action]}
        onClick={() => verbs.decideOpen(action)}
        sx={{
          ...big,
          fontSize: '0.875rem',
          fontWeight: 600,
          ...(action === 'SPAM' ? { borderColor: 'divider', bgcolor: 'background.paper' } : {}),
        }}
      >
        {translate(`desk.comments.action.${action}`)}
        {KEY[action] && hint(KEY[action])}
      </Button>
    );
  };
  const [first, ...others] = legal;
  return (
    <Box
      sx={
        isPhone
          ? {
              position: 'sticky',
              bottom: 56,
              bgcolor: 'background.default',
              py: 1,
              zIndex: 1,
              mx: -2,
              px: 2,
              borderTop: 1,
              borderColor: 'divider',
            }
          : undefined
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {first && verb(first)}
        {legal.includes('APPROVE') && (
          <Button
            aria-keyshortcuts={queueKeys.approveReply}
            onClick={() => toggle('approveReply')}
            sx={{ ...big, fontSize: '0.875rem', fontWeight: 600 }}
          >
            {translate('desk.comments.action.approveReply')}
            {hint(queueKeys.approveReply)}
          </Button>
        )}
        {others.map(verb)}
        {!isPhone && (
          <Button
            aria-keyshortcuts={queueKeys.edit}
            onClick={() => toggle('edit')}
            sx={{ ...big, fontSize: '0.875rem', fontWeight: 600 }}
          >
            {translate('desk.comments.action.edit')}
            {hint(queueKeys.edit)}
          </Button>
        )}
        {decided && isPhone && (
          <Button onClick={() => verbs.undoRow(comment.id)} sx={big}>
            {translate('desk.comments.row.undo')}
          </Button>
        )}
      </Box>
      {canReason && choosesReason && <ReasonBar />}
    </Box>
  );
}
