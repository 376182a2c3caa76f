import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { countryName } from '../../common/countries.js';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { Time } from '../../common/Time.js';
import { ImportSheetButton } from '../imports/ImportSheetButton.js';
import { useMay, useMe } from '../../providers/me.js';
import type { Company } from './companies.graphql.js';
import { CompanyBulk } from './CompanyBulk.js';
import { CompanyState } from './CompanyState.js';
import { useCompanyFilters } from './useCompanyFilters.js';

const Col = DataTable.Col<Company>;

export default function CompanyList() {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const mayWrite = useMay('createCompany');
  const add = mayWrite && (
    <Button component={Link} to="/companies/create" variant="contained" color="primary">
      {translate('desk.companies.add')}
    </Button>
  );
  return (
    <DeskList
      resource="companies"
      title={translate('desk.companies.title')}
      sort={{ field: 'name', order: 'ASC' }}
      filters={useCompanyFilters()}
      searchable
      exportable={mayWrite}
      actions={
        <>
          <ImportSheetButton kind="COMPANIES" />
          {add}
        </>
      }
      bulk={mayWrite ? <CompanyBulk /> : undefined}
      emptyText={translate(mayWrite ? 'desk.companies.empty' : 'desk.companies.emptyToRead')}
      emptyAction={add}
    >
      <Col
        source="name"
        render={(company) => (
          <RowTitle
            to={`/companies/${company.id}`}
            below={
              <>
                <CompanyState company={company} />
                <span>{company.domain}</span>
              </>
            }
          >
            {company.name}
          </RowTitle>
        )}
      />
      <Col
        source="status"
        disableSort
        {...wideOnly}
        render={(company) => (
          <Box sx={{ display: 'flex', gap: 0.5 }}>
            <CompanyState company={company} />
          </Box>
        )}
      />
      <Col source="domain" disableSort {...wideOnly} render={({ domain }) => <bdi>{domain}</bdi>} />
      <Col
        source="size"
        disableSort
        {...wideOnly}
        render={({ size }) => size && translate(`desk.companies.${size}`)}
      />
      <Col source="industry" disableSort {...wideOnly} render={({ industry }) => <bdi>{industry}</bdi>} />
      <Col
        source="country"
        disableSort
        {...wideOnly}
        render={({ country }) => country && countryName(country, locale)}
      />
      <Col source="contactCount" disableSort {...wideOnly} align="right" />
      <Col
        source="accountManagerId"
        disableSort
        {...wideOnly}
        render={({ accountManager }) => <bdi>{accountManager?.name}</bdi>}
      />
      <Col source="updatedAt" {...wideOnly} render={({ updatedAt }) => <Time at={updatedAt} />} />
    </DeskList>
  );
}
