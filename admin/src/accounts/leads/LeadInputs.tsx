import {
  CheckboxGroupInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { SERVICES, SIZES } from './leadMoves.js';
import type { Lead } from './leads.graphql.js';

const choices = (of: string, ids: readonly string[]) =>
  ids.map((id) => ({ id, name: `desk.leads.${of}.${id}` }));
/** What people may say of a lead; the other sources it has from where it came. */
const TYPED = ['REFERRAL', 'LINKEDIN', 'EVENT', 'OUTBOUND'];

/** The same fields to add a lead and to put right what it says. */
export function LeadInputs() {
  const translate = useTranslate();
  const lead = useRecordContext<Lead>();
  const people = { slotProps: { htmlInput: { maxLength: 200, dir: 'auto' } } } as const;
  const sources = lead?.source && !TYPED.includes(lead.source) ? [lead.source, ...TYPED] : TYPED;
  return (
    <>
      <FieldGrid columns={2}>
        <TextInput source="name" validate={required()} {...people} />
        <TextInput source="companyName" {...people} />
        <TextInput source="email" type="email" parse={(text: string) => text || null} {...people} />
        <TextInput
          source="phone"
          type="tel"
          parse={(text: string) => text || null}
          helperText={translate('desk.leads.phoneHelp')}
          {...people}
        />
        <TextInput
          source="companyDomain"
          parse={(text: string) => text || null}
          helperText={translate('desk.leads.domainHelp')}
          {...people}
        />
        <SelectInput
          source="companySize"
          choices={choices('size', SIZES)}
          parse={(size: string) => size || null}
        />
        <SelectInput
          source="source"
          choices={choices('source', sources)}
          validate={required()}
          helperText={lead?.id ? false : translate('desk.leads.sourceHelp')}
        />
      </FieldGrid>
      <FieldGrid>
        <CheckboxGroupInput source="services" choices={choices('service', SERVICES)} />
        <TextInput
          source="message"
          multiline
          minRows={4}
          maxRows={16}
          slotProps={{ htmlInput: { maxLength: 100_000, dir: 'auto' } }}
        />
      </FieldGrid>
    </>
  );
}
