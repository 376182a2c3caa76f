import type { Row } from '../insert.js';
import type { DemoOrder } from './orders.js';

const NONE: Row = {
  fee_model: null, fee_percent: null, flat_fee: null, salary_min: null, salary_max: null, guarantee_days: null, prorate_after_days: null,
  days_per_week: null, bill_day_rate: null, max_pay_day_rate: null, minimum_weeks: null, notice_days: null,
  starts_on: null, ends_on: null, budget_cap: null, fixed_fee: null, weeks: null, kickoff_on: null, readout_on: null,
}; // prettier-ignore

/** The terms of its type, all of them agreed. minor: an amount in the minor unit of the currency. */
export function termsOf(
  { type, amounts: [first, second] = [], span: [length, least] = [], begins }: DemoOrder,
  feePercent: number | null,
  minor: (amount: number | undefined) => number | null,
  day: (days: number | undefined) => string | null,
): Row {
  const after = (weeks: number | undefined): string | null =>
    begins === undefined ? null : day(begins + (weeks ?? 0) * 7 - 3);
  switch (type) {
    case 'DIRECT_HIRE':
      return {
        ...NONE, fee_model: 'PERCENT', fee_percent: feePercent ?? 20, salary_min: minor(first), salary_max: minor(second),
        guarantee_days: 90, prorate_after_days: 30,
      }; // prettier-ignore
    case 'FRACTIONAL':
      return {
        ...NONE, days_per_week: length, bill_day_rate: minor(first), max_pay_day_rate: minor(second), minimum_weeks: least, notice_days: 28,
      }; // prettier-ignore
    case 'PROJECT':
      return { ...NONE, starts_on: day(begins), ends_on: after(length), bill_day_rate: minor(first), budget_cap: minor(second) }; // prettier-ignore
    case 'SPRINT':
      return { ...NONE, fixed_fee: minor(first), weeks: length, kickoff_on: day(begins), readout_on: after(length) }; // prettier-ignore
  }
}
