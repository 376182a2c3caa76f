import Chip from '@mui/material/Chip';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Day } from '../../common/Day.js';
import { Fact, Facts } from '../../common/Facts.js';
import { Time } from '../../common/Time.js';
import type { Engagement } from './engagements.graphql.js';
import { EngagementTerms } from './EngagementTerms.js';
import { Heading } from './EngagementInputs.js';

/** What is known of an engagement; of its terms only those of its type, and of money what one may read. */
export function EngagementFacts({ engagement: e }: { engagement: Engagement }) {
  const translate = useTranslate();
  const t = (key: string, args?: object) => translate(`desk.engagements.${key}`, args);
  return (
    <>
      <Facts>
        <Fact source="companyId">
          {e.company && <Link to={`/companies/${e.company.id}`}>{e.company.name}</Link>}
        </Fact>
        <Fact source="contactId">
          {e.contact && (
            <>
              <Link to={`/contacts/${e.contact.id}`}>{e.contact.name}</Link>
              {e.contact.title && `, ${e.contact.title}`}
            </>
          )}
        </Fact>
        <Fact source="accountManagerId">{e.accountManager.name}</Fact>
        <Fact source="leadRecruiterId">{e.leadRecruiter?.name ?? t('nobody')}</Fact>
        <Fact source="openings">{t('filledOf', { filled: e.filledCount, openings: e.openings })}</Fact>
        <Fact source="priority">{t(`priority.${e.priority}`)}</Fact>
        <Fact source="workMode">
          {(e.workMode ?? e.location) &&
            [e.workMode && t(`workMode.${e.workMode}`), e.location].filter(Boolean).join(' · ')}
        </Fact>
        <Fact source="targetStart">{e.targetStart && <Day on={e.targetStart} />}</Fact>
        <Fact source="submittalDue">{e.submittalDue && <Day on={e.submittalDue} />}</Fact>
        <Fact source="feedbackDays">{e.feedbackDays && t('days', { smart_count: e.feedbackDays })}</Fact>
        <Fact source="exclusive">{e.exclusive && t('exclusiveYes')}</Fact>
        <Fact source="closeReason">{e.closeReason && t(`reason.${e.closeReason}`)}</Fact>
        <Fact source="openedAt">{e.openedAt && <Time at={e.openedAt} />}</Fact>
        <Fact source="createdAt">
          <Time at={e.createdAt} />
        </Fact>
        <Fact source="mustHave" wide>
          {e.mustHave.length > 0 && <Skills list={e.mustHave} />}
        </Fact>
        <Fact source="niceToHave" wide>
          {e.niceToHave.length > 0 && <Skills list={e.niceToHave} />}
        </Fact>
      </Facts>
      {!e.masked && (
        <>
          <Heading of="terms" />
          <EngagementTerms engagement={e} />
        </>
      )}
      {(e.about || e.notes) && (
        <>
          <Heading of="texts" />
          <Facts>
            <Fact source="about" wide>
              {e.about}
            </Fact>
            <Fact source="notes" wide>
              {e.notes}
            </Fact>
          </Facts>
        </>
      )}
    </>
  );
}

const Skills = ({ list }: { list: readonly string[] }) => (
  <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, pt: 0.25 }}>
    {list.map((skill) => (
      <Chip key={skill} label={<bdi>{skill}</bdi>} />
    ))}
  </Box>
);
