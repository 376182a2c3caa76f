/** A number as people of this locale write it: "1,250". */
export const numberText = (value: number, locale = 'en', options: Intl.NumberFormatOptions = {}): string =>
  value.toLocaleString(locale, options);

/** "3", or "10,000+" where there may be more than were counted. */
export const countText = (count: number, isExact: boolean, locale?: string): string =>
  `${numberText(count, locale)}${isExact ? '' : '+'}`;
