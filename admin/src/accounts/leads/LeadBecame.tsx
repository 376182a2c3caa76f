import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { Panel } from '../../common/Panel.js';
import { useMay } from '../../providers/me.js';
import { engagementsOf } from './conversion.graphql.js';
import type { Lead } from './leads.graphql.js';

/** What a lead became, and whose it is: the way on. */
export function LeadBecame({ lead }: { lead: Lead }) {
  const translate = useTranslate();
  const mayRead = useMay('engagements');
  const { data = [] } = useQuery({
    queryKey: ['leads', 'became', lead.id, lead.version],
    queryFn: ({ signal }) => engagementsOf(lead.id, signal),
    enabled: mayRead && lead.status === 'CONVERTED',
  });
  const links = [
    ...(lead.company
      ? [{ key: 'company', to: `/companies/${lead.company.id}`, name: lead.company.name }]
      : []),
    ...(lead.contact
      ? [{ key: 'contact', to: `/contacts/${lead.contact.id}`, name: lead.contact.name }]
      : []),
    ...data.map(({ id, code, title }) => ({
      key: 'engagement',
      to: `/engagements/${id}`,
      name: [code, title].filter(Boolean).join(' '),
    })),
  ];
  if (links.length === 0) return null;
  return (
    <Panel title={translate('desk.leads.became')}>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'max-content minmax(0, 1fr)',
          columnGap: 2,
          rowGap: 0.5,
        }}
      >
        {links.map(({ key, to, name }) => (
          <Box key={to} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {translate(`desk.leads.convert.${key}`)}
            </Box>
            <Box component="dd" dir="auto" sx={{ m: 0, '& a': LINE_TARGET }}>
              <Link component={RouterLink} to={to}>
                <bdi>{name}</bdi>
              </Link>
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
