import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { audit } from '../../audit/audit.js';
import { eventIdOf } from '../../change/event-id.js';
import { REUSED } from '../../change/moves.js';
import { BadInput, DeskError, NotFound } from '../../common/errors.js';
import { addToCounts } from '../../platform/database/counts.js';
import { Database, type Sql } from '../../platform/database/database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { TextFormat } from './comment.enums.js';
import type { Comment } from './comment.entity.js';
import { CommentAction } from './comment.status.js';
import { CommentsQueries } from './comments.queries.js';
import { UNDO_MINUTES } from './decide.js';
import { DecisionsService } from './decisions.service.js';
import type { DecisionOutcome } from './decisions.model.js';
import { reading, searchText } from './new-comment.js';

export interface ReplyRequest {
  id: string;
  expectedVersion: number;
  body: string;
  approve: boolean;
  /** The client's id of this request: the reply is posted once under it. */
  requestId: string;
}

/** What an undo makes of a reply, which was nothing before: it goes to the trash, from where it can be restored. */
const TAKEN_BACK = `jsonb_build_object('status', 'TRASH', 'previous_status', 'APPROVED', 'status_since', now(), 'decided_by', $3::uuid, 'decided_at', now())`;

/** The approval was refused, so nothing was written. */
class NotApproved extends DeskError {
  constructor(readonly outcome: DecisionOutcome) {
    super('CONFLICT', 409, outcome.message ?? 'The comment was not approved.');
  }
}

@Injectable()
export class RepliesService {
  constructor(
    private readonly db: Database,
    private readonly decisions: DecisionsService,
    private readonly queries: CommentsQueries,
  ) {}

  /** Posts a reply by a person of the staff, approved; with `approve` its comment is approved with it, or neither happens. */
  async reply(
    request: ReplyRequest,
    by: StaffCause,
    selection: Selection,
  ): Promise<{ outcome: DecisionOutcome; reply: Comment | null }> {
    if (!request.body) throw BadInput.field('body', 'REQUIRED', 'Please write the reply.');
    const ofOutcome: Selection = new Map([['items', selection.get('outcome') ?? new Map()]]);
    const item = { id: request.id, expectedVersion: request.expectedVersion };
    let outcome: DecisionOutcome = {
      id: request.id,
      code: 'NOOP' as DecisionOutcome['code'],
      by: null,
      at: null,
      message: null,
      comment: null,
    };
    try {
      const replyId = await this.db.tx(async (sql) => {
        if (request.approve) {
          const verdict = await this.decisions.decideOne(
            sql,
            item,
            { action: CommentAction.APPROVE, batch: request.requestId },
            by,
          );
          [outcome] = (await this.decisions.explain(
            [{ item, result: verdict }],
            CommentAction.APPROVE,
            by.actor,
          )) as [DecisionOutcome];
          if (outcome.code !== 'APPLIED' && outcome.code !== 'NOOP') throw new NotApproved(outcome);
        }
        return this.post(sql, request, by);
      });
      const records = await this.queries.byIds(selection.get('reply') ?? new Map([['id', new Map()]]), [
        replyId,
      ]);
      [outcome] = (await this.decisions.withRecords([outcome], ofOutcome)) as [DecisionOutcome];
      return { outcome, reply: records.get(replyId) ?? null };
    } catch (error) {
      if (!(error instanceof NotApproved)) throw error;
      const [refused] = (await this.decisions.withRecords([error.outcome], ofOutcome)) as [DecisionOutcome];
      return { outcome: refused, reply: null };
    }
  }

  private async post(sql: Sql, { id, body, requestId }: ReplyRequest, by: StaffCause): Promise<string> {
    // In a statement of its own, so that of the same request twice at once the second sees what the first wrote.
    await sql.run('SELECT FROM comments WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const known = await sql.one<{ id: string; same: boolean }>(
      `SELECT c.id, c.parent_id = $2 AND c.staff_id = $3 AS same
       FROM comment_arrivals a JOIN comments c ON c.id = a.comment_id WHERE a.submission_id = $1`,
      [requestId, id, by.actor.id],
    );
    if (known?.same) return known.id;
    if (known) throw BadInput.field('clientMutationId', 'TAKEN', REUSED);
    const { links } = reading(body, TextFormat.TEXT);
    const made = await sql.one<{ id: string }>(
      `WITH parent AS (SELECT id, article_id FROM comments WHERE id = $1 AND status <> 'DELETED' FOR SHARE),
       made AS (INSERT INTO comments (article_id, parent_id, status, event_id, decided_by, decided_at, author_name, author_email, staff_id, body, links, link_count)
         SELECT article_id, id, 'APPROVED', $2, $3, now(), $4, $5, $3, $6, $7::jsonb, $8 FROM parent RETURNING id),
       arrival AS (INSERT INTO comment_arrivals (comment_id, submission_id, search_text) SELECT id, $9, $10 FROM made),
       decision AS (INSERT INTO comment_decisions (id, subject_id, action, actor_id, to_status, before, version_seen, batch_id)
         SELECT $2, id, 'REPLY', $3, 'APPROVED', ${TAKEN_BACK}, 1, $9 FROM made),
       counted AS (${addToCounts('comment_counts', `SELECT 'APPROVED' AS status, 1 AS n FROM made`)}),
       told AS (INSERT INTO outbox (topic, key, cause_id, payload, due_at)
         SELECT 'comment.approved', 'comment.approved:' || $2, $2, jsonb_build_object('commentId', id), now() + interval '${UNDO_MINUTES} minutes' FROM made ON CONFLICT (key) DO NOTHING)
       SELECT id FROM made`,
      [
        id,
        eventIdOf(requestId, requestId),
        by.actor.id,
        by.actor.name,
        by.actor.email,
        body,
        JSON.stringify(links),
        links.length,
        requestId,
        searchText({ name: by.actor.name, text: body }),
      ],
    );
    if (!made) throw new NotFound('comment');
    await audit(sql, by, {
      action: 'comment.replied',
      subjectType: 'Comment',
      subjectId: made.id,
      changes: { parentId: [null, id] },
    });
    return made.id;
  }
}
