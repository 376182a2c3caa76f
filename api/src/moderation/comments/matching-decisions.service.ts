import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { holds, Role } from '../../access/roles.js';
import { REUSED } from '../../change/moves.js';
import { BadInput, Conflict, NotFound } from '../../common/errors.js';
import { COUNT_CAP } from '../../common/page.js';
import { FIRST_ID } from '../../common/scalars.js';
import { Database } from '../../platform/database/database.js';
import { LongDatabase } from '../../platform/database/long-database.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { columnsOf } from '../../platform/graphql/shape.js';
import { JOB } from '../../platform/jobs/job.columns.js';
import type { JobRun } from '../../platform/jobs/job.js';
import type { Job } from '../../platform/jobs/job.model.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { CommentFilter } from './comments.inputs.js';
import { conditionsOf } from './comments.queries.js';
import { CommentAction } from './comment.status.js';
import { AT_ONCE_IN_JOBS, checkReason, type DecisionRequest, inTurns } from './decision-request.js';
import { DecisionsService } from './decisions.service.js';

const KIND = 'comments.decide';
/** Comments between two notes of where the work stands. */
const STRETCH = 100;

interface Input {
  filter: CommentFilter;
  request: DecisionRequest;
  /** Comments that arrived later were not counted, so they are not decided. */
  until: string;
}
interface Undoing {
  undo: string;
  batch: string;
  admin: boolean;
  askedAt: string;
}

/**
 * Decides every comment that matches, and takes a large batch back: both as a job that survives the process. Its
 * statements run beside the requests', where a search through millions of comments may take its time.
 */
