/** ISO 4217 codes that the browser knows. */
export const CURRENCIES = Intl.supportedValuesOf('currency');
