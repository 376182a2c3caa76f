const formats = new Map<string, Intl.NumberFormat>();
function formatOf(currency: string, locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([currency, locale, options]);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...options });
    formats.set(key, format);
  }
  return format;
}

/** Decimals of a currency's minor unit (ISO 4217): EUR 2, JPY 0, KWD 3. */
export const decimalsOf = (currency: string): number =>
  formatOf(currency, 'en', {}).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount in minor units as people of this locale read it, its zero cents left out: "€1,250", "¥1,250". */
export const moneyText = (amount: number, currency: string, locale = 'en'): string =>
  formatOf(currency, locale, { trailingZeroDisplay: 'stripIfInteger' }).format(
    amount / 10 ** decimalsOf(currency),
  );

/** The same in few letters, where only its size matters: "€1.3M". */
export const shortMoney = (amount: number, currency: string, locale = 'en'): string =>
  formatOf(currency, locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(
    amount / 10 ** decimalsOf(currency),
  );
