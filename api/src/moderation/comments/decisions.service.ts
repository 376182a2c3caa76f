import { Injectable } from '@nestjs/common';
import type { Cause, StaffCause } from '../../access/current-actor.js';
import { holds, Role } from '../../access/roles.js';
import { checkItems, REUSED } from '../../change/moves.js';
import { BadInput, NotFound, Unavailable } from '../../common/errors.js';
import type { PersonRef } from '../../common/person-ref.js';
import { FIRST_ID } from '../../common/scalars.js';
import type { ChangeResult } from '../../change/change.js';
import { eventIdOf } from '../../change/event-id.js';
import { Database, type Sql } from '../../platform/database/database.js';
import { Together } from '../../platform/database/together.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { DecisionOutcomeCode as Code } from './comment.enums.js';
import { changesNothing, CommentAction, CommentStatus } from './comment.status.js';
import type { DecisionItem } from './comments.inputs.js';
import { CommentsQueries } from './comments.queries.js';
import { decide, destroy, UNDO_MINUTES } from './decide.js';
import { changeRequest, decideTogether, type ItemDecision } from './decide-together.js';
import { checkReason, type DecisionRequest, inTurns } from './decision-request.js';
import type { DecisionBatch, DecisionOutcome } from './decisions.model.js';

/** A decision that is to be taken back. */
export interface Taken {
  id: string;
  subjectId: string;
  actorId: string | null;
  action: string;
}

const MAX_UNDO = 500;

@Injectable()
export class DecisionsService {
  private readonly together = new Together((decisions: readonly ItemDecision[]) =>
    decideTogether(this.db, decisions),
  );

  constructor(
    private readonly db: Database,
    private readonly queries: CommentsQueries,
  ) {}

  /** Decides each item; one that is refused does not hold up the others. */
  async decide(
    items: readonly DecisionItem[],
    request: DecisionRequest,
    by: StaffCause,
    selection: Selection,
  ): Promise<DecisionBatch> {
    checkItems(items);
    checkReason(request);
    const forEver = request.action === CommentAction.DELETE;
    const one = async (item: DecisionItem): Promise<{ item: DecisionItem; result: ChangeResult | null }> => {
      const result = forEver
        ? this.decideOne(this.db, item, request, by)
        : this.together.add({ item, request, by });
      return {
        item,
        // A comment that somebody else holds for a moment must not take the rest of the batch with it.
        result: await result.catch((error: unknown) => {
          if (items.length > 1 && error instanceof Unavailable) return null;
          throw error;
        }),
      };
    };
    const results = await (forEver ? inTurns(items, one) : Promise.all(items.map(one)));
    const outcomes = await this.explain(results, request.action, by.actor);
    return { batch: request.batch, items: await this.withRecords(outcomes, selection) };
  }

  /** One decision, in the caller's transaction or its own. */
  decideOne(sql: Sql, item: DecisionItem, request: DecisionRequest, by: Cause): Promise<ChangeResult> {
    const verb = request.action === CommentAction.DELETE ? destroy : decide;
    return verb.applyOne(sql, changeRequest({ item, request, by }));
  }

  /** Takes back the decisions of a batch: one's own for ten minutes, an admin's any time; not what changed since. */
  async undo(of: string, batch: string, by: StaffCause, selection: Selection): Promise<DecisionBatch> {
    const decisions = await this.stretchOf(this.db, of, FIRST_ID, MAX_UNDO + 1);
    if (decisions.length === 0) throw new NotFound('decision');
    if (decisions.length > MAX_UNDO) {
      throw BadInput.field(
        'batch',
        'TOO_LARGE',
        `A batch of more than ${MAX_UNDO} is taken back by undoManyDecisions.`,
      );
    }
    const admin = holds(by.actor, Role.ADMIN);
    const outcomes = await inTurns(decisions, (decision) =>
      this.undoOne(this.db, decision, batch, by, admin),
    );
    return { batch, items: await this.withRecords(outcomes, selection) };
  }

  /** The decisions of a batch, some at a time in the order of their ids. */
  stretchOf(sql: Sql, batch: string, after: string, limit: number): Promise<Taken[]> {
    return sql.many<Taken>(
      `SELECT id, subject_id AS "subjectId", actor_id AS "actorId", action FROM comment_decisions
       WHERE batch_id = $1 AND undoes IS NULL AND (action <> 'REPLY' OR before IS NOT NULL) AND id > $2 ORDER BY id LIMIT $3`,
      [batch, after, limit],
    );
  }

