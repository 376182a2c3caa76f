import { useDataProvider, useTranslate } from 'react-admin';
import { ConfirmDialog } from './ConfirmDialog.js';
import { useSettle } from './useSettle.js';

interface DeleteDialogProps {
  /** Its words stand under desk.<resource>: deleteOne, deleteText, deletedNotice. */
  resource: string;
  record: { id: string; version: number };
  name: string;
  close: () => void;
}

/** Asks before a record is deleted, and deletes it. */
export function DeleteDialog({ resource, record, name, close }: DeleteDialogProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const settle = useSettle();
  return (
    <ConfirmDialog
      title={translate(`desk.${resource}.deleteOne`, { name })}
      text={translate(`desk.${resource}.deleteText`)}
      confirm={translate('desk.common.delete')}
      onConfirm={() =>
        settle(
          dataProvider.delete(resource, { id: record.id, previousData: record }),
          `desk.${resource}.deletedNotice`,
        )
      }
      close={close}
    />
  );
}
