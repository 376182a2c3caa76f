import Button from '@mui/material/Button';
import { useDataProvider, useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../ConfirmDialog.js';
import { useBulk } from './useBulk.js';

/** Deletes the selected rows, asked once. Its words stand under desk.<words>: deleteMany, deleteText, bulkDeleted. */
export function BulkDelete({ words }: { words: string }) {
  const translate = useTranslate();
  const { resource, selectedIds } = useListContext();
  const dataProvider = useDataProvider();
  const bulk = useBulk();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {translate('desk.common.delete')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={translate(`desk.${words}.deleteMany`, { smart_count: selectedIds.length })}
          text={translate(`desk.${words}.deleteText`)}
          confirm={translate('desk.common.delete')}
          onConfirm={() =>
            bulk(
              (record) => dataProvider.delete(resource, { id: record.id, previousData: record }),
              `desk.${words}.bulkDeleted`,
            )
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
