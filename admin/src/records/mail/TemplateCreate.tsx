import { useTranslate } from 'react-admin';
import { RecordCreate } from '../../common/form/RecordCreate.js';
import { TemplateInputs } from './TemplateInputs.js';

export default function TemplateCreate() {
  const translate = useTranslate();
  return (
    <RecordCreate
      title={translate('desk.mail.add')}
      saveLabel="desk.mail.create"
      defaults={{ name: '', subject: '', body: '' }}
    >
      <TemplateInputs />
    </RecordCreate>
  );
}
