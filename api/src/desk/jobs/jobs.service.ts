import { Injectable } from '@nestjs/common';
import type { StaffCause } from '../../access/current-actor.js';
import { type Actor, holds, Role } from '../../access/roles.js';
import { audit } from '../../audit/audit.js';
import { GateRefused, NotFound } from '../../common/errors.js';
import type { PageInput, PageOf } from '../../common/page.js';
import { SortOrder } from '../../common/sort.js';
import { Database } from '../../platform/database/database.js';
import { ListQuery } from '../../platform/database/list-query.js';
import type { Selection } from '../../platform/graphql/selection.js';
import { type Asked, askedFor, objectOf } from '../../platform/graphql/shape.js';
import { JOB } from '../../platform/jobs/job.columns.js';
import type { Job } from '../../platform/jobs/job.model.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { JobFilter, JobSort } from './jobs.inputs.js';

/** Long work and its outcome: an admin sees all, others what they asked for. */
@Injectable()
export class JobsService {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
  ) {}

  /** The newest first, unless asked otherwise. */
  page(
    asked: Asked,
    actor: Actor,
    filter?: JobFilter | null,
    sort?: JobSort | null,
    page?: PageInput | null,
  ): Promise<PageOf<Job>> {
    return new ListQuery('jobs j', objectOf(askedFor(asked, 'items'), JOB))
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
  cancel(by: StaffCause, id: string, selection: Selection): Promise<Job> {
    return this.db.tx(async (sql) => {
      const found = await sql.one<{ kind: string }>(
        'SELECT kind FROM jobs WHERE id = $1 AND ($2::uuid IS NULL OR created_by = $2) FOR NO KEY UPDATE',
        [id, ownOnly(by.actor)],
      );
      if (!found) throw new NotFound('job');
      if (!(await this.jobs.cancel(sql, id)))
        throw new GateRefused([
          {
            code: 'OVER',
            strength: 'BLOCK',
            message: 'This job is over already.',
            remedy: 'What it did is taken back, where that can be, from the page where it was begun.',
          },
        ]);
      await audit(sql, by, {
        action: 'job.cancelled',
        subjectType: 'Job',
        subjectId: id,
        subjectLabel: found.kind,
      });
      const now = await sql.one<{ item: Job }>(
        `SELECT ${objectOf(selection, JOB)} AS item FROM jobs j WHERE id = $1`,
        [id],
      );
      return now!.item;
    });
  }
}

const ownOnly = (actor: Actor): string | null => (holds(actor, Role.ADMIN) ? null : actor.id);
