import { useListContext } from 'react-admin';
import { BulkDelete } from '../../common/list/BulkDelete.js';
import { BulkRestore } from '../../common/list/BulkRestore.js';
import { type MailTemplate, restoreTemplate } from './templates.graphql.js';

export function TemplateBulk() {
  return useListContext().filterValues.deleted ? (
    <BulkRestore words="mail" restore={(record) => restoreTemplate(record as MailTemplate)} />
  ) : (
    <BulkDelete words="mail" />
  );
}
