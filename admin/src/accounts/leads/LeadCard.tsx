import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { exactly, length } from '../../common/clock.js';
import { initials } from '../../common/initials.js';
import { useNow } from '../../common/useNow.js';
import { useMe } from '../../providers/me.js';
import { BackChip } from './BackChip.js';
import type { Lead } from './leads.graphql.js';
import { SlaClock } from './SlaClock.js';

/** Who, what they want, and whose move it is by which clock. */
export function LeadCard({ lead }: { lead: Lead }) {
  const translate = useTranslate();
  const now = useNow();
  const me = useMe();
  const { name, companyName, companyDomain, services, source, owner, status, statusSince } = lead;
  const wants = services.map((one) => translate(`desk.leads.service.${one}`)).join(', ');
  const isOpen = lead.slaState === 'OK' || lead.slaState === 'AT_RISK' || lead.slaState === 'BREACHED';
  return (
    <>
      <Box sx={{ fontWeight: 600, fontSize: '0.875rem', pr: 2 }}>
        <bdi>{name}</bdi>
      </Box>
      <Box sx={{ color: 'text.secondary' }}>
        {(companyName || companyDomain) && (
          <>
            <bdi>{companyName || companyDomain}</bdi> ·{' '}
          </>
        )}
        {wants || translate(`desk.leads.source.${source}`)}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, mt: 0.75 }}>
        {isOpen ? (
          <SlaClock lead={lead} />
        ) : status === 'NURTURE' || lead.snoozedUntil ? (
          <BackChip lead={lead} />
        ) : (
          <Box
            component="span"
            title={exactly(statusSince, me?.timeZone, me?.locale)}
            sx={{ color: 'text.secondary' }}
          >
            {translate('desk.leads.here', { time: length(now - Date.parse(statusSince)) })}
          </Box>
        )}
        <Box sx={{ flex: 1 }} />
        <Box
          component="span"
          title={owner?.name ?? translate('desk.leads.noOwner')}
          sx={{
            color: owner ? 'text.secondary' : 'warning.main',
            fontSize: '0.75rem',
            fontWeight: 600,
          }}
        >
          {owner ? (
            <>
              <span aria-hidden>{initials(owner.name)}</span>
              <span className="read-aloud">{owner.name}</span>
            </>
          ) : (
            translate('desk.leads.noOwner')
          )}
        </Box>
      </Box>
    </>
  );
}
