import { BadInput } from '../../common/errors.js';
import { companyDomainOf, domainOf } from '../free-mail/company-domain.js';
import type { Company } from './company.entity.js';
import type { CompanyInput } from './company.inputs.js';

/** What a person writes of a company. */
export type Written = Pick<
  Company,
  | 'name'
  | 'domain'
  | 'website'
  | 'size'
  | 'industry'
  | 'country'
  | 'about'
  | 'accountManagerId'
  | 'currency'
  | 'feePercent'
  | 'guaranteeDays'
  | 'prorateAfterDays'
  | 'paymentTermsDays'
  | 'msaSignedOn'
  | 'ndaSignedOn'
  | 'offLimitsUntil'
  | 'offLimitsReason'
>;

export const BLANK: Written = {
  name: '',
  domain: null,
  website: null,
  size: null,
  industry: null,
  country: null,
  about: '',
  accountManagerId: null,
  currency: null,
  feePercent: null,
  guaranteeDays: null,
  prorateAfterDays: null,
  paymentTermsDays: null,
  msaSignedOn: null,
  ndaSignedOn: null,
  offLimitsUntil: null,
  offLimitsReason: null,
};

/** Each field's column, in the order in which valuesOf writes them. */
export const WRITTEN_COLUMNS: Record<keyof Written, string> = {
  name: 'name',
  domain: 'domain',
  website: 'website',
  size: 'size',
  industry: 'industry',
  country: 'country',
  about: 'about',
  accountManagerId: 'account_manager_id',
  currency: 'currency',
  feePercent: 'fee_percent',
  guaranteeDays: 'guarantee_days',
  prorateAfterDays: 'prorate_after_days',
  paymentTermsDays: 'payment_terms_days',
  msaSignedOn: 'msa_signed_on',
  ndaSignedOn: 'nda_signed_on',
  offLimitsUntil: 'off_limits_until',
  offLimitsReason: 'off_limits_reason',
};

export const FIELDS = Object.keys(WRITTEN_COLUMNS) as (keyof Written)[];
export const valuesOf = (company: Written): unknown[] => FIELDS.map((field) => company[field]);

const MOST_FEE = 50;
const MOST_GUARANTEE = 730;
const MOST_TERMS = 365;
const DAY = 86_400_000;

/** The company with what was sent; one without a domain takes that of its new website. `now`: what days are held against. Throws BadInput beside the field. */
export function written(before: Written, input: CompanyInput, now = new Date()): Written {
  const company: Written = { ...before };
  for (const field of FIELDS) {
    const value = input[field];
    // An empty text is none.
    if (value !== undefined)
      Object.assign(company, { [field]: value === '' ? BLANK[field] : (value ?? BLANK[field]) });
  }
  if (!company.name) throw BadInput.field('name', 'REQUIRED', 'Please say what the company is called.');
  if (input.domain) company.domain = domainOfCompany(input.domain);
  if (company.website !== before.website) company.domain ??= companyDomainOf(company.website);

  const { feePercent, guaranteeDays, prorateAfterDays, paymentTermsDays } = company;
  if (feePercent !== null && (feePercent <= 0 || feePercent > MOST_FEE))
    throw BadInput.field('feePercent', 'RANGE', `A fee is more than 0 and at most ${MOST_FEE} %.`);
  between('guaranteeDays', guaranteeDays, MOST_GUARANTEE, 'A guarantee lasts');
  between('paymentTermsDays', paymentTermsDays, MOST_TERMS, 'An invoice is paid within');
  if (prorateAfterDays !== null && guaranteeDays === null)
    throw BadInput.field('prorateAfterDays', 'INVALID', 'Without a guarantee there is nothing to prorate.');
  between('prorateAfterDays', prorateAfterDays, guaranteeDays ?? 0, 'A refund is prorated after');

  for (const field of ['msaSignedOn', 'ndaSignedOn'] as const) {
    const day = company[field];
    if (day !== null && day !== before[field] && day > tomorrow(now))
      throw BadInput.field(field, 'RANGE', 'What is signed was signed today or before.');
  }
  checkOffLimits(before, company, now);
  return company;
}

/** The reason goes with the day. */
function checkOffLimits(before: Written, company: Written, now: Date): void {
  const { offLimitsUntil: until, offLimitsReason: reason } = company;
  if (until === null) {
    if (reason !== before.offLimitsReason)
      throw BadInput.field('offLimitsUntil', 'REQUIRED', 'Please say until when they are off limits.');
    company.offLimitsReason = null;
    return;
  }
  if (!reason)
    throw BadInput.field('offLimitsReason', 'REQUIRED', 'Please say why its people are off limits.');
  if (until !== before.offLimitsUntil && until < yesterday(now))
    throw BadInput.field('offLimitsUntil', 'RANGE', 'This day is past. Choose a later one, or none.');
}

function domainOfCompany(text: string): string {
  const domain = domainOf(text);
  if (!domain) throw BadInput.field('domain', 'FORMAT', 'This is not a domain, such as example.com.');
  if (domain.freeMail)
    throw BadInput.field(
      'domain',
      'FREE_MAIL',
      `Anybody may have an address at ${domain.name}, so it tells no company. Leave it empty where they have no domain of their own.`,
    );
  return domain.name;
}

function between(field: keyof Written, value: number | null, most: number, what: string): void {
  if (value !== null && (value < 0 || value > most))
    throw BadInput.field(field, 'RANGE', `${what} 0 to ${most} days.`);
}

// A day begins and ends elsewhere at another time: the bounds are as wide as the earth.
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const tomorrow = (now: Date): string => dayOf(now.getTime() + DAY);
const yesterday = (now: Date): string => dayOf(now.getTime() - DAY);
