import { Injectable } from '@nestjs/common';
import type { Cause } from '../../access/current-actor.js';
import { type Actor, holds, Role } from '../../access/roles.js';
import { audit } from '../../audit/audit.js';
import { GateRefused, NotFound } from '../../common/errors.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { SortOrder } from '../../common/sort.js';
import { Database } from '../../platform/database/database.js';
import { ListQuery } from '../../platform/database/list-query.js';
import type { Job } from '../../platform/jobs/job.model.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { JobFilter, JobSort } from './jobs.inputs.js';

const JOB = `json_build_object('id', j.id, 'kind', j.kind, 'state', j.state, 'done', j.done, 'total', j.total, 'result', j.result,
  'error', j.error, 'createdAt', j.created_at, 'finishedAt', j.finished_at,
  'createdBy', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END)`;
const FROM = 'jobs j LEFT JOIN users u ON u.id = j.created_by';

/** Long work and its outcome: an admin sees all, others what they asked for. */
@Injectable()
export class JobsService {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
  ) {}

  /** The newest first, unless asked otherwise. */
  page(
    actor: Actor,
    filter?: JobFilter | null,
    sort?: JobSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Job>> {
    return new ListQuery(FROM, JOB)
      .when(ownOnly(actor), 'j.created_by = $')
      .when(filter?.ids, 'j.id = ANY ($::uuid[])')
      .when(filter?.kind || null, 'j.kind = $')
      .when(filter?.state, 'j.state = $')
      .page(
        this.db,
        [
          { by: 'j.created_at', type: 'timestamptz' },
          { by: 'j.id', type: 'uuid' },
        ],
        sort?.order ?? SortOrder.DESC,
        page,
      );
  }

  /** What is done stays done; the rest does not happen. Refused for a job that is over. */
  cancel(by: Cause & { actor: Actor }, id: string): Promise<Job> {
    return this.db.tx(async (sql) => {
      const find = `SELECT ${JOB} AS item FROM ${FROM} WHERE j.id = $1 AND ($2::uuid IS NULL OR j.created_by = $2)`;
      const before = await sql.one<{ item: Job }>(`${find} FOR NO KEY UPDATE OF j`, [id, ownOnly(by.actor)]);
      if (!before) throw new NotFound('job');
      if (!(await this.jobs.cancel(sql, id)))
        throw new GateRefused([{ code: 'OVER', strength: 'BLOCK', message: 'This job is over already.' }]);
      await audit(sql, by, {
        action: 'job.cancelled',
        subjectType: 'Job',
        subjectId: id,
        subjectLabel: before.item.kind,
      });
      return (await sql.one<{ item: Job }>(find, [id, null]))!.item;
    });
  }
}

const ownOnly = (actor: Actor): string | null => (holds(actor, Role.ADMIN) ? null : actor.id);
