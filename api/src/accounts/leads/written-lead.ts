import { BadInput } from '../../common/errors.js';
import { companyDomainOf } from '../free-mail/company-domain.js';
import type { Lead } from './lead.entity.js';
import { LeadSource } from './lead.enums.js';
import type { LeadInput } from './lead.inputs.js';
import { storedPhone } from './new-lead.js';

/** What a person writes of a lead. */
export type WrittenLead = Pick<
  Lead,
  | 'name'
  | 'email'
  | 'phone'
  | 'companyName'
  | 'companyDomain'
  | 'companySize'
  | 'services'
  | 'message'
  | 'source'
  | 'companyId'
  | 'contactId'
  | 'duplicateOfId'
>;

export const BLANK: WrittenLead = {
  name: '',
  email: null,
  phone: null,
  companyName: '',
  companyDomain: null,
  companySize: null,
  services: [],
  message: '',
  source: LeadSource.OUTBOUND,
  companyId: null,
  contactId: null,
  duplicateOfId: null,
};

/** What a lead has from the way it came, and nobody types. */
const BY_ITSELF: readonly LeadSource[] = [
  LeadSource.CONTACT_FORM,
  LeadSource.BOOKING,
  LeadSource.BLOG_COMMENT,
  LeadSource.IMPORT,
];

/** The lead with what was sent. Throws BadInput naming the field. */
export function written(before: WrittenLead, input: LeadInput): WrittenLead {
  const given = <K extends keyof WrittenLead & keyof LeadInput>(field: K): WrittenLead[K] =>
    (input[field] === undefined ? before[field] : input[field]) as WrittenLead[K];
  const email = given('email') || null;
  const lead: WrittenLead = {
    name: given('name') ?? '',
    email,
    phone: input.phone === undefined ? before.phone : storedPhone(input.phone),
    companyName: given('companyName') ?? '',
    companyDomain: domainOf(before, input, email),
    companySize: given('companySize'),
    services: [...new Set(given('services') ?? [])],
    message: given('message') ?? '',
    source: given('source') ?? before.source,
    companyId: given('companyId'),
    contactId: given('contactId'),
    duplicateOfId: given('duplicateOfId'),
  };
  if (!lead.name) throw BadInput.field('name', 'REQUIRED', 'Please say who it is.');
  if (!lead.email && !lead.phone && !lead.companyName)
    throw BadInput.field('email', 'REQUIRED', 'Please give an address, a number or a company.');
  if (lead.source !== before.source && BY_ITSELF.includes(lead.source))
    throw BadInput.field('source', 'INVALID', 'A lead has this source only from where it came.');
  return lead;
}

function domainOf(before: WrittenLead, input: LeadInput, email: string | null): string | null {
  if (input.companyDomain === undefined)
    return email === before.email ? before.companyDomain : companyDomainOf(email);
  if (!input.companyDomain) return null;
  const domain = companyDomainOf(input.companyDomain);
  if (!domain)
    throw BadInput.field(
      'companyDomain',
      'FORMAT',
      'Give the domain of the company, such as acme.com. Free mail is none.',
    );
  return domain;
}
