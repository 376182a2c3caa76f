import type { Reason } from './verbs.graphql.js';

/** In the order of their keys: 1 to 9, then 0; the last two are chosen from the menu. */
export const reasons: Reason[] = [
  'SPAM_LINK',
  'SPAM_SEO',
  'ADVERT',
  'OFF_TOPIC',
  'ABUSE',
  'HATE',
  'ILLEGAL',
  'PERSONAL_DATA',
  'DUPLICATE',
  'OTHER',
  'IMPERSONATION',
  'TEST',
];
