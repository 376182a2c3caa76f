import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useDataProvider, useListContext, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { exportUrl } from '../../common/list/exportUrl.js';
import { useBulk } from '../../common/list/useBulk.js';
import { MergeSelected } from '../../records/merges/MergeSelected.js';
import type { Company, CompanyVerbs } from './companies.graphql.js';
import { companyMerge } from './companyMerge.js';
import { useAccountManagers } from './useAccountManagers.js';

export function CompanyBulk() {
  const translate = useTranslate();
  const { selectedIds, filterValues, sort } = useListContext();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & CompanyVerbs>();
  const managers = useAccountManagers();
  const bulk = useBulk();
  const [asking, setAsking] = useState(false);
  const [giving, setGiving] = useState<HTMLElement | null>(null);
  if (filterValues.deleted) {
    return (
      <Button
        onClick={() =>
          void bulk((record) => dataProvider.restoreCompany(record as Company), 'desk.companies.bulkRestored')
        }
      >
        {translate('desk.companies.restore')}
      </Button>
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
      <Button component="a" href={exportUrl('companies', { ids: selectedIds }, sort)} download>
        {translate('desk.list.export')}
      </Button>
      <Button color="error" onClick={() => setAsking(true)}>
        {translate('desk.common.delete')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={translate('desk.companies.deleteMany', { smart_count: selectedIds.length })}
          text={translate('desk.companies.deleteText')}
          confirm={translate('desk.common.delete')}
          onConfirm={() =>
            bulk(
              (record) => dataProvider.delete('companies', { id: record.id, previousData: record }),
              'desk.companies.bulkDeleted',
            )
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
