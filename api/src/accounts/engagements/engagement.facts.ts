import { BadInput, type FieldError } from '../../common/errors.js';
import type { Engagement } from './engagement.entity.js';
import { EngagementPriority, EngagementType, FeeModel } from './engagement.enums.js';
import type { EngagementInput } from './engagement.inputs.js';
import { EngagementStatus, WORKED } from './engagement.status.js';
import { ALL_TERMS, firstMissing, isTermOf, type Term, TERM_NAMES } from './engagement.terms.js';

const FACTS = [
  'title', 'contactId', 'accountManagerId', 'leadRecruiterId', 'priority', 'exclusive', 'confidential', 'mustHave', 'niceToHave',
  'location', 'workMode', 'about', 'notes', 'openings', 'targetStart', 'submittalDue', 'feedbackDays', 'reviewOn', 'currency',
] as const; // prettier-ignore
/** What a person writes of an engagement, deliverables aside. */
export const FIELDS = [...FACTS, ...ALL_TERMS] as const;
export type Facts = Pick<Engagement, (typeof FIELDS)[number]>;
/** What the checks ask of the rest. */
export type Kept = Pick<Engagement, 'type' | 'status' | 'filledCount'>;

const CANNOT_BE_NULL: readonly string[] = [
  'title', 'accountManagerId', 'priority', 'exclusive', 'confidential', 'mustHave', 'niceToHave', 'about', 'notes', 'openings', 'currency',
]; // prettier-ignore

export const BLANK: Facts = {
  ...(Object.fromEntries(FIELDS.map((field) => [field, null])) as unknown as Facts),
  title: '',
  priority: EngagementPriority.NORMAL,
  exclusive: false,
  confidential: false,
  mustHave: [],
  niceToHave: [],
  about: '',
  notes: '',
  openings: 1,
};

/** Whole numbers that a field may hold. */
const RANGES: Partial<Record<keyof Facts, [from: number, to: number]>> = {
  openings: [1, 999],
  feedbackDays: [1, 90],
  guaranteeDays: [0, 730],
  minimumWeeks: [1, 520],
  noticeDays: [0, 365],
  weeks: [1, 52],
};
const AMOUNTS = [
  'flatFee', 'salaryMin', 'salaryMax', 'billDayRate', 'maxPayDayRate', 'budgetCap', 'fixedFee',
] as const; // prettier-ignore
const MOST_SKILLS = 30;
const TEN_YEARS = 3660 * 86_400_000;

const TYPE_NAMES: Record<EngagementType, string> = {
  DIRECT_HIRE: 'A direct hire',
  FRACTIONAL: 'A fractional engagement',
  PROJECT: 'A project',
  SPRINT: 'A sprint',
};

/** The facts with what was sent. Throws BadInput beside every field that does not fit. today: the asker's, as a day. */
export function written(before: Facts, kept: Kept, input: EngagementInput, today: string): Facts {
  const stays = (field: keyof Facts): boolean =>
    input[field] === undefined || (input[field] === null && CANNOT_BE_NULL.includes(field));
  const facts = Object.fromEntries(
    FIELDS.map((field) => [field, stays(field) ? before[field] : input[field]]),
  ) as unknown as Facts;
  facts.location ||= null;
  facts.mustHave = skills(facts.mustHave);
  facts.niceToHave = skills(facts.niceToHave).filter((skill) => !facts.mustHave.includes(skill));
  settleFee(facts, input);
  const wrong = [...ofOtherTypes(kept.type, input), ...unfit(facts), ...against(before, facts, kept, today)];
  if (wrong.length)
    throw new BadInput(wrong.filter((one, i) => wrong.findIndex((w) => w.field === one.field) === i));
  return facts;
}

const skills = (list: readonly string[]): string[] => [...new Set(list.filter(Boolean))];

/** Whoever gives a fee says its model by that, where none was chosen; a model that is chosen anew lets the other's fee go. */
function settleFee(facts: Facts, input: EngagementInput): void {
  facts.feeModel ??=
    facts.feePercent !== null ? FeeModel.PERCENT : facts.flatFee !== null ? FeeModel.FLAT : null;
  if (facts.feeModel === FeeModel.PERCENT && input.flatFee == null) facts.flatFee = null;
  if (facts.feeModel === FeeModel.FLAT && input.feePercent == null) facts.feePercent = null;
}

const error = (field: string, code: string, message: string): FieldError => ({ field, code, message });

const ofOtherTypes = (type: EngagementType, input: EngagementInput): FieldError[] => [
  ...ALL_TERMS.filter((term) => input[term] != null && !isTermOf(type, term)).map((term) =>
    error(term, 'OTHER_TYPE', `${TYPE_NAMES[type]} has no ${TERM_NAMES[term]}.`),
  ),
  ...(type !== EngagementType.SPRINT && input.deliverables?.length
    ? [error('deliverables', 'OTHER_TYPE', `${TYPE_NAMES[type]} has no deliverables.`)]
    : []),
];

