import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Day } from '../../common/Day.js';
import { Fact, Facts } from '../../common/Facts.js';
import { Time } from '../../common/Time.js';
import type { Contact } from './contacts.graphql.js';

export function ContactFacts({ contact }: { contact: Contact }) {
  const translate = useTranslate();
  const { company, email, phone, linkedinUrl } = contact;
  return (
    <Facts>
      <Fact source="companyId">
        {company && (
          <Link to={`/companies/${company.id}`}>
            <bdi>{company.name}</bdi>
          </Link>
        )}
      </Fact>
      <Fact source="title">{contact.title}</Fact>
      <Fact source="role">{translate(`desk.contacts.${contact.role}`)}</Fact>
      <Fact source="employedSince">{contact.employedSince && <Day on={contact.employedSince} />}</Fact>
      <Fact source="email">{email && <a href={`mailto:${email}`}>{email}</a>}</Fact>
      <Fact source="phone">{phone && <a href={`tel:${phone}`}>{phone}</a>}</Fact>
      <Fact source="linkedinUrl">
        {linkedinUrl && (
          <a href={linkedinUrl} target="_blank" rel="noopener noreferrer nofollow">
            {linkedinUrl}
          </a>
        )}
      </Fact>
      <Fact source="timeZone">{contact.timeZone?.replaceAll('_', ' ')}</Fact>
      <Fact source="createdAt">
        <Time at={contact.createdAt} />
      </Fact>
      <Fact source="about" wide>
        {contact.about}
      </Fact>
    </Facts>
  );
}
