import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { RecordEdit } from '../../common/form/RecordEdit.js';
import { RecordHistory } from '../../common/RecordHistory.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useMay } from '../../providers/me.js';
import { AssignButton } from './AssignButton.js';
import { BackChip } from './BackChip.js';
import { LeadBecame } from './LeadBecame.js';
import { LeadInputs } from './LeadInputs.js';
import { LeadLikenesses } from './LeadLikenesses.js';
import { LeadMoves } from './LeadMoves.js';
import { LeadOrigin } from './LeadOrigin.js';
import type { Lead } from './leads.graphql.js';
import { LeadStatusChip } from './LeadStatusChip.js';
import { LeadVerbs } from './LeadVerbs.js';
import { SlaClock } from './SlaClock.js';

/** One lead: where it stands and whose it is, what we know, how it came, what else is like it. */
export default function LeadPage() {
  const translate = useTranslate();
  const mayEdit = useMay('updateLead');
  const mayAudit = useMay('auditEntries');
  return (
    <LeadMoves>
      <RecordEdit<Lead>
        title={({ name, companyName }) => [name, companyName].filter(Boolean).join(', ')}
        aside={(lead) => (
          <>
            <LeadStatusChip status={lead.status} />
            {lead.deletedAt && <StatusChip label={translate('desk.leads.deletedChip')} tone="bad" />}
            <BackChip lead={lead} />
            <SlaClock lead={lead} />
            <span>{lead.reference}</span>
          </>
        )}
        verbs={(lead) => (
          <>
            {mayEdit ? (
              <AssignButton leads={() => [lead]} label={<Owner lead={lead} />} />
            ) : (
              <Button disabled>
                <Owner lead={lead} />
              </Button>
            )}
            <LeadVerbs lead={lead} />
          </>
        )}
        mayEdit={mayEdit}
        formTab="desk.leads.facts"
        beside={(lead) => (
          <>
            <LeadBecame lead={lead} />
            <LeadOrigin lead={lead} />
            <LeadLikenesses lead={lead} />
          </>
        )}
        tabs={({ id }) =>
          mayAudit
            ? [
                {
                  key: 'history',
                  label: translate('desk.common.history'),
                  content: <RecordHistory subjectId={id} />,
                },
              ]
            : []
        }
      >
        <LeadInputs />
      </RecordEdit>
    </LeadMoves>
  );
}

function Owner({ lead: { owner } }: { lead: Lead }) {
  const translate = useTranslate();
  return (
    <span>
      {`${translate('desk.leads.owner')}: `}
      <bdi>{owner?.name ?? translate('desk.leads.noOwner')}</bdi>
    </span>
  );
}
