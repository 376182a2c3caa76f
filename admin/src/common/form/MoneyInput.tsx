import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { FieldTitle, InputHelperText, useInput, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { decimalsOf } from '../money.js';

/** An amount typed in whole units of the form's `currency`, kept in its minor unit. Empty is none. */
export function MoneyInput({ source, helperText }: { source: string; helperText?: string }) {
  const translate = useTranslate();
  const currency = (useWatch({ name: 'currency' }) as string | null | undefined) ?? 'USD';
  const decimals = decimalsOf(currency);
  const { field, fieldState, id, isRequired } = useInput<number | null>({
    source,
    validate: (amount: number | null) => {
      if (amount === null || amount === undefined) return undefined;
      if (amount < 0) return translate('desk.common.notNegative');
      return Number.isInteger(amount) ? undefined : translate('desk.common.tooFine', { currency });
    },
  });
  const shown = field.value === null || field.value === undefined ? '' : String(field.value / 10 ** decimals);
  // While one types, the text is one's own: "12." and "12.50" are the same amount and not the same text.
  const [typed, setTyped] = useState<string>();
  const write = (text: string) => {
    setTyped(text);
    const amount = Number(text) * 10 ** decimals;
    // What binary fractions add is no decimal that somebody typed.
    field.onChange(
      text === '' ? null : Math.abs(amount - Math.round(amount)) < 1e-6 ? Math.round(amount) : amount,
    );
  };
  return (
    <TextField
      id={id}
      name={field.name}
      inputRef={field.ref}
      type="number"
      disabled={field.disabled}
      label={<FieldTitle source={source} isRequired={isRequired} />}
      value={typed ?? shown}
      onChange={({ target }) => write(target.value)}
      onBlur={() => {
        setTyped(undefined);
        field.onBlur();
      }}
      error={fieldState.invalid}
      helperText={
        (fieldState.error ?? helperText) && (
          <InputHelperText error={fieldState.error?.message} helperText={helperText} />
        )
      }
      slotProps={{
        htmlInput: { step: 'any', inputMode: 'decimal' },
        input: { endAdornment: <InputAdornment position="end">{currency}</InputAdornment> },
      }}
    />
  );
}
