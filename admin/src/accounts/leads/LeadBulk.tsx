import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useMoves } from '../../common/machines.js';
import { TagBulk } from '../../records/tags/TagBulk.js';
import { AssignButton } from './AssignButton.js';
import { useAskForMove } from './leadMoves.js';
import { useSelectedLeads } from './useSelectedLeads.js';
import type { LeadAction } from './verbs.graphql.js';

/** What can be done with the selected leads: give them to somebody, move them, with the reason asked once. */
export function LeadBulk() {
  const translate = useTranslate();
  const ask = useAskForMove();
  const moves = useMoves('lead');
  const selected = useSelectedLeads();
  const { filterValues, onUnselectItems } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { status } = filterValues as { status?: string };
  // In one state only what is legal from there; where states are mixed, each lead answers for itself.
  const actions = [
    ...new Set(moves.filter(({ from }) => !status || from === status).map(({ action }) => action)),
  ];
  const move = async (action: string) => {
    setAnchor(null);
    ask(await selected(), action as LeadAction);
    onUnselectItems();
  };
  return (
    <>
      <TagBulk type="Lead" />
      <AssignButton leads={selected} onDone={onUnselectItems} />
      {actions.length > 0 && (
        <Button aria-haspopup="menu" onClick={({ currentTarget }) => setAnchor(currentTarget)}>
          {translate('desk.leads.move')}
        </Button>
      )}
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {actions.map((action) => (
          <MenuItem key={action} onClick={() => void move(action)}>
            {translate(`desk.leads.action.${action}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
