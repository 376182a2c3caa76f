import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { CalendarDate, Country, Currency, Percent } from '../../common/trade-scalars.js';
import { TagRef } from '../../records/tags/tag.model.js';
import { CompanyRef, ContactRef } from '../client-refs.js';
import { CompanySize } from './company.enums.js';
import { CompanyStatus } from './company.status.js';

/** A client, or who may become one: the columns, and beside them what of them is published. */
@Entity('companies')
@ObjectType()
export class Company {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('int') @Field(() => Int) version: number;
  @Column('text') @Field() name: string;
  /** The registrable domain as people read it; never one of free mail. */
  @Column('citext', { nullable: true }) @Field(() => String, { nullable: true }) domain: string | null;
  @Column('text', { nullable: true }) @Field(() => String, { nullable: true }) website: string | null;
  @Column('text', { nullable: true })
  @Field(() => CompanySize, { nullable: true })
  size: CompanySize | null;
  @Column('text', { nullable: true }) @Field(() => String, { nullable: true }) industry: string | null;
  @Column('character', { nullable: true }) @Field(() => Country, { nullable: true }) country: string | null;
  @Column('text') @Field() about: string;

  @Column('text') @Field(() => CompanyStatus) status: CompanyStatus;
  @Column('timestamptz', { name: 'status_since' }) @Field(() => DateTime) statusSince: string;
  /** Why it is where it is, as far as it was said. */
  @Field(() => String, { nullable: true }) statusReason: string | null;
  @Field(() => String, { nullable: true }) statusNote: string | null;
  @Column('uuid', { name: 'account_manager_id', nullable: true })
  @Field(() => Uuid, { nullable: true })
  accountManagerId: string | null;
  @Field(() => PersonRef, { nullable: true }) accountManager: PersonRef | null;

  // The terms that its engagements begin with.
  /** Of its fees. */
  @Column('character', { nullable: true })
  @Field(() => Currency, { nullable: true })
  currency: string | null;
  @Column('numeric', { name: 'fee_percent', nullable: true })
  @Field(() => Percent, { nullable: true })
  feePercent: number | null;
  @Column('int', { name: 'guarantee_days', nullable: true })
  @Field(() => Int, { nullable: true })
  guaranteeDays: number | null;
  /** From this day of the guarantee on a refund is in proportion. */
  @Column('int', { name: 'prorate_after_days', nullable: true })
  @Field(() => Int, { nullable: true })
  prorateAfterDays: number | null;
  @Column('int', { name: 'payment_terms_days', nullable: true })
  @Field(() => Int, { nullable: true })
  paymentTermsDays: number | null;
  @Column('date', { name: 'msa_signed_on', nullable: true })
  @Field(() => CalendarDate, { nullable: true })
  msaSignedOn: string | null;
  @Column('date', { name: 'nda_signed_on', nullable: true })
  @Field(() => CalendarDate, { nullable: true })
  ndaSignedOn: string | null;

  /** Nobody who works there is approached until the end of this day. */
  @Column('date', { name: 'off_limits_until', nullable: true })
  @Field(() => CalendarDate, { nullable: true })
  offLimitsUntil: string | null;
  @Column('text', { name: 'off_limits_reason', nullable: true })
  @Field(() => String, { nullable: true })
  offLimitsReason: string | null;
  /** Whether that is so today. */
  @Field() offLimits: boolean;

  @Field(() => Int) contactCount: number;
  @Field(() => ContactRef, { nullable: true }) primaryContact: ContactRef | null;

  @Field(() => [TagRef]) tags: TagRef[];
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) createdAt: string;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) updatedAt: string;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  deletedAt: string | null;

  /** Where what was here is now. */
  @Field(() => CompanyRef, { nullable: true }) mergedInto: CompanyRef | null;

  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null;
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Column('uuid', { name: 'import_id', nullable: true }) importId: string | null;
}

@ObjectType()
export class CompanyPage extends Page(Company) {}
