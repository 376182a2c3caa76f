import { useTranslate } from 'react-admin';
import { countryName } from '../../common/countries.js';
import { Day } from '../../common/Day.js';
import { Fact, Facts } from '../../common/Facts.js';
import { Time } from '../../common/Time.js';
import { useMe } from '../../providers/me.js';
import type { Company } from './companies.graphql.js';

/** What is known of a company, but what it pays. */
export function CompanyFacts({ company }: { company: Company }) {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  return (
    <Facts>
      <Fact source="domain">{company.domain}</Fact>
      <Fact source="website">
        {company.website && (
          <a href={company.website} target="_blank" rel="noopener noreferrer nofollow">
            {company.website}
          </a>
        )}
      </Fact>
      <Fact source="size">{company.size && translate(`desk.companies.${company.size}`)}</Fact>
      <Fact source="industry">{company.industry}</Fact>
      <Fact source="country">{company.country && countryName(company.country, locale)}</Fact>
      <Fact source="accountManagerId">
        {company.accountManager?.name ?? translate('desk.companies.nobody')}
      </Fact>
      <Fact source="msaSignedOn">{company.msaSignedOn && <Day on={company.msaSignedOn} />}</Fact>
      <Fact source="ndaSignedOn">{company.ndaSignedOn && <Day on={company.ndaSignedOn} />}</Fact>
      <Fact source="statusSince">
        <Time at={company.statusSince} />
      </Fact>
      <Fact source="createdAt">
        <Time at={company.createdAt} />
      </Fact>
      <Fact source="about" wide>
        {company.about}
      </Fact>
    </Facts>
  );
}
