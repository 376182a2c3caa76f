import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By, type StaffCause } from '../../access/current-actor.js';
import { PageInput, type PageOf } from '../../common/page.js';
import { Uuid } from '../../common/scalars.js';
import type { Asked } from '../../platform/graphql/shape.js';
import { Job } from '../../platform/jobs/job.model.js';
import { JobFilter, JobPage, JobSort } from './jobs.inputs.js';
import { JobsService } from './jobs.service.js';

@Resolver()
export class JobsResolver {
  constructor(private readonly service: JobsService) {}

  @Query(() => JobPage)
  jobs(
    @Info() asked: Asked,
    @By() { actor }: StaffCause,
    @Args('filter', { type: () => JobFilter, nullable: true }) filter?: JobFilter,
    @Args('sort', { type: () => JobSort, nullable: true }) sort?: JobSort,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput,
  ): Promise<PageOf<Job>> {
    return this.service.page(asked, actor, filter, sort, page);
  }

  @Mutation(() => Job)
  cancelJob(
    @Info() asked: Asked,
    @Args('id', { type: () => Uuid }) id: string,
    @By() by: StaffCause,
  ): Promise<Job> {
    return this.service.cancel(by, id, asked.selection);
  }
}