/** What cannot be, whatever the state. */
function* unfit(f: Facts): Generator<FieldError> {
  const above = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;
  const after = (a: string | null, b: string | null): boolean => a !== null && b !== null && a > b;
  if (!f.title) yield error('title', 'REQUIRED', 'Please give the engagement a title.');
  if (!f.currency) yield error('currency', 'REQUIRED', 'Please choose the currency: the company has none.');
  for (const field of ['mustHave', 'niceToHave'] as const)
    if (f[field].length > MOST_SKILLS) yield error(field, 'RANGE', `Name at most ${MOST_SKILLS} skills.`);
  for (const [field, [from, to]] of Object.entries(RANGES)) {
    const value = f[field as keyof Facts] as number | null;
    if (value !== null && (value < from || value > to))
      yield error(field, 'RANGE', `Give a number from ${from} to ${to}.`);
  }
  for (const field of AMOUNTS)
    if (f[field] === 0) yield error(field, 'RANGE', `Give an amount above 0, or none.`);
  if (f.feePercent !== null && (f.feePercent <= 0 || f.feePercent > 50))
    yield error('feePercent', 'RANGE', 'A fee is more than 0 % and at most 50 %.');
  if (f.feeModel === FeeModel.PERCENT && f.flatFee !== null)
    yield error('flatFee', 'OTHER_MODEL', 'The fee is a percentage: choose the flat fee first.');
  if (f.feeModel === FeeModel.FLAT && f.feePercent !== null)
    yield error('feePercent', 'OTHER_MODEL', 'The fee is flat: choose the percentage first.');
  if (above(f.salaryMin, f.salaryMax))
    yield error('salaryMax', 'ORDER', 'The highest salary is below the lowest.');
  if (above(f.prorateAfterDays, f.guaranteeDays) || (f.prorateAfterDays ?? 0) < 0)
    yield error('prorateAfterDays', 'RANGE', 'Give a number from 0 to the days of the guarantee.');
  if (f.daysPerWeek !== null && (f.daysPerWeek < 0.5 || f.daysPerWeek > 5 || (f.daysPerWeek * 2) % 1 !== 0))
    yield error('daysPerWeek', 'RANGE', 'Give 0.5 to 5 days by half days.');
  if (above(f.maxPayDayRate, f.billDayRate))
    yield error('maxPayDayRate', 'ORDER', 'No more can be paid than is billed.');
  if (after(f.startsOn, f.endsOn)) yield error('endsOn', 'ORDER', 'The end is before the start.');
  else if (f.startsOn && f.endsOn && Date.parse(f.endsOn) - Date.parse(f.startsOn) > TEN_YEARS)
    yield error('endsOn', 'RANGE', 'A project ends within ten years.');
  if (after(f.kickoffOn, f.readoutOn))
    yield error('readoutOn', 'ORDER', 'The readout is before the kickoff.');
}

/** What cannot be changed, or cannot be missing, in the state that it is in. */
function* against(
  before: Facts,
  f: Facts,
  { type, status, filledCount }: Kept,
  today: string,
): Generator<FieldError> {
  if (f.openings < filledCount)
    yield error('openings', 'FILLED', `${filledCount} are filled already: there cannot be fewer openings.`);
  if (f.reviewOn !== before.reviewOn) {
    if (status !== EngagementStatus.ON_HOLD)
      yield error('reviewOn', 'STATE', 'Only what is on hold is looked at again.');
    else if (!f.reviewOn || f.reviewOn <= today) yield error('reviewOn', 'FUTURE', 'Choose a day to come.');
  }
  if (status === EngagementStatus.PROPOSED) {
    const offered: readonly (keyof Facts)[] = ['currency', 'openings', ...ALL_TERMS];
    for (const field of offered)
      if (f[field] !== before[field])
        yield error(
          field,
          'PROPOSED',
          'The client has a proposal that says otherwise. Take it back to draft for a new version.',
        );
  }
  if (WORKED.includes(status)) {
    const missing = firstMissing({ ...f, type } as { type: EngagementType } & Record<Term, unknown>);
    if (missing) yield error(missing, 'REQUIRED', `What is worked on needs the ${TERM_NAMES[missing]}.`);
    if (!f.contactId) yield error('contactId', 'REQUIRED', 'What is worked on needs a hiring contact.');
    if (!f.leadRecruiterId)
      yield error('leadRecruiterId', 'REQUIRED', 'What is worked on needs a lead recruiter.');
  }
}
