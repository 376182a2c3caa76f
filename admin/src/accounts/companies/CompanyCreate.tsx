import { useTranslate } from 'react-admin';
import { RecordCreate } from '../../common/form/RecordCreate.js';
import { useMe } from '../../providers/me.js';
import { AlikeCompanies } from './AlikeCompanies.js';
import { CompanyInputs } from './CompanyInputs.js';

export default function CompanyCreate() {
  const translate = useTranslate();
  const me = useMe();
  const mine = me?.roles.some((role) => role === 'ACCOUNT_MANAGER');
  return (
    <RecordCreate
      title={translate('desk.companies.add')}
      saveLabel="desk.companies.create"
      defaults={{ accountManagerId: mine ? me?.id : null }}
    >
      <AlikeCompanies />
      <CompanyInputs />
    </RecordCreate>
  );
}
