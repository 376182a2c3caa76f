import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { required, SelectInput, useDataProvider, useTranslate } from 'react-admin';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { RecordCreate } from '../../common/form/RecordCreate.js';
import { useMe } from '../../providers/me.js';
import type { CompanyVerbs, Terms } from '../companies/companies.graphql.js';
import { CompanyChoice } from '../contacts/CompanyChoice.js';
import { ALL_TERMS, TERMS, TYPES } from './engagementChoices.js';
import { Heading, RoleInputs, TextInputs } from './EngagementInputs.js';
import type { EngagementType } from './engagements.graphql.js';
import { TermsInputs } from './TermsInputs.js';

const types = TYPES.map((id) => ({ id, name: `desk.engagements.type.${id}` }));

/** A new engagement: what it is and for whom first, for by that the form knows what else to ask. */
export default function EngagementCreate() {
  const translate = useTranslate();
  const me = useMe();
  const [search] = useSearchParams();
  return (
    <RecordCreate
      title={translate('desk.engagements.add')}
      saveLabel="desk.engagements.create"
      defaults={{
        type: 'DIRECT_HIRE',
        companyId: search.get('company'),
        accountManagerId: me?.id,
        priority: 'NORMAL',
        openings: 1,
        exclusive: false,
        confidential: false,
        mustHave: [],
        niceToHave: [],
        deliverables: [],
      }}
      transform={ofItsType}
    >
      <CreateInputs />
    </RecordCreate>
  );
}

/** What was typed for another type is kept in the form and not sent. */
function ofItsType(data: Record<string, unknown>) {
  const type = data.type as EngagementType;
  const own: readonly string[] = TERMS[type];
  const others = new Set<string>(ALL_TERMS.filter((term) => !own.includes(term)));
  if (type !== 'SPRINT') others.add('deliverables');
  if (data.feeModel === 'FLAT') others.add('feePercent');
  else others.add('flatFee');
  return Object.fromEntries(Object.entries(data).filter(([field]) => !others.has(field)));
}

function CreateInputs() {
  const translate = useTranslate();
  const type = useWatch({ name: 'type' }) as EngagementType;
  return (
    <>
      <RoleInputs>
        <SelectInput source="type" choices={types} validate={required()} />
        <CompanyChoice />
      </RoleInputs>
      <Heading of="terms" />
      <Box sx={{ color: 'text.secondary', maxWidth: 760, mb: 2 }}>
        {translate(`desk.engagements.typeText.${type}`)}
      </Box>
      <TakenOver type={type} />
      <TermsInputs type={type} />
      <TextInputs />
    </>
  );
}

/** The terms of the company, written into the form and said so; what somebody typed over stays. */
function TakenOver({ type }: { type: EngagementType }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & CompanyVerbs>();
  const companyId = useWatch({ name: 'companyId' }) as string | null | undefined;
  const { getFieldState, setValue } = useFormContext();
  const { data: terms } = useQuery({
    queryKey: ['companies', 'terms', companyId],
    queryFn: ({ signal }) => dataProvider.companyTerms(companyId!, signal),
    enabled: Boolean(companyId),
  });
  useEffect(() => {
    if (!terms) return;
    for (const [field, value] of Object.entries(overTaken(terms)))
      if (!getFieldState(field).isDirty) setValue(field, value);
  }, [terms, getFieldState, setValue]);
  if (!terms || !companyId) return null;
  const { currency, feePercent, guaranteeDays } = terms;
  const said = [
    currency,
    ...(type === 'DIRECT_HIRE'
      ? [
          feePercent !== null && translate('desk.engagements.taken.fee', { percent: feePercent }),
          guaranteeDays !== null &&
            translate('desk.engagements.taken.guarantee', { smart_count: guaranteeDays }),
        ]
      : []),
  ].filter(Boolean);
  return (
    <Alert severity="info" icon={false} sx={{ mb: 2, maxWidth: 760 }}>
      {said.length > 0
        ? translate('desk.engagements.taken.over', { terms: said.join(', ') })
        : translate('desk.engagements.taken.nothing')}
    </Alert>
  );
}

const overTaken = ({ currency, feePercent, guaranteeDays, prorateAfterDays }: Terms) => ({
  currency,
  feePercent,
  guaranteeDays,
  prorateAfterDays,
  feeModel: feePercent === null ? null : 'PERCENT',
});
