import Box from '@mui/material/Box';
import { type RaRecord, useGetList, useTranslate } from 'react-admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { Panel } from '../../common/Panel.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { Time } from '../../common/Time.js';
import type { Engagement } from '../engagements/engagements.graphql.js';
import { EngagementState } from '../engagements/EngagementState.js';
import type { Lead } from '../leads/leads.graphql.js';
import { LeadStatusChip } from '../leads/LeadStatusChip.js';
import type { Company } from './companies.graphql.js';

/** What we do for a company, and what it asked for. */
export function CompanyWork({ company: { id } }: { company: Company }) {
  return (
    <>
      <Rows<Engagement>
        resource="engagements"
        companyId={id}
        sort="createdAt"
        name={({ title }) => title}
        beside={({ code, status }) => (
          <>
            <span>{code}</span>
            <EngagementState status={status} />
          </>
        )}
      />
      <Rows<Lead>
        resource="leads"
        companyId={id}
        sort="receivedAt"
        name={({ name }) => name}
        beside={({ receivedAt, status }) => (
          <>
            <Time at={receivedAt} />
            <LeadStatusChip status={status} />
          </>
        )}
      />
    </>
  );
}

const SHOWN = 5;

interface RowsProps<R extends RaRecord> {
  resource: 'engagements' | 'leads';
  companyId: string;
  sort: string;
  name: (row: R) => string;
  beside: (row: R) => ReactNode;
}

/** The newest of a company's, and the way to all of them; nothing where there are none. */
function Rows<R extends RaRecord>({ resource, companyId, sort, name, beside }: RowsProps<R>) {
  const translate = useTranslate();
  const filter = { companyId };
  const { data, total = 0 } = useGetList<R>(resource, {
    filter,
    sort: { field: sort, order: 'DESC' },
    pagination: { page: 1, perPage: SHOWN },
  });
  if (!data || data.length === 0) return null;
  return (
    <Panel title={translate(`desk.companies.${resource}`)}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& a': LINE_TARGET }}>
        {data.map((row) => (
          <Box
            component="li"
            key={row.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 1,
              py: 0.75,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
              <Link to={`/${resource}/${row.id}`} dir="auto">
                {name(row)}
              </Link>
            </Box>
            {beside(row)}
          </Box>
        ))}
        {total > data.length && (
          <li>
            <Link to={rowsUrl(resource, filter)}>
              {translate(`desk.companies.all.${resource}`, { smart_count: total })}
            </Link>
          </li>
        )}
      </Box>
    </Panel>
  );
}
