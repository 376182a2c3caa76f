import { useDataProvider, useListContext } from 'react-admin';
import { BulkDelete } from '../../common/list/BulkDelete.js';
import { BulkExport } from '../../common/list/BulkExport.js';
import { BulkRestore } from '../../common/list/BulkRestore.js';
import { MergeSelected } from '../../records/merges/MergeSelected.js';
import { TagBulk } from '../../records/tags/TagBulk.js';
import { contactMerge } from './contactMerge.js';
import type { Contact, ContactVerbs } from './contacts.graphql.js';

export function ContactBulk() {
  const { filterValues } = useListContext();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ContactVerbs>();
  if (filterValues.deleted)
    return (
      <BulkRestore words="contacts" restore={(record) => dataProvider.restoreContact(record as Contact)} />
    );
  return (
    <>
      <TagBulk type="Contact" />
      <MergeSelected room={contactMerge} />
      <BulkExport />
      <BulkDelete words="contacts" />
    </>
  );
}
