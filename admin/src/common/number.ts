/** A number as people of this locale write it: "1,250". */
export const numberText = (value: number, locale = 'en', options: Intl.NumberFormatOptions = {}): string =>
  value.toLocaleString(locale, options);

/** 22.5 as "22.5%". */
export const percentText = (percent: number, locale?: string): string =>
  numberText(percent / 100, locale, { style: 'percent', maximumFractionDigits: 2 });

/** "3", or "10,000+" where there may be more than were counted. */
export const countText = (count: number, isExact: boolean, locale?: string): string =>
  `${numberText(count, locale)}${isExact ? '' : '+'}`;
