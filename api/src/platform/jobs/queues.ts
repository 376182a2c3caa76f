import type { Queue } from 'pg-boss';

/** Every queue, made when migrating. A job runs at least once, so its effect must be keyed. */
export const QUEUES: Queue[] = [
  { name: 'import.check', policy: 'standard', retryLimit: 3, retryDelay: 5, expireInSeconds: 3600 },
  { name: 'import.commit', policy: 'standard', retryLimit: 10, retryDelay: 5, expireInSeconds: 3600 },
  { name: 'comments.decide', policy: 'standard', retryLimit: 10, retryDelay: 2, expireInSeconds: 3600 },
  { name: 'privacy.retention', policy: 'standard', retryLimit: 3, retryDelay: 60, expireInSeconds: 3600 },
];
