import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { RecordPage } from '../../common/RecordPage.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useMay } from '../../providers/me.js';
import { SamePerson } from '../../records/people/SamePerson.js';
import { RecordTags } from '../../records/tags/RecordTags.js';
import { useSideTabs } from '../../records/useSideTabs.js';
import { MeetButton } from '../consultations/MeetButton.js';
import { AssignButton } from './AssignButton.js';
import { BackChip } from './BackChip.js';
import { LeadBecame } from './LeadBecame.js';
import { LeadFacts } from './LeadFacts.js';
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
  const sideTabs = useSideTabs();
  // What is said with somebody who became a contact is said with them and their company.
  const sideOf = ({ id, contact, company }: Lead) =>
    sideTabs({ type: 'Lead', id }, [
      ...(contact ? [{ type: 'Contact', id: contact.id }] : []),
      ...(company ? [{ type: 'Company', id: company.id }] : []),
    ]);
  return (
    <LeadMoves>
      <RecordPage<Lead>
        title={({ name, companyName }) => [name, companyName].filter(Boolean).join(', ')}
        state={(lead) => (
          <>
            <LeadStatusChip status={lead.status} />
            {lead.deletedAt && <StatusChip label={translate('desk.leads.deletedChip')} tone="bad" />}
            <BackChip lead={lead} />
            <SlaClock lead={lead} />
            <span>{lead.reference}</span>
            <SamePerson of={{ type: 'Lead', id: lead.id }} />
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
            {!lead.deletedAt && <MeetButton lead={lead.id} />}
            <LeadVerbs lead={lead} />
          </>
        )}
        facts={(lead) => (
          <>
            <LeadFacts lead={lead} />
            <RecordTags of={{ type: 'Lead', id: lead.id }} tags={lead.tags} />
          </>
        )}
        inputs={<LeadInputs />}
        mayEdit={({ deletedAt }) => mayEdit && !deletedAt}
        side={sideOf}
      >
        {(lead) => (
          <>
            <LeadBecame lead={lead} />
            <LeadOrigin lead={lead} />
            <LeadLikenesses lead={lead} />
          </>
        )}
      </RecordPage>
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
