import type { ClientMatch, ConversionInput } from './conversion.graphql.js';
import type { Lead } from './leads.graphql.js';

type Type = ConversionInput['engagement']['type'];

/** What the person has chosen and typed so far. A `chosen` of null is a new one, made of the fields beside it. */
export interface ConversionDraft {
  company: { chosen: string | null; name: string; domain: string };
  contact: { chosen: string | null; name: string; email: string; phone: string; title: string };
  engagement: { type: Type; title: string; currency: string; confidential: boolean; about: string };
}

const TYPES: Partial<Record<Lead['services'][number], Type>> = {
  DIRECT_HIRE: 'DIRECT_HIRE',
  FRACTIONAL_ARCHITECT: 'FRACTIONAL',
  PROJECT_SOURCING: 'PROJECT',
  ARCHITECTURE_SPRINT: 'SPRINT',
};

/** What the lead and our own records say, so that nobody types it again. titleOf: what an engagement of this type is called. */
export function draftOf(lead: Lead, match: ClientMatch, titleOf: (type: Type) => string): ConversionDraft {
  const type = lead.services.map((service) => TYPES[service]).find(Boolean) ?? 'DIRECT_HIRE';
  return {
    company: {
      chosen: lead.company?.id ?? match.company?.id ?? null,
      name: lead.companyName,
      domain: lead.companyDomain ?? '',
    },
    contact: {
      chosen: lead.contact?.id ?? match.contact?.id ?? null,
      name: lead.name,
      email: lead.email ?? '',
      phone: lead.phone ?? '',
      title: '',
    },
    engagement: {
      type,
      title: titleOf(type),
      currency: '',
      confidential: lead.services.includes('CONFIDENTIAL_CONSULTATION'),
      about: lead.message,
    },
  };
}

export function inputOf(draft: ConversionDraft, lead: Lead): ConversionInput {
  const { company, contact, engagement } = draft;
  return {
    company: company.chosen
      ? { id: company.chosen }
      : { name: company.name, domain: company.domain || null, size: lead.companySize },
    contact: contact.chosen
      ? { id: contact.chosen }
      : {
          name: contact.name,
          email: contact.email || null,
          phone: contact.phone || null,
          title: contact.title || null,
        },
    engagement: { ...engagement, currency: engagement.currency || null },
  };
}
