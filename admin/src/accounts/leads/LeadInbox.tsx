import Button from '@mui/material/Button';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { Time } from '../../common/Time.js';
import { ImportSheetButton } from '../imports/ImportSheetButton.js';
import { useMay } from '../../providers/me.js';
import { TagNames } from '../../records/tags/TagNames.js';
import { useTagFilter } from '../../records/tags/useTags.js';
import { useDuties } from '../office/useDuties.js';
import { BackChip } from './BackChip.js';
import { LeadBoard } from './LeadBoard.js';
import { LeadBulk } from './LeadBulk.js';
import { leadFilters } from './leadFilters.js';
import { LeadMoves } from './LeadMoves.js';
import type { Lead } from './leads.graphql.js';
import { LeadStatusChip } from './LeadStatusChip.js';
import { LeadTabs } from './LeadTabs.js';
import { SlaClock } from './SlaClock.js';

const Col = DataTable.Col<Lead>;

/** Whoever wants something of the agency, by state and by clock: a list or a board. */
export default function LeadInbox() {
  const translate = useTranslate();
  const mayAdd = useMay('createLead');
  const mayMove = useMay('moveLeads');
  const tag = useTagFilter();
  const { data: duties = [] } = useDuties();
  const add = mayAdd && (
    <Button component={Link} to="/leads/create" variant="contained" color="primary">
      {translate('desk.leads.add')}
    </Button>
  );
  return (
    <LeadMoves>
      <DeskList
        resource="leads"
        title={translate('desk.leads.title')}
        sort={{ field: 'firstResponseDueAt', order: 'ASC' }}
        startFilter={{ status: 'NEW' }}
        filters={[...leadFilters(duties.map(({ person }) => person)), tag]}
        searchable
        exportable={mayMove}
        actions={
          <>
            <ImportSheetButton kind="LEADS" />
            {add}
          </>
        }
        bulk={mayMove ? <LeadBulk /> : undefined}
        tabs={<LeadTabs />}
        tabField="status"
        board={<LeadBoard />}
        emptyText={<EmptyText />}
        emptyAction={add}
        refetchInterval={60_000}
      >
        <Col
          source="name"
          disableSort
          render={(lead) => (
            <RowTitle
              to={`/leads/${lead.id}`}
              below={
                <>
                  {lead.companyName && <bdi>{lead.companyName}</bdi>}
                  <LeadStatusChip status={lead.status} />
                  <BackChip lead={lead} />
                  <SlaClock lead={lead} />
                </>
              }
            >
              {lead.name}
            </RowTitle>
          )}
        />
        <Col
          source="companyName"
          disableSort
          {...wideOnly}
          render={({ companyName, companyDomain }) => <bdi>{companyName || companyDomain || '–'}</bdi>}
        />
        <Col source="firstResponseDueAt" {...wideOnly} render={(lead) => <SlaClock lead={lead} />} />
        <Col
          source="status"
          disableSort
          {...wideOnly}
          render={(lead) => (
            <>
              <LeadStatusChip status={lead.status} /> <BackChip lead={lead} />
            </>
          )}
        />
        <Col
          source="services"
          disableSort
          {...wideOnly}
          render={({ services }) => services.map((one) => translate(`desk.leads.service.${one}`)).join(', ')}
        />
        <Col
          source="source"
          disableSort
          {...wideOnly}
          render={({ source }) => translate(`desk.leads.source.${source}`)}
        />
        <Col
          source="owner"
          disableSort
          {...wideOnly}
          render={({ owner }) => <bdi>{owner?.name ?? translate('desk.leads.noOwner')}</bdi>}
        />
        <Col source="tags" disableSort {...wideOnly} render={({ tags }) => <TagNames tags={tags} />} />
        <Col source="receivedAt" {...wideOnly} render={({ receivedAt }) => <Time at={receivedAt} />} />
      </DeskList>
    </LeadMoves>
  );
}

function EmptyText() {
  const translate = useTranslate();
  const { status } = useListContext().filterValues as { status?: string };
  return <>{translate(status ? `desk.leads.emptyTab.${status}` : 'desk.leads.empty')}</>;
}
