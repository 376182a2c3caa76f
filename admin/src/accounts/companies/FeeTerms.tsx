import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AutocompleteInput, NumberInput, useDataProvider, useRefresh, useTranslate } from 'react-admin';
import { useState } from 'react';
import { CURRENCIES } from '../../common/currencies.js';
import { Fact, Facts } from '../../common/Facts.js';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { SettingsForm } from '../../common/form/SettingsForm.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { percentText } from '../../common/number.js';
import { Panel } from '../../common/Panel.js';
import { QueryError } from '../../common/QueryError.js';
import { useMe } from '../../providers/me.js';
import type { Company, CompanyVerbs, Terms } from './companies.graphql.js';

const currencies = CURRENCIES.map((id) => ({ id, name: id }));

/** What a client pays, and when: asked for and saved by itself, by those who may know it. */
export function FeeTerms({ company }: { company: Company }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & CompanyVerbs>();
  const client = useQueryClient();
  const refresh = useRefresh();
  const [editing, setEditing] = useState(false);
  const queryKey = ['companies', 'terms', company.id];
  const { data, error, refetch } = useQuery({
    queryKey,
    // Under the hand nothing is read again: with a newer version a conflict would be hidden.
    enabled: !editing,
    queryFn: ({ signal }) => dataProvider.companyTerms(company.id, signal),
  });
  const save = async (terms: Terms, changed: Partial<Terms>) => {
    client.setQueryData(queryKey, await dataProvider.saveCompanyTerms(terms, changed));
    setEditing(false);
    refresh();
  };
  const edit = data && !editing && !company.deletedAt && (
    <Button startIcon={<EditIcon fontSize="small" />} onClick={() => setEditing(true)}>
      {translate('desk.common.edit')}
    </Button>
  );
  return (
    <Panel title={translate('desk.companies.terms')} actions={edit}>
      {error ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : !data ? (
        <LoadingSoon rows={2} />
      ) : editing ? (
        <SettingsForm record={data} save={(changed) => save(data, changed)} onBack={() => setEditing(false)}>
          <TermsInputs />
        </SettingsForm>
      ) : (
        <TermsToRead terms={data} />
      )}
    </Panel>
  );
}

function TermsToRead({ terms }: { terms: Terms }) {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const days = (count: number | null) =>
    count === null ? null : translate('desk.companies.days', { smart_count: count });
  const { feePercent, currency, guaranteeDays, prorateAfterDays, paymentTermsDays } = terms;
  const agreed = [feePercent, currency, guaranteeDays, prorateAfterDays, paymentTermsDays];
  if (agreed.every((value) => value === null))
    return <span style={{ opacity: 0.8 }}>{translate('desk.companies.noTerms')}</span>;
  return (
    <Facts>
      <Fact source="feePercent">{feePercent !== null && percentText(feePercent, locale)}</Fact>
      <Fact source="currency">{currency}</Fact>
      <Fact source="guaranteeDays">{days(guaranteeDays)}</Fact>
      <Fact source="prorateAfterDays">{days(prorateAfterDays)}</Fact>
      <Fact source="paymentTermsDays">{days(paymentTermsDays)}</Fact>
    </Facts>
  );
}

function TermsInputs() {
  const translate = useTranslate();
  const label = (field: string) => `resources.companies.fields.${field}`;
  return (
    <FieldGrid columns={2}>
      <NumberInput
        source="feePercent"
        label={label('feePercent')}
        min={0}
        max={50}
        step={0.01}
        helperText={translate('desk.companies.feeHelp')}
      />
      <AutocompleteInput
        source="currency"
        label={label('currency')}
        choices={currencies}
        translateChoice={false}
      />
      <NumberInput source="guaranteeDays" label={label('guaranteeDays')} min={0} max={730} step={1} />
      <NumberInput
        source="prorateAfterDays"
        label={label('prorateAfterDays')}
        min={0}
        step={1}
        helperText={translate('desk.companies.prorateHelp')}
      />
      <NumberInput source="paymentTermsDays" label={label('paymentTermsDays')} min={0} max={365} step={1} />
    </FieldGrid>
  );
}
