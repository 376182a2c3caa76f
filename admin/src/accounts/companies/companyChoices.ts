export const SIZES = ['LT_10', 'S10_50', 'S50_250', 'GT_250'] as const;
export const STATUSES = ['PROSPECT', 'ACTIVE', 'DORMANT', 'FORMER', 'DO_NOT_SERVE'] as const;
export const BAR_REASONS = [
  'UNPAID',
  'MISTREATS_PEOPLE',
  'BREACHED_TERMS',
  'CONFLICT_OF_INTEREST',
  'LEGAL',
  'OTHER',
] as const;

/** What is offered to write; another may be written as well. */
export const INDUSTRIES = [
  'Aerospace',
  'Automotive',
  'Banking',
  'Consulting',
  'Consumer goods',
  'Cybersecurity',
  'Education',
  'Energy',
  'Food',
  'Healthcare',
  'Insurance',
  'Logistics',
  'Manufacturing',
  'Media',
  'Pharma',
  'Public sector',
  'Real estate',
  'Retail',
  'Robotics',
  'Software',
  'Telecoms',
  'Travel',
];
