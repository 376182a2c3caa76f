import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { zones } from '../../common/zones.js';
import { CompanyChoice } from './CompanyChoice.js';
import { CONTACT_ROLES } from './contactRoles.js';
import type { Contact } from './contacts.graphql.js';

const people = { htmlInput: { maxLength: 200, dir: 'auto' } } as const;
const roles = CONTACT_ROLES.map((id) => ({ id, name: `desk.contacts.${id}` }));

/** Who they are: enough to add somebody in passing. */
export function PersonInputs() {
  return (
    <FieldGrid columns={2}>
      <TextInput source="name" validate={required()} slotProps={people} />
      <TextInput source="title" slotProps={people} />
      <TextInput source="email" type="email" slotProps={people} />
      <TextInput source="phone" type="tel" slotProps={people} placeholder="+44 20 7946 0018" />
      <SelectInput source="role" choices={roles} validate={required()} />
      <BooleanInput source="isPrimary" />
    </FieldGrid>
  );
}

/** The same fields to add and to change a contact. */
export function ContactInputs() {
  const translate = useTranslate();
  const before = useRecordContext<Contact>();
  const companyId = useWatch({ name: 'companyId' }) as string | null | undefined;
  const moves = Boolean(before?.companyId) && companyId !== before?.companyId;
  return (
    <>
      <PersonInputs />
      <FieldGrid columns={2}>
        <CompanyChoice
          helperText={
            moves ? translate('desk.contacts.moveHelp', { company: before!.company!.name }) : undefined
          }
        />
        <DateInput source="employedSince" />
        <TextInput source="linkedinUrl" type="url" slotProps={people} />
        <AutocompleteInput source="timeZone" choices={zones} translateChoice={false} />
      </FieldGrid>
      <FieldGrid>
        <TextInput
          source="about"
          multiline
          minRows={2}
          maxRows={10}
          slotProps={{ htmlInput: { dir: 'auto' } }}
        />
      </FieldGrid>
    </>
  );
}
