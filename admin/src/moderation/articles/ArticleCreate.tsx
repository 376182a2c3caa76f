import { useTranslate } from 'react-admin';
import { RecordCreate } from '../../common/form/RecordCreate.js';
import { useMe } from '../../providers/me.js';
import { ArticleInputs } from './ArticleInputs.js';

export default function ArticleCreate() {
  const translate = useTranslate();
  const me = useMe();
  return (
    <RecordCreate
      title={translate('desk.articles.write')}
      saveLabel="desk.articles.create"
      defaults={{ status: 'DRAFT', commentPolicy: 'OPEN', authorName: me?.name, body: '' }}
    >
      <ArticleInputs />
    </RecordCreate>
  );
}
