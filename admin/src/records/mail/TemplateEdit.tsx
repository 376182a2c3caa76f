import { RecordEdit } from '../../common/form/RecordEdit.js';
import { useHistoryTab } from '../../common/form/useHistoryTab.js';
import { useMay } from '../../providers/me.js';
import { TemplateInputs } from './TemplateInputs.js';
import type { MailTemplate } from './templates.graphql.js';
import { TemplateState } from './TemplateState.js';
import { TemplateVerbs } from './TemplateVerbs.js';

export default function TemplateEdit() {
  const mayEdit = useMay('updateMailTemplate');
  const historyTab = useHistoryTab();
  return (
    <RecordEdit<MailTemplate>
      title={({ name }) => name}
      aside={(template) => <TemplateState template={template} />}
      verbs={(template) => <TemplateVerbs template={template} />}
      mayEdit={({ isMine, deletedAt }) => mayEdit && isMine && !deletedAt}
      formTab="desk.mail.template"
      tabs={({ id }) => historyTab({ subjectId: id })}
    >
      <TemplateInputs />
    </RecordEdit>
  );
}
