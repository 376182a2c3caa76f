import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Page } from '../../common/page.js';
import { PersonRef } from '../../common/person-ref.js';
import { DateTime, Uuid } from '../../common/scalars.js';
import { CalendarDate, Currency, Money, Percent } from '../../common/trade-scalars.js';
import { TagRef } from '../../records/tags/tag.model.js';
import { CompanyRef, ContactRef } from '../client-refs.js';
import {
  EngagementPriority,
  EngagementReason,
  EngagementType,
  FeeModel,
  WorkMode,
} from './engagement.enums.js';
import { Deliverable, Hold } from './engagement.parts.js';
import { EngagementStatus } from './engagement.status.js';
import { Proposal } from './proposal.model.js';

const nullable = { nullable: true } as const;

/**
 * An engagement (job order). A confidential one is `masked` for whoever is not named in it: code, type, state, dates and
 * people of the agency stand, and whatever could name the client is null, empty or "Confidential engagement".
 */
@Entity('engagements')
@ObjectType()
export class Engagement {
  @PrimaryColumn('uuid') @Field(() => Uuid) id: string;
  @Column('int') @Field(() => Int) version: number;
  @Column('text') @Field() code: string;
  @Column('text') @Field(() => EngagementType) type: EngagementType;
  @Column('text') @Field(() => EngagementStatus) status: EngagementStatus;
  @Column('timestamptz', { name: 'status_since' }) @Field(() => DateTime) statusSince: string;
  @Column('text') @Field() title: string;
  @Column('text') @Field(() => EngagementPriority) priority: EngagementPriority;
  @Column('boolean') @Field() exclusive: boolean;
  @Column('boolean') @Field() confidential: boolean;
  @Field() masked: boolean;
  @Column('text', { name: 'must_have', array: true }) @Field(() => [String]) mustHave: string[];
  @Column('text', { name: 'nice_to_have', array: true }) @Field(() => [String]) niceToHave: string[];
  @Column('text', { ...nullable }) @Field(() => String, nullable) location: string | null;
  @Column('text', { name: 'work_mode', ...nullable })
  @Field(() => WorkMode, nullable)
  workMode: WorkMode | null;
  /** What the client reads on the brief. */
  @Column('text') @Field() about: string;
  /** For the agency alone. */
  @Column('text') @Field() notes: string;
  @Column('int') @Field(() => Int) openings: number;
  @Column('int', { name: 'filled_count' }) @Field(() => Int) filledCount: number;
  /** Submittals that are with the client. */
  @Column('int', { name: 'live_submittal_count' }) @Field(() => Int) liveSubmittalCount: number;
  @Column('timestamptz', { name: 'opened_at', ...nullable }) @Field(() => DateTime, nullable) openedAt:
    string | null;
  @Column('date', { name: 'target_start', ...nullable }) @Field(() => CalendarDate, nullable) targetStart:
    string | null;
  @Column('date', { name: 'submittal_due', ...nullable }) @Field(() => CalendarDate, nullable) submittalDue:
    string | null;
  /** Days within which the client answers to a submittal. */
  @Column('int', { name: 'feedback_days', ...nullable }) @Field(() => Int, nullable) feedbackDays:
    number | null;
  /** When to look again at one that is on hold. */
  @Column('date', { name: 'review_on', ...nullable }) @Field(() => CalendarDate, nullable) reviewOn:
    string | null;
  @Column('text', { name: 'close_reason', ...nullable })
  @Field(() => EngagementReason, nullable)
  closeReason: EngagementReason | null;

