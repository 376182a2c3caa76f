import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { CalendarDate } from '../../common/trade-scalars.js';
import { RecordLink } from '../record-link.js';

/** SNOOZED until its hour comes, then OPEN again. */
export enum TaskState {
  OPEN = 'OPEN',
  SNOOZED = 'SNOOZED',
  DONE = 'DONE',
}
registerEnumType(TaskState, { name: 'TaskState' });

/** Something to do about a record. */
@Entity('tasks')
@ObjectType()
export class Task {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('int') @Field(() => Int) version: number;
  @Column('text') @Field() title: string;
  @Column('text') @Field() note: string;
  /** MANUAL, or what of the desk made it. */
  @Column('text') @Field() kind: string;
  /** Due some time on this day, where no hour is said. */
  @Column('date', { name: 'due_on', nullable: true })
  @Field(() => CalendarDate, { nullable: true })
  dueOn: string | null;
  @Column('timestamptz', { name: 'due_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  dueAt: string | null;
  @Column('timestamptz', { name: 'snoozed_until', nullable: true })
  @Field(() => DateTime, { nullable: true })
  snoozedUntil: string | null;
  @Column('timestamptz', { name: 'done_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  doneAt: string | null;
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) createdAt: string;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) updatedAt: string;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  deletedAt: string | null;

  @Field(() => TaskState) state: TaskState;
  /** Not done, and its instant or, where the asking person is, its day is over. */
  @Field() overdue: boolean;
  /** The record that it is about. */
  @Field(() => RecordLink) subject: RecordLink;
  @Field(() => PersonRef, { nullable: true }) assignee: PersonRef | null;
  @Field(() => PersonRef, { nullable: true }) doneBy: PersonRef | null;
  /** null: the desk itself. */
  @Field(() => PersonRef, { nullable: true }) createdBy: PersonRef | null;

  @Column('text', { name: 'subject_type' }) subjectType: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text', { nullable: true }) key: string | null;
  @Column('timestamptz') due: string;
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId: string | null;
  @Column('uuid', { name: 'done_by_id', nullable: true }) doneById: string | null;
  @Column('uuid', { name: 'created_by_id', nullable: true }) createdById: string | null;
}

@ObjectType()
export class TaskPage extends Page(Task) {}

/** What became of one task of many: APPLIED, NOOP, CONFLICT, NOT_FOUND, or FORBIDDEN where whom it was given to may not read its record. */
@ObjectType()
export class TaskOutcome {
  @Field(() => Uuid) id: string;
  @Field() code: string;
  /** As it stands now. */
  @Field(() => Task, { nullable: true }) task: Task | null;
}
