import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Day } from '../../common/Day.js';
import { Fact, Facts } from '../../common/Facts.js';
import { Time } from '../../common/Time.js';
import type { Consultation } from './consultations.graphql.js';
import { MeetingTime } from './MeetingTime.js';

/** Who, when, and what came of it. */
export function ConsultationFacts({ consultation: c }: { consultation: Consultation }) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.consultations.${key}`, args);
  const link = (to: string, label: string) => <Link to={to}>{label}</Link>;
  return (
    <Facts>
      <Fact source="startsAt">
        <MeetingTime at={c.startsAt} /> – <MeetingTime at={c.endsAt} clock />
      </Fact>
      <Fact source="guestZone">
        {!c.masked && (
          <>
            <MeetingTime at={c.startsAt} zone={c.guestZone} /> ({c.guestZone})
          </>
        )}
      </Fact>
      <Fact source="kind">{t(`kind.${c.kind}`)}</Fact>
      <Fact source="host">{c.host.name}</Fact>
      <Fact source="guestEmail">{c.guestEmail && <a href={`mailto:${c.guestEmail}`}>{c.guestEmail}</a>}</Fact>
      <Fact source="guestPhone">{c.guestPhone && <a href={`tel:${c.guestPhone}`}>{c.guestPhone}</a>}</Fact>
      <Fact source="guestCompany">
        {c.company ? link(`/companies/${c.company.id}`, c.company.name) : c.guestCompany}
      </Fact>
      <Fact source="lead">
        {c.lead && link(`/leads/${c.lead.id}`, `${c.lead.name}, ${c.lead.reference}`)}
      </Fact>
      <Fact source="contact">{c.contact && link(`/contacts/${c.contact.id}`, c.contact.name)}</Fact>
      <Fact source="channel">{t(`channel.${c.channel}`)}</Fact>
      <Fact source="joinUrl">
        {c.joinUrl && (
          <a href={c.joinUrl} target="_blank" rel="noopener noreferrer">
            {c.joinUrl}
          </a>
        )}
      </Fact>
      <Fact source="ndaSignedOn">
        {c.ndaSignedOn ? <Day on={c.ndaSignedOn} /> : c.confidential && !c.masked && t('noNda')}
      </Fact>
      <Fact source="toldAt">{c.toldAt && <Time at={c.toldAt} />}</Fact>
      <Fact source="guestMessage" wide>
        {c.guestMessage}
      </Fact>
      <Fact source="prepNotes" wide>
        {c.prepNotes}
      </Fact>
      <Fact source="outcome">{c.outcome && t(`outcome.${c.outcome}`)}</Fact>
      <Fact source="nextStepOn">{c.nextStepOn && <Day on={c.nextStepOn} />}</Fact>
      <Fact source="outcomeNotes" wide>
        {c.outcomeNotes}
      </Fact>
      <Fact source="closeReason" wide>
        {c.closeReason && t(`closed.${c.closedBy ?? 'HOST'}`, { reason: c.closeReason })}
      </Fact>
    </Facts>
  );
}
