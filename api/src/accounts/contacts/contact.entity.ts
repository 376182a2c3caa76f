import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Page } from '../../common/page.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { CalendarDate, Phone, TimeZone } from '../../common/trade-scalars.js';
import { TagRef } from '../../records/tags/tag.model.js';
import { CompanyRef, ContactRef } from '../client-refs.js';
import { ContactRole } from './contact.enums.js';

/** Where a contact worked before. */
@ObjectType()
export class Employment {
  @Field(() => Uuid) id: string;
  @Field(() => CompanyRef, { nullable: true }) company: CompanyRef | null;
  /** As it was called then. */
  @Field() companyName: string;
  @Field(() => String, { nullable: true }) title: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => CalendarDate, { nullable: true }) startedOn: string | null;
  @Field(() => CalendarDate, { nullable: true }) endedOn: string | null;
}

/** Somebody at a client: the columns, and beside them what of them is published. */
@Entity('contacts')
@ObjectType()
export class Contact {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('int') @Field(() => Int) version: number;
  @Column('text') @Field() name: string;
  @Column('citext', { nullable: true }) @Field(() => String, { nullable: true }) email: string | null;
  /** As E.164 writes it. */
  @Column('text', { nullable: true }) @Field(() => Phone, { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) @Field(() => String, { nullable: true }) title: string | null;
  @Column('text') @Field(() => ContactRole) role: ContactRole;
  @Column('text', { name: 'linkedin_url', nullable: true })
  @Field(() => String, { nullable: true })
  linkedinUrl: string | null;
  @Column('text', { name: 'time_zone', nullable: true })
  @Field(() => TimeZone, { nullable: true })
  timeZone: string | null;
  @Column('text') @Field() about: string;

  @Column('uuid', { name: 'company_id', nullable: true })
  @Field(() => Uuid, { nullable: true })
  companyId: string | null;
  @Field(() => CompanyRef, { nullable: true }) company: CompanyRef | null;
  /** Whom to ask for first there: one at most of each company. */
  @Column('boolean', { name: 'is_primary' }) @Field() isPrimary: boolean;
  @Column('date', { name: 'employed_since', nullable: true })
  @Field(() => CalendarDate, { nullable: true })
  employedSince: string | null;
  /** Where they worked before, the newest first. */
  @Field(() => [Employment]) employments: Employment[];

  @Field(() => [TagRef]) tags: TagRef[];
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) createdAt: string;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) updatedAt: string;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  deletedAt: string | null;

  /** Where what was here is now. */
  @Field(() => ContactRef, { nullable: true }) mergedInto: ContactRef | null;

  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Column('uuid', { name: 'import_id', nullable: true }) importId: string | null;
}

@ObjectType()
export class ContactPage extends Page(Contact) {}
