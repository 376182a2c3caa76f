import { localMinute } from '../../common/clock.js';
import type { ViewFilter } from './useQueueUrl.js';

export type Moment = 'decidedAfter' | 'decidedBefore';
/** As two fields of a form hold them: the browser's own time to the minute, or empty. */
export type Moments = Record<Moment, string>;

export const momentsOf = ({ decidedAfter, decidedBefore }: ViewFilter): Moments => ({
  decidedAfter: decidedAfter ? localMinute(decidedAfter) : '',
  decidedBefore: decidedBefore ? localMinute(decidedBefore) : '',
});

/** The instant that is meant; one that nobody touched keeps its seconds. */
export function instantOf(moment: Moment, text: string, before: ViewFilter): string | null {
  if (!text) return null;
  return text === momentsOf(before)[moment] ? before[moment]! : new Date(text).toISOString();
}

/** The field that is to be mended before the API takes this filter, and what to say there; null: it takes it. */
export function wrongMoment(filter: ViewFilter): { field: Moment; said: 'sinceOrBy' | 'endsFirst' } | null {
  const { decidedAfter, decidedBefore, decidedBy, decidedTo } = filter;
  if ((decidedTo || decidedBefore) && !decidedAfter && !decidedBy)
    return { field: 'decidedAfter', said: 'sinceOrBy' };
  if (decidedAfter && decidedBefore && Date.parse(decidedBefore) <= Date.parse(decidedAfter))
    return { field: 'decidedBefore', said: 'endsFirst' };
  return null;
}
