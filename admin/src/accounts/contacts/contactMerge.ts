import type { MergeRoom } from '../../records/merges/mergeRoom.js';

export const contactMerge: MergeRoom = {
  type: 'Contact',
  resource: 'contacts',
  say: (field, value, translate) =>
    field === 'role'
      ? translate(`desk.contacts.${value}`)
      : field === 'isPrimary'
        ? translate(value === 'true' ? 'ra.boolean.true' : 'ra.boolean.false')
        : value,
};
