import { exactly } from '../../common/clock.js';
import type { ViewFilter } from './useQueueUrl.js';

/** The days of a decision as a chip says them: one whole day by its name, several by the first and the last, parts of one to the minute. */
export function daysOf(
  { decidedAfter, decidedBefore }: ViewFilter,
  timeZone: string | undefined,
  locale?: string,
  now = Date.now(),
): string {
  const said = (at: number, style: Intl.DateTimeFormatOptions) =>
    exactly(new Date(at).toISOString(), timeZone, locale, style);
  const date = (at: number) => said(at, { day: 'numeric', month: 'short', year: 'numeric' });
  // Whatever its clocks do, a day begins where the date changes.
  const beginsDay = (at: number) => date(at) !== date(at - 1);
  const moment = (at: number, isWhole: boolean) =>
    said(at, {
      day: 'numeric',
      month: 'short',
      ...(said(at, { year: 'numeric' }) === said(now, { year: 'numeric' }) ? {} : { year: 'numeric' }),
      ...(isWhole ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    });

  const after = decidedAfter ? Date.parse(decidedAfter) : null;
  const before = decidedBefore ? Date.parse(decidedBefore) : null;
  const first = after === null ? '' : moment(after, beginsDay(after));
  // The end is no part of it: a day that begins there is not meant.
  const last = before === null ? '' : beginsDay(before) ? moment(before - 1, true) : moment(before, false);
  if (!first && !last) return '';
  return first === last ? first : `${first} – ${last}`.trim();
}
