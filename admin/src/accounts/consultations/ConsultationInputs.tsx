import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { zones } from '../../common/zones.js';
import { CHANNELS } from './consultationMoves.js';
import type { Consultation } from './consultations.graphql.js';

const people = { slotProps: { htmlInput: { maxLength: 200, dir: 'auto' } } } as const;
const orNull = (text: string) => text || null;

/** What people write of a meeting; its time changes by a move. */
export function ConsultationInputs() {
  const chosen = useWatch({ name: 'time.kind' }) as string | undefined;
  const kind = useRecordContext<Consultation>()?.kind ?? chosen;
  return (
    <>
      <FieldGrid columns={2}>
        <TextInput source="guestName" validate={required()} {...people} />
        <TextInput source="guestCompany" {...people} />
        <TextInput source="guestEmail" type="email" parse={orNull} {...people} />
        <TextInput source="guestPhone" type="tel" parse={orNull} {...people} />
        <AutocompleteInput
          source="guestZone"
          label="desk.consultations.guestZone"
          helperText="desk.consultations.guestZoneHelp"
          validate={required()}
          choices={zones}
          translateChoice={false}
        />
        <SelectInput
          source="channel"
          validate={required()}
          choices={CHANNELS.map((id) => ({ id, name: `desk.consultations.channel.${id}` }))}
        />
        <TextInput source="joinUrl" type="url" parse={orNull} {...people} />
        <DateInput source="ndaSignedOn" parse={orNull} />
        <BooleanInput source="confidential" disabled={kind === 'CONFIDENTIAL_CONSULTATION'} />
      </FieldGrid>
      <FieldGrid>
        <TextInput
          source="prepNotes"
          multiline
          minRows={3}
          slotProps={{ htmlInput: { maxLength: 20_000, dir: 'auto' } }}
        />
      </FieldGrid>
    </>
  );
}
