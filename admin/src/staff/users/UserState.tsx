import { useTranslate } from 'react-admin';
import { StatusChip } from '../../common/StatusChip.js';
import type { User } from './users.graphql.js';

export function UserState({ user: { disabledAt, joinedAt } }: { user: User }) {
  const translate = useTranslate();
  if (disabledAt) return <StatusChip label={translate('desk.users.disabled')} tone="bad" />;
  if (!joinedAt) return <StatusChip label={translate('desk.users.invited')} tone="warn" />;
  return <StatusChip label={translate('desk.users.active')} tone="ok" />;
}

/** Roles are a set: said in the order in which the API lists them. */
export function Roles({ roles }: Pick<User, 'roles'>) {
  const translate = useTranslate();
  return <>{roles.map((role) => translate(`desk.users.${role}`)).join(', ')}</>;
}
