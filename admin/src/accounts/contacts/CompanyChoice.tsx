import { AutocompleteInput, ReferenceInput } from 'react-admin';

/** The company of a contact, found by a part of its name or domain. */
export function CompanyChoice({ helperText }: { helperText?: string }) {
  return (
    <ReferenceInput source="companyId" reference="companies" sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput
        optionText="name"
        filterToQuery={(q: string) => ({ q })}
        translateChoice={false}
        helperText={helperText}
      />
    </ReferenceInput>
  );
}
