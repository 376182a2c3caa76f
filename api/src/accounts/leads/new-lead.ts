import { cleanLine } from '../../common/text.js';
import { phoneOf } from '../../common/trade-scalars.js';
import type { CompanySize } from '../companies/company.enums.js';
import { companyDomainOf } from '../free-mail/company-domain.js';
import type { Clock } from '../office/office.js';
import type { LeadConsent, LeadTouch } from './lead.entity.js';
import { LeadSource, ServiceType } from './lead.enums.js';
import { LeadStatus } from './lead.status.js';

/** What comes in by a door, a booking, a comment or an import, checked by whoever took it in. */
export interface NewLead {
  name: string;
  source: LeadSource;
  email?: string | null;
  phone?: string | null;
  companyName?: string | null;
  /** Tells the domain where the address does not. */
  website?: string | null;
  companySize?: CompanySize | null;
  services?: readonly ServiceType[];
  message?: string;
  sourceArticleId?: string | null;
  firstTouch?: Partial<LeadTouch> | null;
  lastTouch?: Partial<LeadTouch> | null;
  consent?: Partial<LeadConsent> | null;
  /** Why it may be spam: one reason, and it waits in quarantine with its clock running. */
  quarantineReasons?: readonly string[];
  /** What the visitor was told already. Not given: a new one. */
  reference?: string;
  /** The same one again is answered the same, and is one lead. */
  submissionId?: string | null;
  network?: string | null;
  receivedAt?: Date;
  /** Not given: by the rules. null: nobody. */
  ownerId?: string | null;
  companyId?: string | null;
  contactId?: string | null;
  importId?: string | null;
  /** Everything that was sent, word for word. */
  submission?: { fields: unknown; userAgent: string | null };
}

/** The clock starts where somebody waits for an answer: not with whom we wrote to first, nor with what an import tells of the past. */
const WITHOUT_CLOCK: readonly LeadSource[] = [LeadSource.OUTBOUND, LeadSource.IMPORT];

export const isConfidential = (services: readonly ServiceType[]): boolean =>
  services.includes(ServiceType.CONFIDENTIAL_CONSULTATION);

/** A number in E.164 where it can be read so, else as it was written. */
export const storedPhone = (text: string | null | undefined, country?: string | null): string | null =>
  text ? (phoneOf(text, country) ?? cleanLine(text)) || null : null;

/** The row of a lead, but for what only the database knows. */
export function rowOf(lead: NewLead, clockOf: (arrived: Date, confidential: boolean) => Clock) {
  const arrived = lead.receivedAt ?? new Date();
  const services = lead.services ?? [];
  const reasons = lead.quarantineReasons ?? [];
  const clock = WITHOUT_CLOCK.includes(lead.source) ? null : clockOf(arrived, isConfidential(services));
  return {
    reference: lead.reference ?? null,
    status: reasons.length ? LeadStatus.QUARANTINED : LeadStatus.NEW,
    name: lead.name,
    email: lead.email ?? null,
    phone: storedPhone(lead.phone),
    company_name: lead.companyName ?? '',
    company_domain: companyDomainOf(lead.email) ?? companyDomainOf(lead.website),
    company_size: lead.companySize ?? null,
    services,
    message: lead.message ?? '',
    source: lead.source,
    source_article_id: lead.sourceArticleId ?? null,
    first_touch: lead.firstTouch ?? null,
    last_touch: lead.lastTouch ?? null,
    consent: lead.consent ?? null,
    quarantine_reasons: reasons,
    submission_id: lead.submissionId ?? null,
    network: lead.network ?? null,
    received_at: arrived,
    first_response_due_at: clock?.dueAt ?? null,
    first_response_at_risk_at: clock?.atRiskAt ?? null,
    company_id: lead.companyId ?? null,
    contact_id: lead.contactId ?? null,
    import_id: lead.importId ?? null,
  };
}
