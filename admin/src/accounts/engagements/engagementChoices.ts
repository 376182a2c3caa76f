import type { Engagement, EngagementStatus, EngagementType } from './engagements.graphql.js';

export const TYPES = ['DIRECT_HIRE', 'FRACTIONAL', 'PROJECT', 'SPRINT'] as const;
/** Those that may still bring something in, in the order of the board. */
export const LIVE: readonly EngagementStatus[] = [
  'DRAFT',
  'PROPOSED',
  'OPEN',
  'COVERED',
  'ON_HOLD',
  'FILLED',
];
export const STATUSES: readonly EngagementStatus[] = [...LIVE, 'COMPLETED', 'LOST', 'CANCELLED'];
export const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export const WORK_MODES = ['ONSITE', 'HYBRID', 'REMOTE'] as const;
export const REASONS = [
  'BUDGET',
  'PRIORITIES',
  'PRICE',
  'COMPETITOR',
  'HIRED_ELSEWHERE',
  'NO_CANDIDATES',
  'NO_ANSWER',
  'DUPLICATE',
  'OTHER',
] as const;

/** The terms of each type, in the order in which a form asks for them. */
export const TERMS = {
  DIRECT_HIRE: [
    'feeModel',
    'feePercent',
    'flatFee',
    'salaryMin',
    'salaryMax',
    'guaranteeDays',
    'prorateAfterDays',
  ],
  FRACTIONAL: ['daysPerWeek', 'billDayRate', 'maxPayDayRate', 'minimumWeeks', 'noticeDays'],
  PROJECT: ['startsOn', 'endsOn', 'billDayRate', 'budgetCap'],
  SPRINT: ['fixedFee', 'weeks', 'kickoffOn', 'readoutOn'],
} as const satisfies Record<EngagementType, readonly (keyof Engagement)[]>;
export type Term = (typeof TERMS)[EngagementType][number];
export const ALL_TERMS: readonly Term[] = [...new Set(Object.values(TERMS).flat())];

/** What only those read and write who work with clients; of what somebody is paid, recruiters read the most. */
export const MONEY_TERMS: readonly string[] = [
  'feeModel',
  'feePercent',
  'flatFee',
  'billDayRate',
  'budgetCap',
  'fixedFee',
];
/** What a recruiter reads and does not write. */
export const AGREED_TERMS: readonly string[] = [
  ...MONEY_TERMS,
  'salaryMin',
  'salaryMax',
  'guaranteeDays',
  'prorateAfterDays',
  'maxPayDayRate',
];
