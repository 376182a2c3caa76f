import { useTranslate } from 'react-admin';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import type { Company } from './companies.graphql.js';

const TONE: Record<Company['status'], Tone> = {
  PROSPECT: 'accent',
  ACTIVE: 'ok',
  DORMANT: 'quiet',
  FORMER: 'quiet',
  DO_NOT_SERVE: 'bad',
};

/** Where we stand with a company, and whether its people may be approached. */
export function CompanyState({ company: { status, offLimits, deletedAt } }: { company: Company }) {
  const translate = useTranslate();
  if (deletedAt) return <StatusChip label={translate('desk.companies.deletedChip')} tone="bad" />;
  return (
    <>
      <StatusChip label={translate(`desk.companies.${status}`)} tone={TONE[status]} />
      {offLimits && <StatusChip label={translate('desk.companies.offLimits')} tone="warn" />}
    </>
  );
}
