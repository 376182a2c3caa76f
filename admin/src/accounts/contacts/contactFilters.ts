import type { ListFilter } from '../../common/list/filters.js';
import { CONTACT_ROLES } from './contactRoles.js';

export const contactFilters: ListFilter[] = [
  {
    source: 'role',
    label: 'resources.contacts.fields.role',
    kind: 'choice',
    choices: CONTACT_ROLES.map((id) => ({ id, label: `desk.contacts.${id}` })),
  },
  {
    source: 'deleted',
    label: 'desk.contacts.deleted',
    kind: 'choice',
    choices: [{ id: true, label: 'desk.contacts.deletedOnly' }],
  },
];
