import { CompanySize } from '../../accounts/companies/company.enums.js';
import { ServiceType } from '../../accounts/leads/lead.enums.js';

/** The four sizes by their labels on the form, which touch at 10, 50 and 250: they are never turned into numbers. */
export const SIZES: readonly { code: CompanySize; label: string }[] = [
  { code: CompanySize.LT_10, label: 'Less than 10' },
  { code: CompanySize.S10_50, label: '10-50' },
  { code: CompanySize.S50_250, label: '50-250' },
  { code: CompanySize.GT_250, label: '250+' },
];

/** What we do, in a visitor's words. */
export const SERVICES: readonly { code: ServiceType; label: string }[] = [
  { code: ServiceType.DIRECT_HIRE, label: 'Direct hire: somebody for your team' },
  { code: ServiceType.FRACTIONAL_ARCHITECT, label: 'Fractional architect: some days a week' },
  { code: ServiceType.PROJECT_SOURCING, label: 'Project sourcing: people for a project' },
  { code: ServiceType.ARCHITECTURE_SPRINT, label: 'Architecture sprint: a plan in weeks' },
  { code: ServiceType.CONFIDENTIAL_CONSULTATION, label: 'Confidential consultation' },
];
