import { DataTable, useListContext, useTranslate } from 'react-admin';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { useMay } from '../../providers/me.js';
import { useTagFilter } from '../../records/tags/useTags.js';
import { useDuties } from '../office/useDuties.js';
import { ConsultationBulk } from './ConsultationBulk.js';
import { consultationFilters } from './consultationFilters.js';
import { ConsultationMoves } from './ConsultationMoves.js';
import type { Consultation } from './consultations.graphql.js';
import { ConsultationState } from './ConsultationState.js';
import { ConsultationViews } from './ConsultationViews.js';
import { ConsultationTabs } from './ConsultationTabs.js';
import { MeetingTime } from './MeetingTime.js';
import { NewMeeting } from './NewMeeting.js';

const Col = DataTable.Col<Consultation>;

/** Who meets whom: what to answer, what is to come, what to close. */
export default function ConsultationList() {
  const translate = useTranslate();
  const mayMove = useMay('moveConsultations');
  const tag = useTagFilter();
  const { data: duties = [] } = useDuties();
  return (
    <ConsultationMoves>
      <DeskList
        resource="consultations"
        title={translate('desk.consultations.title')}
        sort={{ field: 'startsAt', order: 'ASC' }}
        startFilter={{ upcoming: true }}
        filters={[...consultationFilters(duties.map(({ person }) => person)), tag]}
        searchable
        exportable={mayMove}
        actions={
          <>
            <ConsultationViews view="list" />
            <NewMeeting />
          </>
        }
        bulk={mayMove ? <ConsultationBulk /> : undefined}
        tabs={<ConsultationTabs />}
        emptyText={<EmptyText />}
        emptyAction={<NewMeeting />}
        refetchInterval={60_000}
      >
        <Col
          source="guestName"
          disableSort
          render={(one) => (
            <RowTitle
              to={`/consultations/${one.id}`}
              below={
                <>
                  <MeetingTime at={one.startsAt} />
                  {one.guestCompany && <bdi>{one.guestCompany}</bdi>}
                  <ConsultationState consultation={one} />
                </>
              }
            >
              {one.masked ? translate('desk.consultations.masked') : one.guestName}
            </RowTitle>
          )}
        />
        <Col
          source="guestCompany"
          disableSort
          {...wideOnly}
          render={(one) => <bdi>{one.guestCompany || '–'}</bdi>}
        />
        <Col source="startsAt" {...wideOnly} render={({ startsAt }) => <MeetingTime at={startsAt} />} />
        <Col
          source="kind"
          disableSort
          {...wideOnly}
          render={({ kind }) => translate(`desk.consultations.kind.${kind}`)}
        />
        <Col source="host" disableSort {...wideOnly} render={({ host }) => <bdi>{host.name}</bdi>} />
        <Col
          source="status"
          disableSort
          {...wideOnly}
          render={(one) => <ConsultationState consultation={one} />}
        />
        <Col
          source="outcome"
          disableSort
          {...wideOnly}
          render={({ outcome }) => (outcome ? translate(`desk.consultations.outcome.${outcome}`) : '–')}
        />
      </DeskList>
    </ConsultationMoves>
  );
}

function EmptyText() {
  const translate = useTranslate();
  const { status, toClose, upcoming } = useListContext().filterValues as Record<string, unknown>;
  const tab = toClose ? 'toClose' : upcoming ? 'upcoming' : status === 'REQUESTED' ? 'requested' : 'all';
  return <>{translate(`desk.consultations.empty.${tab}`)}</>;
}
