import type { EventDropArg, EventInput } from '@fullcalendar/core';
import interactionPlugin, { type EventResizeDoneArg } from '@fullcalendar/interaction';
import listPlugin from '@fullcalendar/list';
import FullCalendar from '@fullcalendar/react';
import timeGridPlugin from '@fullcalendar/timegrid';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslate } from 'react-admin';
import { instantOf, localMinute } from '../../../common/clock.js';
import { useMe } from '../../../providers/me.js';
import type { Consultation } from '../consultations.graphql.js';
import { calendarLook } from './calendarLook.js';
import { type CalendarView, firstDayOf } from './calendarSpan.js';
import { EventFace } from './EventFace.js';

/** A meeting that was dragged: when it is to be, how long, and how to put it back. */
export interface Dragged {
  meeting: Consultation;
  startsAt: string;
  minutes: number;
  putBack: () => void;
}
interface CalendarGridProps {
  view: CalendarView;
  /** The first day that is shown. */
  from: string;
  events: EventInput[];
  onOpen: (meeting: Consultation) => void;
  onDrag: (dragged: Dragged) => void;
  /** An empty time was chosen, an instant. */
  onEmpty?: (at: string) => void;
}

const GRIDS: Record<CalendarView, string> = {
  day: 'timeGridDay',
  week: 'timeGridWeek',
  agenda: 'listAgenda',
};
const LIST = { listAgenda: { type: 'list', duration: { days: 14 } } };
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const minuteOf = (date: Date) => date.toISOString().slice(0, 16);
const meetingOf = ({ extendedProps }: { extendedProps: Record<string, unknown> }) =>
  extendedProps.meeting as Consultation | undefined;

/** The calendar itself, by the viewer's clock and in their language. */
export default function CalendarGrid({ view, from, events, onOpen, onDrag, onEmpty }: CalendarGridProps) {
  const translate = useTranslate();
  const isTouch = useMediaQuery('(pointer: coarse)', { noSsr: true });
  const me = useMe();
  const zone = me?.timeZone;
  const locale = me?.locale ?? 'en';
  const dragged = ({ event, oldEvent, revert }: EventDropArg | EventResizeDoneArg) => {
    const meeting = meetingOf(event)!;
    const moved = event.start!.getTime() !== oldEvent.start!.getTime();
    const startsAt = moved ? instantOf(minuteOf(event.start!), zone)! : meeting.startsAt;
    const minutes = moved
      ? (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000
      : (event.end!.getTime() - event.start!.getTime()) / 60_000;
    onDrag({ meeting, startsAt, minutes, putBack: revert });
  };
  return (
    <Box sx={calendarLook(view === 'agenda', view === 'week')}>
      <FullCalendar
        key={`${view} ${from}`}
        plugins={[timeGridPlugin, listPlugin, interactionPlugin]}
        initialView={GRIDS[view]}
        initialDate={from}
        views={LIST}
        headerToolbar={false}
        height={view === 'agenda' ? 'auto' : '100%'}
        locale={locale}
        firstDay={firstDayOf(locale)}
        // Wall clock minutes come in and go out as they are: calendarEvents.ts.
        timeZone="UTC"
        now={() => localMinute(new Date().toISOString(), zone)}
        nowIndicator
        allDaySlot={false}
        slotDuration="00:30"
        snapDuration="00:15"
        scrollTime="07:30"
        slotLabelFormat={CLOCK}
        eventTimeFormat={CLOCK}
        displayEventEnd={view === 'agenda'}
        dayHeaderFormat={{ weekday: 'short', day: 'numeric', month: 'short' }}
        eventMinHeight={isTouch ? 44 : 24}
        slotEventOverlap={false}
        noEventsContent={translate('desk.consultations.calendar.none')}
        events={events}
        eventInteractive
        eventContent={({ event, timeText, view: { type } }) => {
          const meeting = meetingOf(event);
          return meeting ? (
            <EventFace meeting={meeting} time={type === GRIDS.agenda ? undefined : timeText} />
          ) : (
            true
          );
        }}
        eventDidMount={({ el, event }) => {
          const meeting = meetingOf(event);
          if (!meeting) return;
          const face = el.matches('tr') ? el.querySelector('a') : el;
          face?.setAttribute('role', 'button');
        }}
        viewDidMount={({ el }) => {
          // Its tables claim to be grids that arrow keys walk, and are none: what stands in them are buttons that say their day.
          for (const part of el.querySelectorAll('[role]')) part.setAttribute('role', 'presentation');
          for (const scroller of el.querySelectorAll('.fc-scroller-liquid-absolute'))
            scroller.setAttribute('tabindex', '0');
        }}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          const meeting = meetingOf(event);
          if (meeting) onOpen(meeting);
        }}
        eventDrop={dragged}
        eventResize={dragged}
        dateClick={({ date }) => onEmpty?.(instantOf(minuteOf(date), zone)!)}
      />
    </Box>
  );
}
