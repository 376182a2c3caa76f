import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Page } from '../../common/page.js';
import { ShortText, Uuid } from '../../common/scalars.js';
import { SortOrder } from '../../common/sort.js';
import { Job, JobState } from '../../platform/jobs/job.model.js';

@ObjectType()
export class JobPage extends Page(Job) {}

@InputType()
export class JobFilter {
  @Field(() => [Uuid], { nullable: true }) ids?: string[];
  @Field(() => ShortText, { nullable: true }) kind?: string;
  @Field(() => JobState, { nullable: true }) state?: JobState;
}

export enum JobSortField {
  CREATED_AT = 'CREATED_AT',
}
registerEnumType(JobSortField, { name: 'JobSortField' });

@InputType()
export class JobSort {
  @Field(() => JobSortField) field: JobSortField;
  @Field(() => SortOrder) order: SortOrder;
}
