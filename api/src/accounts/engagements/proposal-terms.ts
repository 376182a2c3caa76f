import { moneyText } from '../../common/money.js';
import type { Engagement } from './engagement.entity.js';
import { EngagementType, FeeModel } from './engagement.enums.js';
import type { Facts } from './engagement.facts.js';
import type { ProposalTerm } from './proposal.model.js';

/** What the client is offered, as it stands: only what the client may read, and only what is settled. */
export type Offered = Facts & Pick<Engagement, 'type'> & { deliverables: readonly { title: string }[] };

const FORMATS: Record<EngagementType, (offered: Offered) => [label: string, text: string | null][]> = {
  [EngagementType.DIRECT_HIRE]: (o) => [
    ['Openings', String(o.openings)],
    ['Salary band', between(o, o.salaryMin, o.salaryMax)],
    [
      'Fee',
      o.feeModel === FeeModel.FLAT
        ? with_(money(o, o.flatFee), ' a hire')
        : with_(o.feePercent?.toString(), ' % of the first year’s salary'),
    ],
    ['Guarantee', guarantee(o)],
  ],
  [EngagementType.FRACTIONAL]: (o) => [
    ['Days a week', o.daysPerWeek?.toString() ?? null],
    ['Day rate', money(o, o.billDayRate)],
    ['Minimum term', with_(o.minimumWeeks?.toString(), ' weeks')],
    ['Notice', with_(o.noticeDays?.toString(), ' days')],
  ],
  [EngagementType.PROJECT]: (o) => [
    ['Start', o.startsOn],
    ['End', o.endsOn],
    ['Day rate', money(o, o.billDayRate)],
    ['Budget', with_(money(o, o.budgetCap), ' at most')],
  ],
  [EngagementType.SPRINT]: (o) => [
    ['Fixed fee', money(o, o.fixedFee)],
    ['Length', with_(o.weeks?.toString(), ' weeks')],
    ['Kickoff', o.kickoffOn],
    ['Readout', o.readoutOn],
    ['You receive', o.deliverables.map(({ title }) => title).join('; ') || null],
  ],
};

export const proposalTerms = (offered: Offered): ProposalTerm[] =>
  [
    ...FORMATS[offered.type](offered),
    ['Start wanted', offered.targetStart] as [string, string | null],
  ].flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));

const money = ({ currency }: Offered, amount: number | null): string | null =>
  amount === null ? null : moneyText(amount, currency!);
const with_ = (text: string | null | undefined, unit: string): string | null =>
  text == null ? null : text + unit;
const between = (o: Offered, from: number | null, to: number | null): string | null =>
  from === null || to === null ? money(o, from ?? to) : `${money(o, from)} to ${money(o, to)}`;
const guarantee = ({ guaranteeDays: days, prorateAfterDays: after }: Offered): string | null =>
  days === null ? null : `${days} days${after === null ? '' : `, pro rata after ${after}`}`;
