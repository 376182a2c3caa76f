import Button from '@mui/material/Button';
import { useDataProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useSettle } from '../../common/useSettle.js';
import type { Block } from './blocks.graphql.js';

export function RemoveBlock({ block }: { block: Block }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const settle = useSettle();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="text"
        color="error"
        onClick={() => setAsking(true)}
        aria-label={translate('desk.blocks.removeOne', { value: block.value })}
      >
        {translate('desk.blocks.remove')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={translate('desk.blocks.removeOne', { value: block.value })}
          text={translate('desk.blocks.removeText')}
          confirm={translate('desk.blocks.remove')}
          onConfirm={() =>
            settle(
              dataProvider.delete('blocks', { id: block.id, previousData: block }),
              'desk.blocks.removed',
            )
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
