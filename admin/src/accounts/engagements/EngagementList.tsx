import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Day } from '../../common/Day.js';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { Money } from '../../common/Money.js';
import { Time } from '../../common/Time.js';
import { useMay } from '../../providers/me.js';
import { EngagementBoard } from './EngagementBoard.js';
import { EngagementBulk } from './EngagementBulk.js';
import { LIVE } from './engagementChoices.js';
import { EngagementMoves } from './EngagementMoves.js';
import { type Engagement, READS_MONEY } from './engagements.graphql.js';
import { Confidential, EngagementState, Overdue } from './EngagementState.js';
import { EngagementTabs } from './EngagementTabs.js';
import { useEngagementFilters } from './useEngagementFilters.js';

const Col = DataTable.Col<Engagement>;

/** What clients asked us to find, by state: a list or a board. */
export default function EngagementList() {
  const translate = useTranslate();
  const mayAdd = useMay('createEngagement');
  const mayMove = useMay('moveEngagements');
  const readsMoney = useMay(READS_MONEY);
  const add = mayAdd && (
    <Button component={Link} to="/engagements/create" variant="contained" color="primary">
      {translate('desk.engagements.add')}
    </Button>
  );
  return (
    <EngagementMoves>
      <DeskList
        resource="engagements"
        title={translate('desk.engagements.title')}
        sort={{ field: 'updatedAt', order: 'DESC' }}
        startFilter={{ status: LIVE }}
        filters={useEngagementFilters()}
        searchable
        exportable={mayMove}
        actions={add}
        bulk={mayMove ? <EngagementBulk /> : undefined}
        tabs={<EngagementTabs />}
        tabField="status"
        board={<EngagementBoard />}
        emptyText={<EmptyText />}
        emptyAction={add}
      >
        <Col
          source="title"
          disableSort
          render={(engagement) => (
            <RowTitle
              to={`/engagements/${engagement.id}`}
              below={
                <>
                  <bdi>{engagement.company?.name}</bdi>
                  <EngagementState {...engagement} />
                  <Overdue engagement={engagement} />
                  {engagement.confidential && <Confidential />}
                  <Money amount={engagement.value} currency={engagement.currency} />
                </>
              }
            >
              {engagement.title}
              <Beneath>{translate(`desk.engagements.type.${engagement.type}`)}</Beneath>
            </RowTitle>
          )}
        />
        <Col
          source="createdAt"
          label="resources.engagements.fields.code"
          {...wideOnly}
          render={({ code }) => <Code>{code}</Code>}
        />
        <Col
          source="companyId"
          disableSort
          {...wideOnly}
          render={({ company, confidential }) => (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
              {company && <bdi>{company.name}</bdi>}
              {confidential && <Confidential />}
            </Box>
          )}
        />
        <Col
          source="status"
          disableSort
          {...wideOnly}
          render={(engagement) => (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
              <EngagementState {...engagement} />
              <Overdue engagement={engagement} />
            </Box>
          )}
        />
        <Col
          source="openings"
          disableSort
          align="right"
          {...wideOnly}
          render={({ openings, filledCount }) => `${filledCount}/${openings}`}
        />
        <Col source="beginsOn" {...wideOnly} render={({ beginsOn }) => <Day on={beginsOn} />} />
        {readsMoney && (
          <Col
            source="value"
            disableSort
            align="right"
            {...wideOnly}
            render={({ value, currency }) => <Money amount={value} currency={currency} />}
          />
        )}
        <Col
          source="accountManagerId"
          disableSort
          {...wideOnly}
          render={({ accountManager }) => <bdi>{accountManager.name}</bdi>}
        />
        <Col source="updatedAt" {...wideOnly} render={({ updatedAt }) => <Time at={updatedAt} />} />
      </DeskList>
    </EngagementMoves>
  );
}

/** In the title's cell, which a phone has filled already. */
const Beneath = ({ children }: { children: string }) => (
  <Box
    component="span"
    sx={{
      display: { xs: 'none', md: 'block' },
      minWidth: 240,
      color: 'text.secondary',
      fontWeight: 400,
      fontSize: '0.75rem',
      lineHeight: '16px',
    }}
  >
    {children}
  </Box>
);
const Code = ({ children }: { children: string }) => <span style={{ whiteSpace: 'nowrap' }}>{children}</span>;

function EmptyText() {
  const translate = useTranslate();
  const { status } = useListContext().filterValues as { status?: string | string[] };
  const only = Array.isArray(status) ? (status.length === 1 ? status[0] : undefined) : status;
  return <>{translate(only ? `desk.engagements.emptyTab.${only}` : 'desk.engagements.empty')}</>;
}
