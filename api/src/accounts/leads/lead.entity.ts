import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Json, Uuid } from '../../common/scalars.js';
import { TagRef } from '../../records/tags/tag.model.js';
import { CompanyRef, ContactRef } from '../client-refs.js';
import { CompanySize } from '../companies/company.enums.js';
import { LeadCloseReason, LeadSource, ServiceType, SlaState } from './lead.enums.js';
import { LeadStatus } from './lead.status.js';

@ObjectType()
export class LeadRef {
  @Field(() => Uuid) id: string;
  @Field() reference: string;
  @Field() name: string;
  @Field(() => LeadStatus) status: LeadStatus;
}

/** The article that somebody came by. */
@ObjectType()
export class LeadArticle {
  @Field(() => Uuid) id: string;
  @Field() title: string;
}

/** How somebody came to the site, as far as they let us keep it; `referrer`: origin and path. */
@ObjectType()
export class LeadTouch {
  @Field(() => String, { nullable: true }) utmSource: string | null;
  @Field(() => String, { nullable: true }) utmMedium: string | null;
  @Field(() => String, { nullable: true }) utmCampaign: string | null;
  @Field(() => String, { nullable: true }) utmTerm: string | null;
  @Field(() => String, { nullable: true }) utmContent: string | null;
  @Field(() => String, { nullable: true }) referrer: string | null;
  @Field(() => String, { nullable: true }) landingPage: string | null;
  @Field(() => DateTime, { nullable: true }) at: string | null;
}

/** To what somebody said yes, in the words that they were shown. */
@ObjectType()
export class LeadConsent {
  @Field(() => String, { nullable: true }) purpose: string | null;
  @Field(() => String, { nullable: true }) policyVersion: string | null;
  @Field(() => String, { nullable: true }) sentence: string | null;
  @Field(() => DateTime, { nullable: true }) at: string | null;
}

/** What was sent, word for word; nothing changes it. */
@ObjectType()
export class LeadSubmission {
  @Field(() => DateTime) receivedAt: string;
  @Field(() => Json) fields: unknown;
  @Field(() => String, { nullable: true }) userAgent: string | null;
}

/** Somebody who wants something of the agency: the columns, and beside them what of it is published. */
@Entity('leads')
@ObjectType()
export class Lead {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('int') @Field(() => Int) version: number;
  /** What the visitor was told. */
  @Column('text') @Field() reference: string;
  @Column('text') @Field(() => LeadStatus) status: LeadStatus;
  @Column('timestamptz', { name: 'status_since' }) @Field(() => DateTime) statusSince: string;
  @Column('text') @Field() name: string;
  @Column('citext', { nullable: true }) @Field(() => String, { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) @Field(() => String, { nullable: true }) phone: string | null;
  @Column('text', { name: 'company_name' }) @Field() companyName: string;
  /** Of the address or website; null for free mail. */
  @Column('citext', { name: 'company_domain', nullable: true })
  @Field(() => String, { nullable: true })
  companyDomain: string | null;
  @Column('text', { name: 'company_size', nullable: true })
  @Field(() => CompanySize, { nullable: true })
  companySize: CompanySize | null;
  @Column('text', { array: true }) @Field(() => [ServiceType]) services: ServiceType[];
  @Column('text') @Field() message: string;
  @Column('text') @Field(() => LeadSource) source: LeadSource;
  @Column('jsonb', { name: 'first_touch', nullable: true })
  @Field(() => LeadTouch, { nullable: true })
  firstTouch: LeadTouch | null;
  @Column('jsonb', { name: 'last_touch', nullable: true })
  @Field(() => LeadTouch, { nullable: true })
  lastTouch: LeadTouch | null;
  @Column('jsonb', { nullable: true })
  @Field(() => LeadConsent, { nullable: true })
  consent: LeadConsent | null;
  @Column('text', { name: 'quarantine_reasons', array: true })
  @Field(() => [String])
  quarantineReasons: string[];
  @Column('timestamptz', { name: 'received_at' }) @Field(() => DateTime) receivedAt: string;
  /** null: nobody waits for an answer. */
  @Column('timestamptz', { name: 'first_response_due_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  firstResponseDueAt: string | null;
  @Column('timestamptz', { name: 'first_response_at_risk_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  firstResponseAtRiskAt: string | null;
  @Column('timestamptz', { name: 'first_responded_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  firstRespondedAt: string | null;
  /** With CONTACTED: it came back then, and nobody has taken it up since. */
  @Column('timestamptz', { name: 'snoozed_until', nullable: true })
  @Field(() => DateTime, { nullable: true })
  snoozedUntil: string | null;
  @Column('text', { name: 'close_reason', nullable: true })
  @Field(() => LeadCloseReason, { nullable: true })
  closeReason: LeadCloseReason | null;
  @Column('text', { name: 'close_note', nullable: true })
  @Field(() => String, { nullable: true })
  closeNote: string | null;
  @Field(() => [TagRef]) tags: TagRef[];
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) createdAt: string;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) updatedAt: string;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  deletedAt: string | null;

  /** null: none runs. */
  @Field(() => SlaState, { nullable: true }) slaState: SlaState | null;
  @Field(() => PersonRef, { nullable: true }) owner: PersonRef | null;
  @Field(() => LeadArticle, { nullable: true }) sourceArticle: LeadArticle | null;
  /** The open lead of the same person that was there before. */
  @Field(() => LeadRef, { nullable: true }) duplicateOf: LeadRef | null;
  @Field(() => CompanyRef, { nullable: true }) company: CompanyRef | null;
  @Field(() => ContactRef, { nullable: true }) contact: ContactRef | null;
  @Field(() => LeadSubmission, { nullable: true }) submission: LeadSubmission | null;

  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null;
  @Column('uuid', { name: 'source_article_id', nullable: true }) sourceArticleId: string | null;
  @Column('uuid', { name: 'submission_id', nullable: true }) submissionId: string | null;
  @Column('inet', { nullable: true }) network: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'duplicate_of_id', nullable: true }) duplicateOfId: string | null;
  @Column('uuid', { name: 'company_id', nullable: true }) companyId: string | null;
  @Column('uuid', { name: 'contact_id', nullable: true }) contactId: string | null;
  @Column('uuid', { name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Column('uuid', { name: 'import_id', nullable: true }) importId: string | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdById: string | null;
}

@ObjectType()
export class LeadPage extends Page(Lead) {}
