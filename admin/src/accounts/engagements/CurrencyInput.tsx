import { AutocompleteInput } from 'react-admin';
import { useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { decimalsOf } from '../../common/money.js';

const CURRENCIES = Intl.supportedValuesOf('currency').map((id) => ({ id, name: id }));
const AMOUNTS = [
  'flatFee',
  'salaryMin',
  'salaryMax',
  'billDayRate',
  'maxPayDayRate',
  'budgetCap',
  'fixedFee',
];

/** The currency of all amounts: what was typed stays the same number, whatever its minor unit is. */
export function CurrencyInput() {
  const { getValues, setValue } = useFormContext();
  const before = useRef<string>(undefined);
  const rescale = (to: unknown) => {
    const from = before.current ?? (getValues('currency') as string | undefined);
    before.current = typeof to === 'string' ? to : undefined;
    if (!from || typeof to !== 'string') return;
    const factor = 10 ** (decimalsOf(to) - decimalsOf(from));
    if (factor === 1) return;
    for (const field of AMOUNTS) {
      const amount = getValues(field) as number | null | undefined;
      if (amount) setValue(field, Math.round(amount * factor), { shouldDirty: true });
    }
  };
  return (
    <AutocompleteInput source="currency" choices={CURRENCIES} translateChoice={false} onChange={rescale} />
  );
}
