import type { Sql } from '../../platform/database/database.js';
import type { MergeKind, MergeReference, Values } from '../../records/merges/merge-kinds.js';
import type { Alike } from '../../records/merges/merge.model.js';
import type { ContactInput } from './contact.inputs.js';
import type { ContactsService } from './contacts.service.js';
import { type Written, written, WRITTEN_COLUMNS } from './written-contact.js';

/** Two contacts that are one person. */
export const contactMerge = (contacts: ContactsService): MergeKind => ({
  type: 'Contact',
  table: 'contacts',
  columns: WRITTEN_COLUMNS,
  together: [['companyId', 'isPrimary', 'employedSince']],
  names: { companyId: (id) => `(SELECT co.name FROM companies co WHERE co.id = ${id})` },
  alike,
  written: (before, taken) => ({ ...written(before as unknown as Written, taken as ContactInput) }),
  check: (sql, before, after, id) =>
    contacts.check(sql, before as unknown as Written, after as unknown as Written, id),
  free: (sql, { email }: Values, id) => contacts.checkEmail(sql, email as string | null, id),
  // Not as the primary contact where another became that.
  revive: `is_primary = r.is_primary AND NOT EXISTS (
    SELECT FROM contacts o WHERE o.company_id = r.company_id AND o.is_primary AND o.deleted_at IS NULL)`,
  note: (sql, by, verb, { id }, changes) => contacts.note(sql, by, verb, id, changes),
});

/** What of this room goes over with a company or a contact. */
export const IN_CONTACTS: readonly MergeReference[] = [
  {
    to: 'Company',
    table: 'contacts',
    column: 'company_id',
    versioned: true,
    first: 'is_primary',
    said: { as: 'contacts', when: 'r.deleted_at IS NULL', type: 'Contact' },
  },
  {
    to: 'Company',
    table: 'contact_employments',
    column: 'company_id',
    said: { as: 'formerContacts', when: 'true' },
  },
  {
    to: 'Contact',
    table: 'contact_employments',
    column: 'contact_id',
    said: { as: 'employments', when: 'true' },
  },
];

/** From here two names are one name written twice. */
const SAME_NAME = 0.55;
const SEARCHED = `(o.name || ' ' || coalesce(o.email::text, ''))`;

/** Of the same phone, or of nearly the same name: at the same company, or with nothing that tells them apart. */
const alike = (sql: Sql, id: string): Promise<Alike[]> =>
  sql.planned<Alike>(
    `WITH me AS (SELECT * FROM contacts WHERE id = $1), found AS (
       SELECT o.id, 'PHONE' AS reason, 1 AS likeness FROM me JOIN contacts o ON o.phone = me.phone
       UNION ALL SELECT o.id, 'NAME', similarity(o.name, me.name) FROM me JOIN contacts o ON me.name <% ${SEARCHED}
       WHERE lower(o.name) = lower(me.name) OR similarity(o.name, me.name) >= ${SAME_NAME}
         AND (o.company_id = me.company_id OR o.company_id IS NULL OR me.company_id IS NULL)
     )
     SELECT o.id, o.name AS label, concat_ws(' · ', o.title, (SELECT co.name FROM companies co WHERE co.id = o.company_id), o.email) AS detail,
       array_agg(f.reason ORDER BY f.reason) AS reasons
     FROM found f JOIN contacts o ON o.id = f.id AND o.id <> $1 AND o.deleted_at IS NULL
     GROUP BY o.id ORDER BY count(*) DESC, max(f.likeness) DESC, o.id LIMIT 5`,
    [id],
  );
