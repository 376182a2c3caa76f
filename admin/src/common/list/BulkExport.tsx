import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'react-admin';
import { exportUrl } from './exportUrl.js';

/** The selected rows as CSV. */
export function BulkExport() {
  const translate = useTranslate();
  const { resource, selectedIds, sort } = useListContext();
  return (
    <Button component="a" href={exportUrl(resource, { ids: selectedIds }, sort)} download>
      {translate('desk.list.export')}
    </Button>
  );
}
