import { useTranslate } from 'react-admin';
import { RecordPage } from '../../common/RecordPage.js';
import { useMay, useMe } from '../../providers/me.js';
import { SamePerson } from '../../records/people/SamePerson.js';
import { RecordTags } from '../../records/tags/RecordTags.js';
import { useSideTabs } from '../../records/useSideTabs.js';
import { DeliverablesPanel } from './DeliverablesPanel.js';
import { EngagementFacts } from './EngagementFacts.js';
import { EngagementInputs } from './EngagementInputs.js';
import { EngagementMoves } from './EngagementMoves.js';
import type { Engagement } from './engagements.graphql.js';
import { Confidential, EngagementState, Overdue } from './EngagementState.js';
import { EngagementVerbs } from './EngagementVerbs.js';
import { HoldsPanel } from './HoldsPanel.js';
import { MaskedNotice } from './MaskedNotice.js';
import { ProposalsPanel } from './ProposalsPanel.js';

/** One engagement: where it stands and what can be done, its terms, what was offered, handed over and held up. */
export default function EngagementPage() {
  const translate = useTranslate();
  const me = useMe();
  const mayEdit = useMay('updateEngagement');
  const mayMove = useMay('moveEngagements');
  const sideTabs = useSideTabs();
  // Whoever only recruits changes what they lead.
  const isMine = ({ leadRecruiterId }: Engagement) => mayMove || leadRecruiterId === me?.id;
  return (
    <EngagementMoves>
      <RecordPage<Engagement>
        title={({ title }) => title}
        state={(engagement) => (
          <>
            <EngagementState {...engagement} />
            <Overdue engagement={engagement} />
            {engagement.confidential && <Confidential />}
            <span>{engagement.code}</span>
            <span>{translate(`desk.engagements.type.${engagement.type}`)}</span>
            {!engagement.masked && <SamePerson of={{ type: 'Engagement', id: engagement.id }} />}
          </>
        )}
        verbs={(engagement) => <EngagementVerbs engagement={engagement} />}
        notice={(engagement) => engagement.masked && <MaskedNotice engagement={engagement} />}
        facts={(engagement) => (
          <>
            <EngagementFacts engagement={engagement} />
            {!engagement.masked && (
              <RecordTags of={{ type: 'Engagement', id: engagement.id }} tags={engagement.tags} />
            )}
          </>
        )}
        inputs={<EngagementInputs />}
        mayEdit={(engagement) => mayEdit && !engagement.masked && !engagement.deletedAt && isMine(engagement)}
        side={(engagement) =>
          engagement.masked
            ? []
            : [
                ...(mayMove
                  ? [
                      {
                        key: 'proposals',
                        label: translate('desk.engagements.proposal.title'),
                        content: <ProposalsPanel engagement={engagement} />,
                      },
                    ]
                  : []),
                ...sideTabs({ type: 'Engagement', id: engagement.id }),
              ]
        }
      >
        {(engagement) =>
          !engagement.masked && (
            <>
              {engagement.type === 'SPRINT' && (
                <DeliverablesPanel engagement={engagement} mayEdit={mayEdit && isMine(engagement)} />
              )}
              {engagement.holds.length > 0 && <HoldsPanel engagement={engagement} />}
            </>
          )
        }
      </RecordPage>
    </EngagementMoves>
  );
}
