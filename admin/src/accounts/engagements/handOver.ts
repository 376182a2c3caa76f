import { type Engagement, updateEngagement } from './engagements.graphql.js';

/** Says of one of them on which day it was handed over, or that it was not. They are written whole. */
export const handOver = (engagement: Engagement, id: string, doneOn: string | null): Promise<unknown> =>
  updateEngagement(engagement, {
    deliverables: engagement.deliverables.map((one) => (one.id === id ? { ...one, doneOn } : one)),
  });
