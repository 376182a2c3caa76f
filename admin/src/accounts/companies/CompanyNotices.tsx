import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { dayText } from '../../common/Day.js';
import { useMe } from '../../providers/me.js';
import type { Company } from './companies.graphql.js';

/** Why nobody is to serve a company, or to approach its people: before anything else. */
export function CompanyNotices({ company }: { company: Company }) {
  const translate = useTranslate();
  const me = useMe();
  const { status, statusReason, statusNote, offLimits, offLimitsUntil, offLimitsReason } = company;
  return (
    <>
      {status === 'DO_NOT_SERVE' && (
        <Alert severity="error">
          <strong>
            {translate('desk.companies.doNotServe', {
              reason: statusReason ? translate(`desk.companies.reason.${statusReason}`) : '',
            })}
          </strong>
          {statusNote && (
            <div dir="auto" style={{ whiteSpace: 'pre-line' }}>
              {statusNote}
            </div>
          )}
        </Alert>
      )}
      {offLimits && (
        <Alert severity="warning">
          <strong>
            {translate('desk.companies.offLimitsUntilDay', { day: dayText(offLimitsUntil!, me?.locale) })}
          </strong>
          <div dir="auto">{offLimitsReason}</div>
        </Alert>
      )}
    </>
  );
}
