import Button from '@mui/material/Button';
import { useDataProvider, useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useBulk } from '../../common/list/useBulk.js';
import { type MailTemplate, restoreTemplate } from './templates.graphql.js';

export function TemplateBulk() {
  const translate = useTranslate();
  const { selectedIds, filterValues } = useListContext();
  const dataProvider = useDataProvider();
  const bulk = useBulk();
  const [asking, setAsking] = useState(false);
  if (filterValues.deleted) {
    return (
      <Button
        onClick={() =>
          void bulk((record) => restoreTemplate(record as MailTemplate), 'desk.mail.bulkRestored')
        }
      >
        {translate('desk.mail.restore')}
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
          title={translate('desk.mail.deleteMany', { smart_count: selectedIds.length })}
          text={translate('desk.mail.deleteText')}
          confirm={translate('desk.common.delete')}
          onConfirm={() =>
            bulk(
              (record) => dataProvider.delete('mailTemplates', { id: record.id, previousData: record }),
              'desk.mail.bulkDeleted',
            )
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
