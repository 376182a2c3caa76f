import { EngagementType, FeeModel } from './engagement.enums.js';

const { DIRECT_HIRE, FRACTIONAL, PROJECT, SPRINT } = EngagementType;

/** The terms of each type, in the order in which a form asks for them; the database refuses those of another. */
export const TERMS = {
  [DIRECT_HIRE]: [
    'feeModel',
    'feePercent',
    'flatFee',
    'salaryMin',
    'salaryMax',
    'guaranteeDays',
    'prorateAfterDays',
  ],
  [FRACTIONAL]: ['daysPerWeek', 'billDayRate', 'maxPayDayRate', 'minimumWeeks', 'noticeDays'],
  [PROJECT]: ['startsOn', 'endsOn', 'billDayRate', 'budgetCap'],
  [SPRINT]: ['fixedFee', 'weeks', 'kickoffOn', 'readoutOn'],
} as const;
export type Term = (typeof TERMS)[EngagementType][number];

export const ALL_TERMS: readonly Term[] = [...new Set(Object.values(TERMS).flat())];
export const isTermOf = (type: EngagementType, term: Term): boolean =>
  (TERMS[type] as readonly Term[]).includes(term);

/** What people call each, in refusals and in letters. */
export const TERM_NAMES: Readonly<Record<Term, string>> = {
  feeModel: 'fee model',
  feePercent: 'fee',
  flatFee: 'flat fee',
  salaryMin: 'lowest salary',
  salaryMax: 'highest salary',
  guaranteeDays: 'guarantee',
  prorateAfterDays: 'pro rata refund',
  daysPerWeek: 'days a week',
  billDayRate: 'day rate',
  maxPayDayRate: 'highest day rate paid',
  minimumWeeks: 'minimum term',
  noticeDays: 'notice',
  startsOn: 'start',
  endsOn: 'end',
  budgetCap: 'budget',
  fixedFee: 'fixed fee',
  weeks: 'length',
  kickoffOn: 'kickoff',
  readoutOn: 'readout',
};

interface Needed {
  type: EngagementType;
  term: Term;
  /** Only with this fee model. */
  model?: FeeModel;
  /** This one instead will do. */
  or?: Term;
}
const of = (type: EngagementType, terms: readonly Term[], more: Partial<Needed> = {}): Needed[] =>
  terms.map((term) => ({ type, term, ...more }));

/** What must be agreed before work begins: a gate of every move to OPEN, and a check of the database. */
export const NEEDED: readonly Needed[] = [
  ...of(DIRECT_HIRE, ['feeModel']),
  ...of(DIRECT_HIRE, ['feePercent', 'salaryMin', 'salaryMax'], { model: FeeModel.PERCENT }),
  ...of(DIRECT_HIRE, ['flatFee'], { model: FeeModel.FLAT }),
  ...of(DIRECT_HIRE, ['guaranteeDays']),
  ...of(FRACTIONAL, TERMS.FRACTIONAL),
  ...of(PROJECT, ['startsOn', 'endsOn']),
  ...of(PROJECT, ['billDayRate'], { or: 'budgetCap' }),
  ...of(SPRINT, TERMS.SPRINT),
];

/** The column of a field. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** Whether it is missing, as a condition over `row`. */
export const missingSql = (row: string, { type, term, model, or }: Needed): string =>
  [
    `${row}.type = '${type}'`,
    ...(model ? [`${row}.fee_model = '${model}'`] : []),
    ...[term, ...(or ? [or] : [])].map((t) => `${row}.${columnOf(t)} IS NULL`),
  ].join(' AND ');

/** The first that is missing, of an engagement as it would be written. */
export const firstMissing = (
  terms: Readonly<Record<Term, unknown>> & { type: EngagementType },
): Term | undefined =>
  NEEDED.find(
    ({ type, term, model, or }) =>
      type === terms.type &&
      (!model || terms.feeModel === model) &&
      terms[term] === null &&
      (!or || terms[or] === null),
  )?.term;
