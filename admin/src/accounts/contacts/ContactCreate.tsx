import { useTranslate } from 'react-admin';
import { RecordCreate } from '../../common/form/RecordCreate.js';
import { ContactInputs } from './ContactInputs.js';

export default function ContactCreate() {
  const translate = useTranslate();
  return (
    <RecordCreate
      title={translate('desk.contacts.add')}
      saveLabel="desk.contacts.add"
      defaults={{ role: 'OTHER', isPrimary: false }}
    >
      <ContactInputs />
    </RecordCreate>
  );
}
