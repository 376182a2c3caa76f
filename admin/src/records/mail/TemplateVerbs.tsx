import Button from '@mui/material/Button';
import { useDataProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { ConfirmDialog } from '../../common/ConfirmDialog.js';
import { useSettle } from '../../common/useSettle.js';
import { type MailTemplate, resetTemplate, restoreTemplate } from './templates.graphql.js';

/** Deletes and brings back what people write; gives what the desk writes its first words again. */
export function TemplateVerbs({ template }: { template: MailTemplate }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const settle = useSettle();
  const [asking, setAsking] = useState(false);
  const { name, occasion, isOriginal, isMine, deletedAt } = template;
  if (!isMine || (occasion && isOriginal)) return null;
  if (deletedAt) {
    return (
      <Button onClick={() => void settle(restoreTemplate(template), 'desk.mail.restored')}>
        {translate('desk.mail.restore')}
      </Button>
    );
  }
  const verb = occasion ? 'reset' : 'delete';
  return (
    <>
      <Button color={occasion ? 'inherit' : 'error'} onClick={() => setAsking(true)}>
        {translate(`desk.mail.${verb}`)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={translate(`desk.mail.${verb}One`, { name })}
          text={translate(`desk.mail.${verb}Text`)}
          confirm={translate(`desk.mail.${verb}`)}
          onConfirm={() =>
            occasion
              ? settle(resetTemplate(template), 'desk.mail.resetNotice')
              : settle(
                  dataProvider.delete('mailTemplates', { id: template.id, previousData: template }),
                  'desk.mail.deletedNotice',
                )
          }
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
