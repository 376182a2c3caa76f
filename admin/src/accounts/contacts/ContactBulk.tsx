import Button from '@mui/material/Button';
import { useDataProvider, useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { exportUrl } from '../../common/list/exportUrl.js';
import { useBulk } from '../../common/list/useBulk.js';
import { MergeSelected } from '../../records/merges/MergeSelected.js';
import { contactMerge } from './contactMerge.js';
import type { Contact, ContactVerbs } from './contacts.graphql.js';

export function ContactBulk() {
  const translate = useTranslate();
  const { selectedIds, filterValues, sort } = useListContext();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ContactVerbs>();
  const bulk = useBulk();
  const [asking, setAsking] = useState(false);
  if (filterValues.deleted) {
    return (
      <Button
        onClick={() =>
          void bulk((record) => dataProvider.restoreContact(record as Contact), 'desk.contacts.bulkRestored')
        }
      >
        {translate('desk.contacts.restore')}
      </Button>
    );
  }
  return (
    <>
      <MergeSelected room={contactMerge} />
      <Button component="a" href={exportUrl('contacts', { ids: selectedIds }, sort)} download>
        {translate('desk.list.export')}
      </Button>
      <Button color="error" onClick={() => setAsking(true)}>
        {translate('desk.common.delete')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={translate('desk.contacts.deleteMany', { smart_count: selectedIds.length })}
          text={translate('desk.contacts.deleteText')}
          confirm={translate('desk.common.delete')}
          onConfirm={() =>
            bulk(
              (record) => dataProvider.delete('contacts', { id: record.id, previousData: record }),
              'desk.contacts.bulkDeleted',
            )
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
