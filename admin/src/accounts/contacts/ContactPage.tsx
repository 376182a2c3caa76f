import { useDataProvider } from 'react-admin';
import { DeleteOrRestore } from '../../common/DeleteOrRestore.js';
import { RecordPage } from '../../common/RecordPage.js';
import { useMay } from '../../providers/me.js';
import { SamePerson } from '../../records/people/SamePerson.js';
import { MergedAway } from '../../records/merges/MergedAway.js';
import { MergesPanel } from '../../records/merges/MergesPanel.js';
import { RecordTags } from '../../records/tags/RecordTags.js';
import { useSideTabs } from '../../records/useSideTabs.js';
import { MeetButton } from '../consultations/MeetButton.js';
import type { Contact, ContactVerbs } from './contacts.graphql.js';
import { ContactFacts } from './ContactFacts.js';
import { ContactInputs } from './ContactInputs.js';
import { contactMerge } from './contactMerge.js';
import { ContactState } from './ContactState.js';
import { Employments } from './Employments.js';

export default function ContactPage() {
  const mayEdit = useMay('updateContact');
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & ContactVerbs>();
  const sideTabs = useSideTabs();
  return (
    <RecordPage<Contact>
      title={({ name }) => name}
      state={(contact) => (
        <>
          <ContactState contact={contact} />
          <SamePerson of={{ type: 'Contact', id: contact.id }} />
        </>
      )}
      verbs={(contact) => (
        <>
          {!contact.deletedAt && <MeetButton contact={contact.id} />}
          <DeleteOrRestore
            resource="contacts"
            record={contact}
            name={contact.name}
            needs="deleteContact"
            restore={() => dataProvider.restoreContact(contact)}
          />
        </>
      )}
      notice={({ mergedInto }) =>
        mergedInto && <MergedAway to={`/contacts/${mergedInto.id}`} name={mergedInto.name} />
      }
      facts={(contact) => (
        <>
          <ContactFacts contact={contact} />
          <RecordTags of={{ type: 'Contact', id: contact.id }} tags={contact.tags} />
        </>
      )}
      inputs={<ContactInputs />}
      mayEdit={({ deletedAt }) => mayEdit && !deletedAt}
      // What is said with a person is said with their company.
      side={({ id, company }) =>
        sideTabs({ type: 'Contact', id }, company ? [{ type: 'Company', id: company.id }] : [])
      }
    >
      {(contact) => (
        <>
          <MergesPanel room={contactMerge} id={contact.id} />
          <Employments contact={contact} />
        </>
      )}
    </RecordPage>
  );
}
