import { AutocompleteInput, DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useMemo } from 'react';
import { countries } from '../../common/countries.js';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { useMe } from '../../providers/me.js';
import { INDUSTRIES, SIZES } from './companyChoices.js';
import { useAccountManagers } from './useAccountManagers.js';

const people = { htmlInput: { maxLength: 200, dir: 'auto' } } as const;
const sizes = SIZES.map((id) => ({ id, name: `desk.companies.${id}` }));

/** The same fields to add and to change a company; its fee terms are for themselves. */
export function CompanyInputs() {
  const translate = useTranslate();
  const locale = useMe()?.locale;
  const everywhere = useMemo(() => countries(locale), [locale]);
  return (
    <>
      <FieldGrid columns={2}>
        <TextInput source="name" validate={required()} slotProps={people} />
        <TextInput source="domain" helperText={translate('desk.companies.domainHelp')} slotProps={people} />
        <TextInput source="website" type="url" slotProps={people} />
        <SelectInput source="size" choices={sizes} />
        <TextInput
          source="industry"
          slotProps={{ htmlInput: { ...people.htmlInput, list: 'company-industries' } }}
        />
        <AutocompleteInput source="country" choices={everywhere} />
        <SelectInput source="accountManagerId" choices={useAccountManagers()} translateChoice={false} />
      </FieldGrid>
      <datalist id="company-industries">
        {INDUSTRIES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <FieldGrid columns={2}>
        <DateInput source="msaSignedOn" />
        <DateInput source="ndaSignedOn" />
        <DateInput source="offLimitsUntil" helperText={translate('desk.companies.offLimitsHelp')} />
        <TextInput source="offLimitsReason" slotProps={people} />
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
