/**
 * The decisions that are counted, as a condition on `d` of comment_decisions: a person's own, that still stand. A reply
 * is no decision.
 */
export const COUNTED = `d.actor = 'STAFF' AND d.undoes IS NULL AND d.action <> 'REPLY'
  AND NOT EXISTS (SELECT FROM comment_decisions u WHERE u.subject_id = d.subject_id AND u.undoes = d.id)`;
