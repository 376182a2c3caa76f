import type { Queue } from 'pg-boss';

// A ticket only says "begin this job"; the row in `jobs` is the truth (attempts, lease, progress), so tickets are
// never tried again by pg-boss itself.
const queue = (name: string): Queue => ({ name, policy: 'standard', retryLimit: 0, expireInSeconds: 60 });

/** Every kind of job, its queue made when migrating. A job runs at least once, so its effect must be keyed. */
export const QUEUES: Queue[] = [
  'import.check',
  'import.commit',
  'import.revert',
  'sheet.check',
  'sheet.commit',
  'sheet.revert',
  'comments.decide',
].map(queue);
