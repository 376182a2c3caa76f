import { useTranslate } from 'react-admin';
import { StatusChip } from '../../common/StatusChip.js';
import type { Contact } from './contacts.graphql.js';

export function ContactState({ contact: { isPrimary, deletedAt } }: { contact: Contact }) {
  const translate = useTranslate();
  if (deletedAt) return <StatusChip label={translate('desk.contacts.deletedChip')} tone="bad" />;
  return isPrimary ? <StatusChip label={translate('desk.contacts.primary')} tone="accent" /> : null;
}
