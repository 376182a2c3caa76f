import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useMay } from '../../providers/me.js';
import { MergeDialog } from './MergeDialog.js';
import type { MergeRoom } from './mergeRoom.js';

/** Makes one of two selected rows. */
export function MergeSelected({ room }: { room: MergeRoom }) {
  const translate = useTranslate();
  const { selectedIds, onUnselectItems } = useListContext();
  const [asking, setAsking] = useState(false);
  const mayMerge = useMay('mergeRecords');
  const [one, other, ...more] = selectedIds as string[];
  if (!mayMerge || !one || !other || more.length > 0) return null;
  const close = () => {
    setAsking(false);
    onUnselectItems();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{translate('desk.merges.mergeAsk')}</Button>
      {asking && <MergeDialog room={room} ids={[one, other]} close={close} />}
    </>
  );
}
