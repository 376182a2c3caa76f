import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../../common/Facts.js';
import { Time } from '../../common/Time.js';
import type { Lead } from './leads.graphql.js';

/** What we know of a lead: what they want stands first, in the size of what must be read and judged. */
export function LeadFacts({ lead }: { lead: Lead }) {
  const translate = useTranslate();
  const { email, phone, message } = lead;
  return (
    <>
      {message && (
        <Box
          dir="auto"
          sx={{
            fontSize: '1rem',
            lineHeight: 26 / 16,
            whiteSpace: 'pre-line',
            overflowWrap: 'anywhere',
            mb: 2,
          }}
        >
          {message}
        </Box>
      )}
      <Facts>
        <Fact source="email">{email && <a href={`mailto:${email}`}>{email}</a>}</Fact>
        <Fact source="phone">{phone && <a href={`tel:${phone}`}>{phone}</a>}</Fact>
        <Fact source="companyName">{lead.companyName}</Fact>
        <Fact source="companyDomain">{lead.companyDomain}</Fact>
        <Fact source="companySize">
          {lead.companySize && translate(`desk.leads.size.${lead.companySize}`)}
        </Fact>
        <Fact source="services">
          {lead.services.map((service) => translate(`desk.leads.service.${service}`)).join(', ')}
        </Fact>
        <Fact source="source">{translate(`desk.leads.source.${lead.source}`)}</Fact>
        <Fact source="receivedAt">
          <Time at={lead.receivedAt} />
        </Fact>
      </Facts>
    </>
  );
}
