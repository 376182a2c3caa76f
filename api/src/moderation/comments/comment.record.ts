import type { RecordType } from '../../records/record-types.js';

export const commentRecord: RecordType = {
  type: 'Comment',
  list: 'comments',
  table: 'comments',
  // Called by its article: the name of who wrote it must be forgotten with it.
  label: `(SELECT 'Comment on ' || a.title FROM articles a WHERE a.id = r.article_id)`,
  there: `r.status <> 'DELETED'`,
  email: 'r.author_email',
  thread: {
    of: (emails) => `r.author_id IN (SELECT w.id FROM comment_authors w WHERE w.email = ANY (${emails}))`,
    at: 'r.arrived_at',
    state: 'r.status',
  },
};