  async undoOne(
    sql: Sql,
    decision: Taken,
    batch: string,
    by: Cause,
    admin: boolean,
    askedAt = new Date(),
  ): Promise<DecisionOutcome> {
    const blank = { id: decision.subjectId, by: null, at: null, comment: null, message: null };
    if (!admin && decision.actorId !== by.actor?.id) {
      return {
        ...blank,
        code: Code.FORBIDDEN,
        message: 'Only an admin may take back what somebody else decided.',
      };
    }
    if (decision.action === CommentAction.DELETE) {
      return { ...blank, code: Code.CONFLICT, message: 'What was deleted for ever cannot be brought back.' };
    }
    const { outcome } = await decide.undoOne(sql, {
      id: decision.subjectId,
      undoes: decision.id,
      notBefore: admin ? null : new Date(askedAt.getTime() - UNDO_MINUTES * 60_000),
      by,
      eventId: eventIdOf(batch, decision.subjectId),
      values: { reason: null, note: null, batch },
    });
    switch (outcome) {
      case 'APPLIED':
      case 'REPLAYED':
        return { ...blank, code: Code.APPLIED };
      case 'TOO_LATE':
        return {
          ...blank,
          code: Code.FORBIDDEN,
          message: `A decision can be taken back for ${UNDO_MINUTES} minutes; after that, decide anew.`,
        };
      case 'MISSING':
        return { ...blank, code: Code.NOT_FOUND, message: 'This comment is gone.' };
      case 'REUSED':
        return { ...blank, code: Code.CONFLICT, message: REUSED };
      default:
        return {
          ...blank,
          code: Code.CONFLICT,
          message:
            decision.action === 'REPLY'
              ? 'This reply changed since or was answered, so it stays.'
              : 'This comment changed since, so the decision cannot be taken back. Decide anew.',
        };
    }
  }

  /** What became of each item, in words. */
  async explain(
    results: { item: DecisionItem; result: ChangeResult | null }[],
    action: CommentAction,
    me: { id: string },
  ): Promise<DecisionOutcome[]> {
    const stale = results.filter(({ result }) => result?.outcome === 'STALE').map(({ item }) => item);
    const since = stale.length
      ? await this.decidedSince(stale)
      : new Map<string, { at: string; by: PersonRef | null }>();
    return results.map(({ item, result }): DecisionOutcome => {
      const blank = { id: item.id, by: null, at: null, comment: null, message: null };
      if (!result)
        return {
          ...blank,
          code: Code.CONFLICT,
          message: 'The desk could not decide this one just now. Please try again.',
        };
      switch (result.outcome) {
        case 'APPLIED':
        case 'REPLAYED':
          return { ...blank, code: Code.APPLIED };
        case 'REUSED':
          return { ...blank, code: Code.CONFLICT, message: REUSED };
        case 'STALE': {
          if (result.status === CommentStatus.DELETED)
            return { ...blank, code: Code.NOT_FOUND, message: 'This comment was deleted for ever.' };
          const decided = since.get(item.id);
          return decided
            ? {
                ...blank,
                ...decided,
                code: Code.ALREADY_DECIDED,
                message:
                  decided.by?.id === me.id
                    ? 'You decided this comment in another window.'
                    : `${decided.by?.name ?? 'The desk'} decided this comment before you.`,
              }
            : { ...blank, code: Code.CONFLICT, message: 'This comment was edited since you read it.' };
        }
        case 'ILLEGAL':
          if (changesNothing(action, result.status as CommentStatus)) return { ...blank, code: Code.NOOP };
          return result.status === CommentStatus.DELETED
            ? { ...blank, code: Code.NOT_FOUND, message: 'This comment was deleted for ever.' }
            : {
                ...blank,
                code: Code.CONFLICT,
                message: `A comment in ${result.status} does not allow ${action}.`,
              };
        default:
          return { ...blank, code: Code.NOT_FOUND, message: 'There is no such comment.' };
      }
    });
  }

  /** Who decided after the version that the moderator saw. */
  private async decidedSince(
    items: readonly DecisionItem[],
  ): Promise<Map<string, { at: string; by: PersonRef | null }>> {
    const rows = await this.db.many<{ id: string; at: Date; by: PersonRef | null }>(
      `SELECT seen.id, d.at, CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS by
       FROM unnest($1::uuid[], $2::int[]) AS seen (id, version),
         LATERAL (SELECT * FROM comment_decisions d WHERE d.subject_id = seen.id AND d.version_seen >= seen.version ORDER BY d.at DESC LIMIT 1) d
         LEFT JOIN users u ON u.id = d.actor_id`,
      [items.map((i) => i.id), items.map((i) => i.expectedVersion)],
    );
    return new Map(rows.map((row) => [row.id, { at: row.at.toISOString(), by: row.by }]));
  }

  /** Adds the fresh records where they are asked for. */
  async withRecords(outcomes: DecisionOutcome[], selection: Selection): Promise<DecisionOutcome[]> {
    const fields = selection.get('items')?.get('comment');
    if (!fields) return outcomes;
    const records = await this.queries.byIds(
      fields,
      outcomes.filter((o) => o.code !== Code.NOT_FOUND).map((o) => o.id),
    );
    return outcomes.map((o) => ({ ...o, comment: records.get(o.id) ?? null }));
  }
}
