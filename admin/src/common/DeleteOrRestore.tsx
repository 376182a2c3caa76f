import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { useMay } from '../providers/me.js';
import { DeleteDialog } from './DeleteDialog.js';
import { useSettle } from './useSettle.js';

interface DeleteOrRestoreProps {
  /** Its words stand under desk.<resource>: deleteOne, deleteText, deletedNotice, restore, restored. */
  resource: string;
  record: { id: string; version: number; deletedAt: string | null };
  name: string;
  /** The operation of the API. */
  needs: string;
  /** As DeleteDialog has it. */
  remove?: (note?: string) => Promise<unknown>;
  restore: () => Promise<unknown>;
}

/** A deleted record can be brought back, by the same place that took it away. */
export function DeleteOrRestore({ resource, record, name, needs, remove, restore }: DeleteOrRestoreProps) {
  const translate = useTranslate();
  const settle = useSettle();
  const [asking, setAsking] = useState(false);
  if (!useMay(needs)) return null;
  if (record.deletedAt)
    return (
      <Button onClick={() => void settle(restore(), `desk.${resource}.restored`)}>
        {translate(`desk.${resource}.restore`)}
      </Button>
    );
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {translate('desk.common.delete')}
      </Button>
      {asking && (
        <DeleteDialog
          resource={resource}
          record={record}
          name={name}
          remove={remove}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
