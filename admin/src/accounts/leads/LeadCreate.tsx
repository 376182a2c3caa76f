import { useTranslate } from 'react-admin';
import { RecordCreate } from '../../common/form/RecordCreate.js';
import { LeadInputs } from './LeadInputs.js';

export default function LeadCreate() {
  const translate = useTranslate();
  return (
    <RecordCreate
      title={translate('desk.leads.add')}
      saveLabel="desk.leads.create"
      defaults={{ source: 'REFERRAL', services: [], message: '' }}
    >
      <LeadInputs />
    </RecordCreate>
  );
}
