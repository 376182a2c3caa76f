import { useTranslate } from 'react-admin';
import { StatusChip } from '../../common/StatusChip.js';
import type { MailTemplate } from './templates.graphql.js';

/** Who writes it, and whether its words are still the first ones. */
export function TemplateState({ template: { occasion, isOriginal, deletedAt } }: { template: MailTemplate }) {
  const translate = useTranslate();
  if (deletedAt) return <StatusChip label={translate('desk.mail.deletedChip')} tone="bad" />;
  if (!occasion) return null;
  return (
    <StatusChip
      label={translate(isOriginal ? 'desk.mail.original' : 'desk.mail.reworded')}
      tone={isOriginal ? 'quiet' : 'accent'}
    />
  );
}
