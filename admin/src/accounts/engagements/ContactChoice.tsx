import { SelectInput, useGetList, useTranslate } from 'react-admin';
import type { Contact } from '../contacts/contacts.graphql.js';

/** Who hires: somebody of the company. */
export function ContactChoice({ companyId }: { companyId: string | undefined }) {
  const translate = useTranslate();
  const { data = [], isPending } = useGetList<Contact>(
    'contacts',
    { filter: { companyId }, sort: { field: 'name', order: 'ASC' }, pagination: { page: 1, perPage: 100 } },
    { enabled: Boolean(companyId) },
  );
  return (
    <SelectInput
      source="contactId"
      choices={data.map(({ id, name, title }) => ({ id, name: title ? `${name} · ${title}` : name }))}
      translateChoice={false}
      parse={(id: string) => id || null}
      disabled={!companyId}
      helperText={
        !companyId
          ? translate('desk.engagements.help.contactFirst')
          : !isPending && data.length === 0
            ? translate('desk.engagements.help.noContacts')
            : undefined
      }
    />
  );
}
