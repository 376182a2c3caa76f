import { useTranslate } from 'react-admin';
import { exactly } from '../../../common/clock.js';
import { useMe } from '../../../providers/me.js';
import type { Consultation } from '../consultations.graphql.js';
import { ConsultationState } from '../ConsultationState.js';

/** A meeting as it stands in the calendar: who, how it stands where that is not plain, and with whom of ours. */
export function EventFace({ meeting, time }: { meeting: Consultation; time?: string }) {
  const translate = useTranslate();
  const me = useMe();
  const { status, masked, guestName, guestCompany, host } = meeting;
  const name = masked ? translate('desk.consultations.masked') : guestName;
  // In the agenda there is room for all of it.
  if (time === undefined)
    return (
      <>
        <bdi style={{ fontWeight: 600, marginInlineEnd: 8 }}>{name}</bdi>
        {guestCompany && <bdi style={{ marginInlineEnd: 8 }}>{guestCompany}</bdi>}
        <bdi style={{ marginInlineEnd: 8 }}>{host.name}</bdi>
        <ConsultationState consultation={meeting} />
      </>
    );
  return (
    <>
      <bdi style={{ fontWeight: 600 }}>{name}</bdi>
      {status !== 'CONFIRMED' && ` · ${translate(`desk.consultations.status.${status}`)}`}
      {` · ${time} · `}
      <bdi>{host.name}</bdi>
      <span className="read-aloud">
        {`, ${exactly(meeting.startsAt, me?.timeZone, me?.locale, { dateStyle: 'full' })}, ${translate(`desk.consultations.kind.${meeting.kind}`)}`}
      </span>
    </>
  );
}
