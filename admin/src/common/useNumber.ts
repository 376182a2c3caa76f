import { useMe } from '../providers/me.js';
import { countText } from './number.js';

/** Counts as the signed-in person reads them; one that is not exact as "10,000+". */
export function useNumber(): (count: number, isExact?: boolean) => string {
  const locale = useMe()?.locale;
  return (count, isExact = true) => countText(count, isExact, locale);
}

/** Counts for which the API stops at 1000: "1,000+". */
export function useCapped(): (count: number) => string {
  const number = useNumber();
  return (count) => number(count, count < 1000);
}
