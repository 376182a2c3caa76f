import { useMe } from '../providers/me.js';
import { moneyText } from './money.js';

/** An amount in the minor unit of its currency, as people read it. Nothing where there is none. */
export function Money({
  amount,
  currency,
}: {
  amount: number | null | undefined;
  currency: string | null | undefined;
}) {
  const locale = useMe()?.locale;
  if (amount === null || amount === undefined || !currency) return null;
  return <span style={{ whiteSpace: 'nowrap' }}>{moneyText(amount, currency, locale)}</span>;
}
