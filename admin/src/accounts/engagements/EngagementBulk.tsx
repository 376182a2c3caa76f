import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useDataProvider, useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { BulkExport } from '../../common/list/BulkExport.js';
import { BulkRestore } from '../../common/list/BulkRestore.js';
import { useBulk } from '../../common/list/useBulk.js';
import { useMoves } from '../../common/machines.js';
import { useAccountManagers } from '../companies/useAccountManagers.js';
import { TagBulk } from '../../records/tags/TagBulk.js';
import { useAskForMove } from './engagementMoves.js';
import { type Engagement, restoreEngagement } from './engagements.graphql.js';
import type { EngagementAction } from './verbs.graphql.js';

/** What can be done with the selected engagements: give them to somebody, move them, with the reason asked once. */
export function EngagementBulk() {
  const translate = useTranslate();
  const ask = useAskForMove();
  const moves = useMoves('engagement');
  const managers = useAccountManagers();
  const bulk = useBulk();
  const dataProvider = useDataProvider();
  const { selectedIds, filterValues, onUnselectItems } = useListContext();
  const [open, setOpen] = useState<{ menu: 'give' | 'move'; anchor: HTMLElement }>();
  const { status, deleted } = filterValues as { status?: string | readonly string[]; deleted?: boolean };
  // In one state only what is legal from there; where states are mixed, each engagement answers for itself. Proposals go one by one.
  const actions = [
    ...new Set(moves.filter(({ from }) => !status || status.includes(from)).map(({ action }) => action)),
  ].filter((action) => action !== 'PROPOSE');
  const close = () => setOpen(undefined);
  const move = async (action: string) => {
    close();
    const { data } = await dataProvider.getMany<Engagement>('engagements', { ids: selectedIds });
    ask(data, action as EngagementAction);
    onUnselectItems();
  };
  const give = (accountManagerId: string) => {
    close();
    void bulk(
      (record) =>
        dataProvider.update('engagements', {
          id: record.id,
          data: { accountManagerId },
          previousData: record,
        }),
      'desk.engagements.bulkGiven',
    );
  };
  if (deleted)
    return <BulkRestore words="engagements" restore={(record) => restoreEngagement(record as Engagement)} />;
  return (
    <>
      <TagBulk type="Engagement" />
      <Button
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setOpen({ menu: 'give', anchor: currentTarget })}
      >
        {translate('desk.engagements.assign')}
      </Button>
      <Button
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setOpen({ menu: 'move', anchor: currentTarget })}
      >
        {translate('desk.engagements.move')}
      </Button>
      <BulkExport />
      <Menu open={Boolean(open)} anchorEl={open?.anchor} onClose={close}>
        {open?.menu === 'give'
          ? managers.map(({ id, name }) => (
              <MenuItem key={id} onClick={() => give(id)}>
                <bdi>{name}</bdi>
              </MenuItem>
            ))
          : actions.map((action) => (
              <MenuItem key={action} onClick={() => void move(action)}>
                {translate(`desk.engagements.action.${action}`)}
              </MenuItem>
            ))}
      </Menu>
    </>
  );
}
