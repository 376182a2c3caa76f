import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Json } from '../../common/scalars.js';

/** By what leads are told apart in the numbers. */
export enum LeadGrouping {
  SOURCE = 'SOURCE',
  SIZE = 'SIZE',
  OWNER = 'OWNER',
  /** Only those that came from one. */
  ARTICLE = 'ARTICLE',
}
registerEnumType(LeadGrouping, { name: 'LeadGrouping' });

/** A number of leads, and the filter that opens exactly these. */
@ObjectType()
export class CountedLeads {
  @Field(() => Int) count: number;
  @Field(() => Json) filter: unknown;
}

/** Of leads with a clock that came in the time; what was closed without an answer is in none of these. */
@ObjectType()
export class FirstResponse {
  @Field(() => CountedLeads) inTime: CountedLeads;
  @Field(() => CountedLeads) late: CountedLeads;
  /** Not answered, and past due. */
  @Field(() => CountedLeads) overdue: CountedLeads;
  /** Not answered, and not yet due. */
  @Field(() => CountedLeads) waiting: CountedLeads;
  /** Minutes from arrival to the first answer, nights and weekends in; of those answered. null: nobody was. */
  @Field(() => Float, { nullable: true }) medianMinutes: number | null;
  /** inTime of inTime, late and overdue. null: none of these. */
  @Field(() => Float, { nullable: true }) percentInTime: number | null;
}

/** How far the leads of one source, size, owner or article came. */
@ObjectType()
export class FunnelRow {
  /** The source, the size, or the id of the owner or article. null: none is known. */
  @Field(() => String, { nullable: true }) key: string | null;
  /** Of an owner or article: what it is called. */
  @Field(() => String, { nullable: true }) label: string | null;
  /** Without spam and what still looks like it. */
  @Field(() => CountedLeads) came: CountedLeads;
  /** With whom a consultation took place. */
  @Field(() => CountedLeads) consulted: CountedLeads;
  /** That became an engagement. */
  @Field(() => CountedLeads) converted: CountedLeads;
}

/** Of the leads that came in a time. At most fifty rows of the funnel, the most leads first. */
@ObjectType()
export class LeadNumbers {
  @Field(() => FirstResponse) firstResponse: FirstResponse;
  @Field(() => [FunnelRow]) funnel: FunnelRow[];
}
