import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { lazy, Suspense, useContext, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { LoadingSoon } from '../../../common/LoadingSoon.js';
import { useMoves } from '../../../common/machines.js';
import { PageHead } from '../../../common/PageHead.js';
import { QueryError } from '../../../common/QueryError.js';
import { useNumber } from '../../../common/useNumber.js';
import { NoAccessPage } from '../../../layout/NoAccessPage.js';
import { useMay, useMe } from '../../../providers/me.js';
import { useHosts } from '../../availability/useHosts.js';
import { ConsultationMoves } from '../ConsultationMoves.js';
import { ConsultationMovesContext } from '../consultationMoves.js';
import type { Consultation } from '../consultations.graphql.js';
import { ConsultationViews } from '../ConsultationViews.js';
import { NewMeeting } from '../NewMeeting.js';
import { CalendarBar } from './CalendarBar.js';
import { eventsOf, shadesOf } from './calendarEvents.js';
import type { Dragged } from './CalendarGrid.js';
import { firstDayOf, spanOf } from './calendarSpan.js';
import { DragQuestion } from './DragQuestion.js';
import { HostChoice } from './HostChoice.js';
import { MeetingDialog } from './MeetingDialog.js';
import { useCalendarParams } from './useCalendarParams.js';
import { useCalendarRows } from './useCalendarRows.js';

const CalendarGrid = lazy(() => import('./CalendarGrid.js'));

/** Consultations by day and hour: dragged to another time, opened, and made where there is room. */
export default function CalendarPage() {
  const mayLook = useMay('consultations');
  return mayLook ? (
    <ConsultationMoves>
      <Calendar />
    </ConsultationMoves>
  ) : (
    <NoAccessPage />
  );
}

function Calendar() {
  const translate = useTranslate();
  const number = useNumber();
  const navigate = useNavigate();
  const me = useMe()!;
  const { run } = useContext(ConsultationMovesContext);
  const mayCreate = useMay('createConsultation');
  const mayMove = useMay('moveConsultations');
  const moves = useMoves('consultation');
  const { data: hosts = [] } = useHosts();
  const { view, day, setView, setDay, setHosts, ...params } = useCalendarParams();
  const shown = params.hosts ?? (hosts.some(({ id, bookable }) => bookable && id === me.id) ? 'mine' : 'all');
  const span = spanOf(view, day, firstDayOf(me.locale));
  const { from, until } = span;
  const { meetings, schedules } = useCalendarRows(span, shown, view !== 'agenda');
  const [opened, setOpened] = useState<string>();
  const [dragged, setDragged] = useState<Dragged>();
  const rows = meetings.data;
  const events = useMemo(() => {
    const movable = ({ masked, status }: Consultation) =>
      mayMove && !masked && moves.some((move) => move.action === 'RESCHEDULE' && move.from === status);
    const busy = (name: string) => translate('desk.consultations.calendar.busy', { name });
    return [
      ...eventsOf(rows ?? [], me.timeZone, movable),
      ...shadesOf(schedules, me.timeZone, { from, until }, busy),
    ];
  }, [rows, schedules, from, until, me.timeZone, mayMove, moves, translate]);
  const move = async ({ meeting, startsAt, minutes, putBack }: Dragged) => {
    setDragged(undefined);
    if (!(await run([meeting], 'RESCHEDULE', { startsAt, minutes }))) putBack();
  };
  const create = (startsAt: string) => {
    const host = typeof shown === 'string' ? undefined : shown[0];
    void navigate(`/consultations/create?${new URLSearchParams({ startsAt, ...(host && { host }) })}`);
  };
  const open = rows?.find(({ id }) => id === opened);
  const total = meetings.total ?? 0;
  return (
    <>
      <PageHead title={translate('desk.consultations.title')}>
        <ConsultationViews view="calendar" />
        <NewMeeting />
      </PageHead>
      <CalendarBar {...{ view, day, span, setView, setDay }}>
        <HostChoice hosts={hosts} shown={shown} onChange={setHosts} />
      </CalendarBar>
      {rows && total > rows.length && (
        <Alert severity="warning" sx={{ mx: { xs: 2, md: 2.5 }, mb: 1.5 }}>
          {translate('desk.consultations.calendar.cut', { shown: rows.length, total: number(total) })}
        </Alert>
      )}
      {meetings.error && !rows ? (
        <QueryError error={meetings.error} again={() => void meetings.refetch()} />
      ) : (
        <Suspense fallback={<LoadingSoon />}>
          <CalendarGrid
            view={view}
            from={from}
            events={events}
            onOpen={({ id }) => setOpened(id)}
            onDrag={(one) => (one.meeting.guestEmail ? setDragged(one) : void move(one))}
            onEmpty={mayCreate ? create : undefined}
          />
        </Suspense>
      )}
      {open && <MeetingDialog meeting={open} close={() => setOpened(undefined)} />}
      {dragged && (
        <DragQuestion
          dragged={dragged}
          onMove={() => void move(dragged)}
          close={() => {
            dragged.putBack();
            setDragged(undefined);
          }}
        />
      )}
    </>
  );
}
