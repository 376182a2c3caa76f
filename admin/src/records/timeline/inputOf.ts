import type { ActivityDraft } from './ActivityFields.js';
import type { ActivityInput } from './timeline.graphql.js';

/** What the desk is told of it: only what its kind has. */
export const inputOf = ({ kind, direction, answered, at, subject, body }: ActivityDraft): ActivityInput => ({
  kind,
  body,
  subject: kind === 'EMAIL' || kind === 'MEETING' ? subject : '',
  ...(kind === 'CALL' || kind === 'EMAIL' || kind === 'MESSAGE' ? { direction } : { direction: null }),
  ...(kind === 'CALL' ? { answered } : {}),
  ...(at ? { at } : {}),
});
