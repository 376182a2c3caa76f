const writing = new Map<string, Intl.NumberFormat>();
function formatOf(currency: string): Intl.NumberFormat {
  let format = writing.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' });
    writing.set(currency, format);
  }
  return format;
}

/** Decimals of a currency's minor unit (ISO 4217): EUR 2, JPY 0, KWD 3. */
export const decimalsOf = (currency: string): number =>
  formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount in minor units as people read it in a letter: `1,250 EUR`, `12.50 EUR`, `1.250 KWD`. */
export function moneyText(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const number = new Intl.NumberFormat('en', { minimumFractionDigits: decimals }).format(
    amount / 10 ** decimals,
  );
  return `${number.replace(/\.0+$/, '')} ${currency}`;
}
