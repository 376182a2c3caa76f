import { useGetOne, useTranslate } from 'react-admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { RecordCreate } from '../../common/form/RecordCreate.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { refusalOf } from '../../providers/deskError.js';
import { useMe } from '../../providers/me.js';
import { useHosts } from '../availability/useHosts.js';
import type { Contact } from '../contacts/contacts.graphql.js';
import type { Lead } from '../leads/leads.graphql.js';
import { draftOf, madeOf } from './consultationDraft.js';
import { ConsultationInputs } from './ConsultationInputs.js';
import { InviteInput } from './InviteInput.js';
import { WhenInputs } from './WhenInputs.js';

/** A meeting that we agree with somebody: what their lead or contact tells stands there already. */
export default function ConsultationCreate() {
  const translate = useTranslate();
  const me = useMe()!;
  const [params] = useSearchParams();
  const [alternatives, setAlternatives] = useState<readonly { startsAt: string }[]>([]);
  const hosts = useHosts();
  const leadId = params.get('lead');
  const lead = useGetOne<Lead>('leads', { id: leadId! }, { enabled: Boolean(leadId) });
  const contactId = params.get('contact') ?? lead.data?.contact?.id;
  const contact = useGetOne<Contact>('contacts', { id: contactId! }, { enabled: Boolean(contactId) });
  const needed = [hosts, ...(leadId ? [lead] : []), ...(contactId ? [contact] : [])];
  const failed = needed.find(({ error, data }) => error && !data);
  if (failed) return <QueryError error={failed.error as Error} again={() => void failed.refetch()} />;
  if (!hosts.data || needed.some(({ data }) => !data)) return <LoadingSoon />;
  return (
    <RecordCreate
      title={translate('desk.consultations.add')}
      saveLabel="desk.consultations.create"
      defaults={draftOf({
        me,
        hosts: hosts.data,
        lead: lead.data,
        contact: contact.data,
        startsAt: params.get('startsAt'),
        hostId: params.get('host'),
      })}
      transform={madeOf}
      onRefused={(error) => setAlternatives(refusalOf(error).alternatives ?? [])}
    >
      <WhenInputs hosts={hosts.data} owner={lead.data?.owner?.id} alternatives={alternatives} />
      <ConsultationInputs />
      <InviteInput />
    </RecordCreate>
  );
}
