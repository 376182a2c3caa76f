import { BooleanInput, DateTimeInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { RecordCreate } from '../../common/form/RecordCreate.js';

const KINDS = ['EMAIL', 'DOMAIN', 'NETWORK'].map((id) => ({ id, name: `desk.blocks.${id}` }));

export default function BlockCreate() {
  const translate = useTranslate();
  return (
    <RecordCreate
      title={translate('desk.blocks.add')}
      saveLabel="desk.blocks.block"
      defaults={{ kind: 'EMAIL' }}
      redirect="list"
    >
      <BlockInputs />
    </RecordCreate>
  );
}

function BlockInputs() {
  const translate = useTranslate();
  const kind = useWatch({ name: 'kind' }) as string;
  return (
    <>
      <FieldGrid columns={2}>
        <SelectInput source="kind" choices={KINDS} validate={required()} />
        <TextInput
          source="value"
          validate={required()}
          helperText={translate(`desk.blocks.help${kind}`, { _: '' })}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <DateTimeInput source="expiresAt" helperText={translate('desk.blocks.expiresHelp')} />
        <TextInput source="note" slotProps={{ htmlInput: { maxLength: 200, dir: 'auto' } }} />
      </FieldGrid>
      {kind === 'DOMAIN' && (
        <BooleanInput source="everybody" helperText={translate('desk.blocks.everybodyHelp')} />
      )}
    </>
  );
}
