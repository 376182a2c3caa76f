import { useMe } from '../providers/me.js';

/** An amount of the API, which is in the currency's minor unit, as people of this locale write it: JPY has no decimals, KWD three. */
export function moneyText(minor: number, currency: string, locale = 'en'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(minor / 10 ** decimalsOf(format));
}

/** What a form shows of an amount: 1250 cents are 12.5. */
export const majorOf = (minor: number, currency: string): number => minor / 10 ** decimals(currency);
/** What the API takes of it. */
export const minorOf = (major: number, currency: string): number =>
  Math.round(major * 10 ** decimals(currency));

const decimalsOf = (format: Intl.NumberFormat): number => format.resolvedOptions().maximumFractionDigits ?? 2;
const decimals = (currency: string): number =>
  decimalsOf(new Intl.NumberFormat('en', { style: 'currency', currency }));

/** An amount of money; nothing where there is none. */
export function Money({
  amount,
  currency,
}: {
  amount: number | null | undefined;
  currency: string | null | undefined;
}) {
  const me = useMe();
  if (amount == null || !currency) return null;
  return <span style={{ whiteSpace: 'nowrap' }}>{moneyText(amount, currency, me?.locale)}</span>;
}
