import { useTranslate } from 'react-admin';
import { RecordHistory } from '../../common/RecordHistory.js';
import { RecordPage } from '../../common/RecordPage.js';
import { useMay } from '../../providers/me.js';
import type { Contact } from './contacts.graphql.js';
import { ContactFacts } from './ContactFacts.js';
import { ContactInputs } from './ContactInputs.js';
import { ContactState } from './ContactState.js';
import { DeleteOrRestoreContact } from './DeleteOrRestoreContact.js';
import { Employments } from './Employments.js';

export default function ContactPage() {
  const translate = useTranslate();
  const mayEdit = useMay('updateContact');
  const mayAudit = useMay('auditEntries');
  return (
    <RecordPage<Contact>
      title={({ name }) => name}
      state={(contact) => <ContactState contact={contact} />}
      verbs={(contact) => <DeleteOrRestoreContact contact={contact} />}
      facts={(contact) => <ContactFacts contact={contact} />}
      inputs={<ContactInputs />}
      mayEdit={({ deletedAt }) => mayEdit && !deletedAt}
      side={({ id }) =>
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
      {(contact) => <Employments contact={contact} />}
    </RecordPage>
  );
}
