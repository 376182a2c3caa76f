import {
  DateInput,
  maxValue,
  minValue,
  NumberInput,
  required,
  SelectInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { MoneyInput } from '../../common/form/MoneyInput.js';
import { useAccountManagers } from '../companies/useAccountManagers.js';
import { ContactChoice } from './ContactChoice.js';
import { CurrencyInput } from './CurrencyInput.js';
import { DeliverablesInput } from './DeliverablesInput.js';
import type { Engagement } from './engagements.graphql.js';
import { useRecruiters } from './useRecruiters.js';

const MONEY = ['flatFee', 'salaryMin', 'salaryMax', 'billDayRate', 'maxPayDayRate', 'budgetCap', 'fixedFee'];
/** Whole numbers unless `step` says otherwise; the bounds are the API's. */
const NUMBERS: Record<string, { min: number; max: number; step?: number }> = {
  feePercent: { min: 0, max: 50, step: 0.01 },
  guaranteeDays: { min: 0, max: 730 },
  prorateAfterDays: { min: 0, max: 730 },
  daysPerWeek: { min: 0.5, max: 5, step: 0.5 },
  minimumWeeks: { min: 1, max: 520 },
  noticeDays: { min: 0, max: 365 },
  weeks: { min: 1, max: 52 },
  openings: { min: 1, max: 999 },
  feedbackDays: { min: 1, max: 90 },
};
const FEE_MODELS = ['PERCENT', 'FLAT'].map((id) => ({ id, name: `desk.engagements.feeModel.${id}` }));

/** The input of a field, wherever it is asked for: in the form, and where a move misses it. */
export function EngagementField({ source }: { source: string }) {
  const translate = useTranslate();
  const engagement = useRecordContext<Engagement>();
  const companyId = useWatch({ name: 'companyId' }) as string | undefined;
  const help = translate(`desk.engagements.help.${source}`, { _: '' }) || undefined;
  if (MONEY.includes(source)) return <MoneyInput source={source} helperText={help} />;
  const bounds = NUMBERS[source];
  if (bounds)
    return (
      <NumberInput
        source={source}
        helperText={help}
        step={bounds.step ?? 1}
        // Not as attributes: the browser would say it in a bubble, and only of one field.
        validate={[minValue(bounds.min), maxValue(bounds.max)]}
      />
    );
  switch (source) {
    case 'feeModel':
      return <SelectInput source="feeModel" choices={FEE_MODELS} helperText={help} />;
    case 'contactId':
      return <ContactChoice companyId={companyId ?? engagement?.companyId ?? undefined} />;
    case 'accountManagerId':
      return <Person source="accountManagerId" isRequired />;
    case 'leadRecruiterId':
      return <Person source="leadRecruiterId" />;
    case 'currency':
      return <CurrencyInput />;
    case 'deliverables':
      return <DeliverablesInput />;
    default:
      return <DateInput source={source} helperText={help} />;
  }
}

function Person({
  source,
  isRequired = false,
}: {
  source: 'accountManagerId' | 'leadRecruiterId';
  isRequired?: boolean;
}) {
  const managers = useAccountManagers();
  const recruiters = useRecruiters();
  return (
    <SelectInput
      source={source}
      choices={source === 'accountManagerId' ? managers : recruiters}
      translateChoice={false}
      parse={(id: string) => id || null}
      validate={isRequired ? required() : undefined}
    />
  );
}
