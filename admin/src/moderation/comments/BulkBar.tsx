import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { KeyHint } from '../../common/KeyHint.js';
import { hintOf, queueKeys } from '../../common/queueKeys.js';
import { useNumber } from '../../common/useNumber.js';
import type { Action } from './verbs.graphql.js';
import { BulkReason } from './BulkReason.js';
import { MatchingDialog } from './MatchingDialog.js';
import { useRoom } from './queueContext.js';
import { targetOf } from './queueState.js';
import { useMay } from '../../providers/me.js';
import type { ViewFilter } from './useQueueUrl.js';
import { useStore } from './store.js';

const OFFERED: [Action, string?][] = [
  ['APPROVE', queueKeys.approveMany],
  ['UNAPPROVE'],
  ['NOT_SPAM'],
  ['RESTORE'],
  ['SPAM', queueKeys.spamMany],
  ['TRASH', queueKeys.trashMany],
];

/** What can be done with the selection; it takes the place of the filters, so that the list does not move. */
export function BulkBar({ filter }: { filter: ViewFilter }) {
  const translate = useTranslate();
  const number = useNumber();
  const { queue, verbs, isPhone } = useRoom();
  const mayMatching = useMay('decideMatchingComments');
  const [matching, setMatching] = useState<Action>();
  const count = useStore(queue, (state) => state.selected.size);
  const isAll = useStore(
    queue,
    (state) =>
      state.selected.size > 0 &&
      state.endCursor !== null &&
      state.order.every((id) => state.selected.has(id) || state.rows[id]?.decided || state.rows[id]?.isTaken),
  );
  const total = useStore(queue, (state) => state.total);
  const isExact = useStore(queue, (state) => state.totalIsExact);
  const legal = useStore(queue, (state) =>
    OFFERED.filter(([action]) =>
      [...state.selected].some(
        (id) => state.rows[id] && targetOf(state.moves, state.rows[id].comment, action),
      ),
    )
      .map(([action]) => action)
      .join(' '),
  );
  if (count === 0) return null;
  return (
    <Box
      role="group"
      aria-label={translate('desk.comments.bulk.label')}
      sx={{
        ml: { md: 'auto' },
        px: { xs: 1.5, md: 0 },
        py: 0.75,
        display: 'flex',
        // A second line would move the list.
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        overflowX: { md: 'auto' },
        minWidth: 0,
        '& > *': { flex: 'none' },
        alignItems: 'center',
        gap: 0.75,
      }}
    >
      <strong>{translate('desk.comments.bulk.selected', { smart_count: count })}</strong>
      {OFFERED.filter(([action]) => legal.split(' ').includes(action)).map(([action, key]) => (
        <Button key={action} onClick={() => verbs.decideSelected(action)} aria-keyshortcuts={key}>
          {translate(`desk.comments.action.${action}`)}
          {key && !isPhone && (
            <KeyHint aria-hidden sx={{ ml: 0.75 }}>
              {hintOf(key)}
            </KeyHint>
          )}
        </Button>
      ))}
      {['SPAM', 'TRASH', 'UNAPPROVE'].some((action) => legal.split(' ').includes(action)) && <BulkReason />}
      {isAll && isExact && mayMatching && (
        <Box
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.25, fontSize: '0.8125rem' }}
        >
          {translate('desk.comments.bulk.matching', { count: number(total) })}:
          {OFFERED.filter(([action, key]) => key && legal.split(' ').includes(action)).map(([action]) => (
            <Button
              key={action}
              variant="text"
              color="primary"
              onClick={() => verbs.why(action) && setMatching(action)}
            >
              {translate(`desk.comments.action.${action}`)}…
            </Button>
          ))}
        </Box>
      )}
      <Button variant="text" onClick={() => queue.set({ selected: new Set() })}>
        {translate('desk.comments.bulk.clear')}
      </Button>
      {matching && <MatchingDialog action={matching} filter={filter} close={() => setMatching(undefined)} />}
    </Box>
  );
}
