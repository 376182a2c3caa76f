import { TimelineKind } from '../../records/timeline/timeline.model.js';
import type { TimelineSource } from '../../records/timeline/timeline-sources.js';

/** What the person wrote under our articles. That it is theirs shows to those, too, who may not read a commenter's address. */
export const commentSource: TimelineSource = {
  on: 'any',
  kinds: [TimelineKind.COMMENT],
  rows: ({
    type,
    emails,
  }) => `SELECT c.arrived_at AS at, 'COMMENT' AS kind, c.id, a.title, left(coalesce(c.body_text, c.body), 1000) AS detail,
    c.staff_id AS by_id, json_build_object('status', c.status) AS data, 'Comment' AS link_type, c.id AS link_id
    FROM comment_authors w JOIN comments c ON c.author_id = w.id AND c.status <> 'DELETED' JOIN articles a ON a.id = c.article_id
    WHERE ${type}::text <> 'Comment' AND w.email = ANY (${emails}::citext[])`,
};