  @Column('character') @Field(() => Currency, nullable) currency: string | null;
  @Column('text', { name: 'fee_model', ...nullable })
  @Field(() => FeeModel, nullable)
  feeModel: FeeModel | null;
  @Column('numeric', { name: 'fee_percent', ...nullable }) @Field(() => Percent, nullable) feePercent:
    number | null;
  @Column('bigint', { name: 'flat_fee', ...nullable }) @Field(() => Money, nullable) flatFee: number | null;
  @Column('bigint', { name: 'salary_min', ...nullable }) @Field(() => Money, nullable) salaryMin:
    number | null;
  @Column('bigint', { name: 'salary_max', ...nullable }) @Field(() => Money, nullable) salaryMax:
    number | null;
  @Column('int', { name: 'guarantee_days', ...nullable }) @Field(() => Int, nullable) guaranteeDays:
    number | null;
  /** Days after which a refund within the guarantee is pro rata. */
  @Column('int', { name: 'prorate_after_days', ...nullable }) @Field(() => Int, nullable) prorateAfterDays:
    number | null;
  @Column('numeric', { name: 'days_per_week', ...nullable }) @Field(() => Float, nullable) daysPerWeek:
    number | null;
  @Column('bigint', { name: 'bill_day_rate', ...nullable }) @Field(() => Money, nullable) billDayRate:
    number | null;
  @Column('bigint', { name: 'max_pay_day_rate', ...nullable }) @Field(() => Money, nullable) maxPayDayRate:
    number | null;
  @Column('int', { name: 'minimum_weeks', ...nullable }) @Field(() => Int, nullable) minimumWeeks:
    number | null;
  @Column('int', { name: 'notice_days', ...nullable }) @Field(() => Int, nullable) noticeDays: number | null;
  @Column('date', { name: 'starts_on', ...nullable }) @Field(() => CalendarDate, nullable) startsOn:
    string | null;
  @Column('date', { name: 'ends_on', ...nullable }) @Field(() => CalendarDate, nullable) endsOn:
    string | null;
  @Column('bigint', { name: 'budget_cap', ...nullable }) @Field(() => Money, nullable) budgetCap:
    number | null;
  @Column('bigint', { name: 'fixed_fee', ...nullable }) @Field(() => Money, nullable) fixedFee: number | null;
  @Column('int', { ...nullable }) @Field(() => Int, nullable) weeks: number | null;
  @Column('date', { name: 'kickoff_on', ...nullable }) @Field(() => CalendarDate, nullable) kickoffOn:
    string | null;
  @Column('date', { name: 'readout_on', ...nullable }) @Field(() => CalendarDate, nullable) readoutOn:
    string | null;

  /** When work is to begin: the target start, else the start or kickoff of its terms. */
  @Column('date', { name: 'begins_on' }) @Field(() => CalendarDate, nullable) beginsOn: string | null;
  /**
   * What it is worth to the agency, unweighted, computed by the database, so that lists, sums and forecast cannot differ;
   * halves of the minor unit are rounded away from zero. null while a term of it is missing.
   *
   * - direct hire: openings left x (midpoint of the salary band x fee %), or openings left x flat fee;
   * - fractional: days a week x day rate billed x minimum weeks;
   * - project: its budget, else day rate billed x working days (Monday to Friday, start and end included);
   * - sprint: its fixed fee.
   *
   * Openings left are those that no live placement fills.
   */
  @Column('bigint', { ...nullable }) @Field(() => Money, nullable) value: number | null;

  @Field(() => [TagRef]) tags: TagRef[];
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) createdAt: string;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) updatedAt: string;
  @Column('timestamptz', { name: 'deleted_at', ...nullable }) @Field(() => DateTime, nullable) deletedAt:
    string | null;

  @Field(() => CompanyRef, nullable) company: CompanyRef | null;
  @Field(() => ContactRef, nullable) contact: ContactRef | null;
  @Field(() => PersonRef) accountManager: PersonRef;
  @Field(() => PersonRef, nullable) leadRecruiter: PersonRef | null;
  @Field(() => [Deliverable]) deliverables: Deliverable[];
  @Field(() => [Hold]) holds: Hold[];
  /** The newest version first. */
  @Field(() => [Proposal]) proposals: Proposal[];

  @Column('uuid', { name: 'event_id', ...nullable }) eventId: string | null;
  @Column('uuid', { name: 'company_id' }) @Field(() => Uuid, nullable) companyId: string | null;
  @Column('uuid', { name: 'contact_id', ...nullable }) @Field(() => Uuid, nullable) contactId: string | null;
  @Column('uuid', { name: 'account_manager_id' }) @Field(() => Uuid) accountManagerId: string;
  @Column('uuid', { name: 'lead_recruiter_id', ...nullable }) @Field(() => Uuid, nullable) leadRecruiterId:
    string | null;
  @Column('uuid', { name: 'lead_id', ...nullable }) @Field(() => Uuid, nullable) leadId: string | null;
}

@ObjectType()
export class EngagementPage extends Page(Engagement) {}
