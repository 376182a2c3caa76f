import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { RecordLink } from '../record-link.js';

export enum ActivityKind {
  CALL = 'CALL',
  EMAIL = 'EMAIL',
  MEETING = 'MEETING',
  MESSAGE = 'MESSAGE',
  NOTE = 'NOTE',
}
/** As the agency sees it. */
export enum Direction {
  IN = 'IN',
  OUT = 'OUT',
}
registerEnumType(ActivityKind, { name: 'ActivityKind' });
registerEnumType(Direction, { name: 'Direction' });

/** Something that was said or written, on every record that it concerns. */
@Entity('activities')
@ObjectType()
export class Activity {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('int') @Field(() => Int) version: number;
  @Column('text') @Field(() => ActivityKind) kind: ActivityKind;
  /** null: nobody was spoken to, as with a note, or it went both ways, as in a meeting. */
  @Column('text', { nullable: true })
  @Field(() => Direction, { nullable: true })
  direction: Direction | null;
  /** Of calls alone. */
  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true })
  answered: boolean | null;
  /** Sent by the desk itself. */
  @Column('boolean') @Field() automatic: boolean;
  /** When it took place. */
  @Column('timestamptz') @Field(() => DateTime) at: string;
  @Column('text') @Field() subject: string;
  @Column('text') @Field() body: string;
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) createdAt: string;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) updatedAt: string;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  deletedAt: string | null;

  /** null: the desk itself. */
  @Field(() => PersonRef, { nullable: true }) by: PersonRef | null;
  /** The records that it hangs on, as far as the asking person may read them. */
  @Field(() => [RecordLink]) links: RecordLink[];

  @Column('uuid', { name: 'by_id', nullable: true }) byId: string | null;
  @Column('text', { name: 'message_id', nullable: true }) messageId: string | null;
}
