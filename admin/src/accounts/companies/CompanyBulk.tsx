import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useDataProvider, useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { BulkDelete } from '../../common/list/BulkDelete.js';
import { BulkExport } from '../../common/list/BulkExport.js';
import { BulkRestore } from '../../common/list/BulkRestore.js';
import { useBulk } from '../../common/list/useBulk.js';
import { MergeSelected } from '../../records/merges/MergeSelected.js';
import { TagBulk } from '../../records/tags/TagBulk.js';
import type { Company, CompanyVerbs } from './companies.graphql.js';
import { companyMerge } from './companyMerge.js';
import { useAccountManagers } from './useAccountManagers.js';

export function CompanyBulk() {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & CompanyVerbs>();
  const managers = useAccountManagers();
  const bulk = useBulk();
  const [giving, setGiving] = useState<HTMLElement | null>(null);
  if (filterValues.deleted) {
    return (
      <BulkRestore words="companies" restore={(record) => dataProvider.restoreCompany(record as Company)} />
    );
  }
  const give = (accountManagerId: string | null) => {
    setGiving(null);
    void bulk(
      (record) =>
        dataProvider.update('companies', {
          id: record.id,
          data: { accountManagerId },
          previousData: record,
        }),
      'desk.companies.bulkGiven',
    );
  };
  return (
    <>
      <TagBulk type="Company" />
      <Button aria-haspopup="menu" onClick={(event) => setGiving(event.currentTarget)}>
        {translate('desk.companies.assign')}
      </Button>
      <Menu open={Boolean(giving)} anchorEl={giving} onClose={() => setGiving(null)}>
        {managers.map(({ id, name }) => (
          <MenuItem key={id} onClick={() => give(id)}>
            <bdi>{name}</bdi>
          </MenuItem>
        ))}
        <MenuItem onClick={() => give(null)}>{translate('desk.companies.nobody')}</MenuItem>
      </Menu>
      <MergeSelected room={companyMerge} />
      <BulkExport />
      <BulkDelete words="companies" />
    </>
  );
}
