import Button from '@mui/material/Button';
import { useDataProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import type { Contact, ContactVerbs } from './contacts.graphql.js';

/** A deleted contact can be brought back, by the same place that took it away. */
export function DeleteOrRestoreContact({ contact }: { contact: Contact }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ContactVerbs>();
  const settle = useSettle();
  const [asking, setAsking] = useState(false);
  if (!useMay('deleteContact')) return null;
  if (contact.deletedAt) {
    return (
      <Button onClick={() => void settle(dataProvider.restoreContact(contact), 'desk.contacts.restored')}>
        {translate('desk.contacts.restore')}
      </Button>
    );
  }
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        {translate('desk.common.delete')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={translate('desk.contacts.deleteOne', { name: contact.name })}
          text={translate('desk.contacts.deleteText')}
          confirm={translate('desk.common.delete')}
          onConfirm={() =>
            settle(
              dataProvider.delete('contacts', { id: contact.id, previousData: contact }),
              'desk.contacts.deletedNotice',
            )
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
