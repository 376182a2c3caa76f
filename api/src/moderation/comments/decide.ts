import { change, type ChangeDefinition } from '../../change/change.js';
import { countMoves } from '../../change/count-moves.js';
import { commentMachine } from './comment.status.js';

/** A letter to people outside waits until the decision can no longer be taken back. */
export const UNDO_MINUTES = 10;

const counted = countMoves('comment_counts');
// Authors are locked in the order of their ids, as by those who write: the rows come in it, and because serving connections
// read no table from end to end, each way to join them goes along it or along the primary key.
const known = `UPDATE comment_authors w SET approved_count = w.approved_count + own.approved, spam_count = w.spam_count + own.spam
  FROM (SELECT moved.author_id, sum((moved.to_status = 'APPROVED')::int - (moved.from_status = 'APPROVED')::int) AS approved,
      sum((moved.to_status = 'SPAM')::int - (moved.from_status = 'SPAM')::int) AS spam
    FROM moved WHERE moved.to_status IN ('APPROVED', 'SPAM') OR moved.from_status IN ('APPROVED', 'SPAM')
    GROUP BY moved.author_id ORDER BY moved.author_id) own
  WHERE w.id = own.author_id`;

const OTHERS = 'SELECT FROM comments o WHERE o.author_id = w.id AND o.id NOT IN (SELECT id FROM moved)';

const eventColumns = {
  actor: `'STAFF'`,
  reason: ':reason',
  note: ':note',
  batch_id: ':batch',
  hold_reasons: 'moved.hold_reasons',
  // What was brought in may bear a date of tomorrow, or of a century to come.
  seconds_from_arrival: 'least(greatest(extract(epoch FROM now() - moved.arrived_at), 0), 2147483647)::int',
};
const parameters = { reason: 'text', note: 'text', batch: 'uuid' };

/** A moderator's decision, and its inverse. */
export const decide = change({
  machine: commentMachine,
  table: 'comments',
  subject: 'Comment',
  // No name: an erasure must leave nothing of a commenter in the audit.
  label: 'NULL::text',
  set: {
    previous_status: `CASE WHEN moved.to_status IN ('SPAM', 'TRASH') AND moved.from_status <> 'TRASH' THEN moved.from_status END`,
    status_since: 'now()',
    event_id: ':event',
    decided_by: ':actor',
    decided_at: 'now()',
  },
  // A reply that somebody answered cannot go either: the answer would be hidden with it.
  changedSince: `EXISTS (SELECT FROM comment_edits e WHERE e.comment_id = cur.id AND e.at >= last.at)
    OR last.action = 'REPLY' AND EXISTS (SELECT FROM comments r WHERE r.parent_id = cur.id AND r.status = 'APPROVED')`,
  events: 'comment_decisions',
  eventColumns,
  keeps: { counted, known },
  then: {
    // Only what came by our own form: the readers of an imported site have their own letters.
    told: `INSERT INTO outbox (topic, key, cause_id, payload, due_at)
      SELECT 'comment.approved', 'comment.approved:' || :event, :event, jsonb_build_object('commentId', moved.id), now() + interval '${UNDO_MINUTES} minutes'
      FROM moved WHERE moved.to_status = 'APPROVED' AND moved.site_id IS NULL AND (moved.author_email IS NOT NULL OR moved.parent_id IS NOT NULL)`,
  },
  parameters,
});

/** What is left is a tombstone without text or person; its replies hang on its parent. There is no way back. */
const tombstone: ChangeDefinition = {
  machine: commentMachine,
  table: 'comments',
  subject: 'Comment',
  label: 'NULL::text',
  irreversible: true,
  // A reply's own end and its new parent would be two writes of one row.
  oneAtATime: true,
  set: {
    previous_status: 'NULL',
    status_since: 'now()',
    event_id: ':event',
    decided_by: ':actor',
    decided_at: 'now()',
    author_id: 'NULL',
    author_name: `''`,
    author_email: 'NULL',
    author_url: 'NULL',
    author_ip: 'NULL',
    user_agent: 'NULL',
    body: `''`,
    body_text: 'NULL',
    body_html: 'NULL',
    links: `'[]'`,
    link_count: '0',
  },
  events: 'comment_decisions',
  eventColumns,
  keeps: {
    counted,
    known: `${known} AND EXISTS (${OTHERS})`,
    // The last comment of an author takes the author with it.
    forgotten: `DELETE FROM comment_authors w USING moved WHERE w.id = moved.author_id AND NOT EXISTS (${OTHERS})`,
  },
  then: {
    unsent: `DELETE FROM outbox USING moved WHERE outbox.payload->>'commentId' = moved.id::text AND outbox.topic IN ('comment.approved', 'comment.answered')
      OR outbox.key IN ('letter:approved:' || moved.id, 'letter:reply:' || moved.id)`,
    hung: 'UPDATE comments r SET parent_id = moved.parent_id FROM moved WHERE r.parent_id = moved.id',
    unsearched: 'DELETE FROM comment_arrivals USING moved WHERE comment_id = moved.id',
    unedited: 'DELETE FROM comment_edits USING moved WHERE comment_id = moved.id',
  },
  parameters,
};

/** Deleting for ever, by a person. */
export const destroy = change(tombstone);

/** The same by the desk itself, when the time of a text is over. */
export const expire = change({ ...tombstone, eventColumns: { ...eventColumns, actor: `'SYSTEM'` } });