@Injectable()
export class MatchingDecisionsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly long: LongDatabase,
    private readonly jobs: Jobs,
    private readonly decisions: DecisionsService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(KIND, (run) => ('undo' in (run.input as object) ? this.undo(run) : this.decide(run)));
  }

  /** Throws CONFLICT where no longer as many match as the person was shown. */
  async ask(
    filter: CommentFilter,
    request: DecisionRequest,
    expectedCount: number,
    by: StaffCause,
    selection: Selection,
  ): Promise<Job> {
    checkReason(request);
    const input: Input = { filter, request, until: new Date().toISOString() };
    const asBefore = await this.job(request.batch, input, by, selection);
    if (asBefore) return asBefore;
    if (request.action === CommentAction.DELETE && !filter.status) {
      throw BadInput.field(
        'filter.status',
        'REQUIRED',
        'To delete for ever all that match, say of which tab.',
      );
    }
    const values: unknown[] = [];
    const where = matching(filter, values);
    const found = await this.db.planned<{ n: number }>(
      `SELECT count(*)::int AS n FROM (SELECT FROM comments c WHERE ${where} LIMIT ${COUNT_CAP + 1}) m`,
      values,
    );
    const n = found[0]!.n;
    if (n > COUNT_CAP ? expectedCount < COUNT_CAP : n !== expectedCount) {
      throw new Conflict(
        `Now ${n > COUNT_CAP ? `more than ${COUNT_CAP}` : n} comments match, not ${expectedCount}. Look at them again, then decide.`,
        { count: n },
      );
    }
    return this.enqueue(input, by, selection);
  }

  /** Takes back a batch of any size, as a job. */
  async askUndo(undo: string, batch: string, by: StaffCause, selection: Selection): Promise<Job> {
    if ((await this.decisions.stretchOf(this.db, undo, FIRST_ID, 1)).length === 0)
      throw new NotFound('decision');
    return this.enqueue(
      { undo, batch, admin: holds(by.actor, Role.ADMIN), askedAt: new Date().toISOString() },
      by,
      selection,
    );
  }

  private async enqueue(input: Input | Undoing, by: StaffCause, selection: Selection): Promise<Job> {
    const id = 'undo' in input ? input.batch : input.request.batch;
    await this.db.tx((sql) => this.jobs.enqueue(sql, KIND, input, by, id));
    return (await this.job(id, input, by, selection))!;
  }

  /** The job that was made for this very request. Throws BadInput where the id belongs to another one. */
  private async job(
    id: string,
    input: Input | Undoing,
    by: StaffCause,
    selection: Selection,
  ): Promise<Job | undefined> {
    const [undo, action] = 'undo' in input ? [input.undo, null] : [null, input.request.action];
    const job = await this.db.one<{ json: Job; same: boolean }>(
      `SELECT row_to_json(r) AS json, j.kind = $2 AND j.created_by = $3
         AND (j.input ->> 'undo', j.input #>> '{request,action}') IS NOT DISTINCT FROM ($4::text, $5::text) AS same FROM jobs j, LATERAL (SELECT ${columnsOf(selection, JOB)}) r WHERE j.id = $1`,
      [id, KIND, by.actor.id, undo, action],
    );
    if (job && !job.same) throw BadInput.field('clientMutationId', 'TAKEN', REUSED);
    return job?.json;
  }

  private async decide(run: JobRun): Promise<unknown> {
    const { filter, request, until } = run.input as Input;
    const values: unknown[] = [];
    const where = `${matching({ ...filter, arrivedBefore: filter.arrivedBefore && filter.arrivedBefore < until ? filter.arrivedBefore : until }, values)} AND c.id > $${values.length + 1}`;
    let last = (run.cursor as string | null) ?? FIRST_ID;
    let done = run.done;
    if (run.cursor === null) await run.progress({ done, total: await this.count(where, [...values, last]) });
    for (;;) {
      const items = await this.long.planned<{ id: string; expectedVersion: number }>(
        `SELECT c.id, c.version AS "expectedVersion" FROM comments c WHERE ${where} ORDER BY c.id LIMIT ${STRETCH}`,
        [...values, last],
      );
      if (items.length === 0) return this.told(request.batch, done);
      await inTurns(
        items,
        (item) => this.decisions.decideOne(this.long, item, request, run.by),
        AT_ONCE_IN_JOBS,
      );
      last = items.at(-1)!.id;
      done += items.length;
      await run.progress({ done, cursor: last });
    }
  }

  /** Of them all, once: the bar is a share of what there was when the work began. */
  private async count(where: string, values: unknown[]): Promise<number> {
    const rows = await this.long.planned<{ n: number }>(
      `SELECT count(*)::int AS n FROM comments c WHERE ${where}`,
      values,
    );
    return rows[0]!.n;
  }

  private async undo(run: JobRun): Promise<unknown> {
    const { undo, batch, admin, askedAt } = run.input as Undoing;
    let last = (run.cursor as string | null) ?? FIRST_ID;
    let done = run.done;
    for (;;) {
      const stretch = await this.decisions.stretchOf(this.long, undo, last, STRETCH);
      if (stretch.length === 0) return { ...(await this.told(batch, done)), undoes: undo };
      await inTurns(
        stretch,
        (decision) => this.decisions.undoOne(this.long, decision, batch, run.by, admin, new Date(askedAt)),
        AT_ONCE_IN_JOBS,
      );
      last = stretch.at(-1)!.id;
      done += stretch.length;
      await run.progress({ done, cursor: last });
    }
  }

  /** How many of those looked at were really changed: those that somebody else decided meanwhile were not. */
  private async told(
    batch: string,
    seen: number,
  ): Promise<{ applied: number; passed: number; batch: string }> {
    const row = await this.long.one<{ n: number }>(
      'SELECT count(*)::int AS n FROM comment_decisions WHERE batch_id = $1',
      [batch],
    );
    return { applied: row!.n, passed: Math.max(0, seen - row!.n), batch };
  }
}

function matching(filter: CommentFilter, values: unknown[]): string {
  const status = filter.status ? `c.status = '${filter.status}'` : `c.status <> 'DELETED'`;
  return [status, ...conditionsOf(filter, values)].join(' AND ');
}
