import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { person } from '../../platform/graphql/person.js';
import { type Asked, type Columns, columnsOf, listOf } from '../../platform/graphql/shape.js';
import { answer, type Shaped } from '../../platform/graphql/shaped.js';
import { RecordTypes } from '../../records/record-types.js';
import { visibleOf } from './article-counts.js';
import { inNetworkOf } from './author-network.js';
import type { CommentEvidence } from './comment-evidence.model.js';

// A thread deeper than this is cut: nobody judges by its first comment.
const MAX_PARENTS = 20;

const EVIDENCE: Columns = {
  commentId: 'c.id',
  parents: (selection) =>
    listOf(`SELECT ${columnsOf(selection, { id: 'p.id', authorName: 'p.author_name', bodyText: 'coalesce(p.body_text, p.body)', status: 'p.status' })} FROM (
      WITH RECURSIVE up AS (
        SELECT p.*, 1 AS height FROM comments p WHERE p.id = c.parent_id
        UNION ALL SELECT p.*, up.height + 1 FROM comments p JOIN up ON p.id = up.parent_id WHERE up.height < ${MAX_PARENTS}
      ) SELECT * FROM up) p ORDER BY p.height`),
  visibleInThread: visibleOf('c.article_id'),
  authorNames: `coalesce((SELECT json_agg(name) FROM (SELECT DISTINCT n.author_name AS name FROM (
      (SELECT o.author_name FROM comments o WHERE o.author_id = c.author_id ORDER BY o.arrived_at DESC LIMIT 200)
      UNION ALL (SELECT o.author_name FROM comments o WHERE o.author_ip = c.author_ip ORDER BY o.arrived_at DESC LIMIT 200)) n
    WHERE n.author_name <> c.author_name ORDER BY 1 LIMIT 10) names), '[]')`,
  othersOnEmail: `(SELECT count(*)::int FROM (SELECT FROM comments o WHERE o.author_id = c.author_id AND o.id <> c.id LIMIT 1000) o)`,
  othersOnNetwork: `(SELECT count(*)::int FROM (SELECT FROM comments o WHERE ${inNetworkOf('c.author_ip', 'o.author_ip')} AND o.id <> c.id LIMIT 1000) o)`,
  decisions: (selection) =>
    listOf(
      `SELECT ${columnsOf(selection, {
        id: 'd.id',
        at: 'd.at',
        actor: 'd.actor',
        by: person('d.actor_id'),
        action: 'd.action',
        from: 'd.from_status',
        to: 'd.to_status',
        reason: 'd.reason',
        note: 'd.note',
        undone:
          'EXISTS (SELECT FROM comment_decisions x WHERE x.subject_id = d.subject_id AND x.undoes = d.id)',
      })} FROM comment_decisions d WHERE d.subject_id = c.id ORDER BY d.at DESC, d.version_seen DESC LIMIT 50`,
    ),
  edits: (selection) =>
    listOf(
      `SELECT ${columnsOf(selection, {
        id: 'e.id',
        at: 'e.at',
        by: person('e.by_id'),
        before: `coalesce(e.before->>'body', e.before::text)`,
        after: `coalesce(e.after->>'body', e.after::text)`,
      })} FROM comment_edits e WHERE e.comment_id = c.id ORDER BY e.at DESC LIMIT 50`,
    ),
};

@Injectable()
export class CommentEvidenceQueries {
  constructor(
    private readonly db: Database,
    private readonly records: RecordTypes,
  ) {}

  /** For at most 20 comments at once: the card on screen and the ones behind it. */
  async of(asked: Asked, ids: readonly string[]): Promise<CommentEvidence[] | Shaped> {
    const known = this.records.known('c.author_email');
    const columns: Columns = {
      ...EVIDENCE,
      knownToUs: `(${known} OR EXISTS (SELECT FROM users u WHERE u.email = c.author_email OFFSET 0))`,
    };
    const found = await this.db.one<{ json: string }>(
      `SELECT coalesce(json_agg(t), '[]')::text AS json FROM (SELECT ${columnsOf(asked.selection, columns)}
         FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, nth) JOIN comments c ON c.id = wanted.id AND c.status <> 'DELETED' ORDER BY wanted.nth) t`,
      [ids],
    );
    return answer<CommentEvidence[]>(asked, found!.json);
  }
}
