import Typography from '@mui/material/Typography';
import {
  BooleanInput,
  CheckboxGroupInput,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { SettingsForm } from '../../common/form/SettingsForm.js';
import { type Host, type HostChange, saveHost } from './availability.graphql.js';
import { HoursFields, OverrideFields } from './HoursFields.js';

const KINDS: readonly Host['kinds'][number][] = [
  'INTRO_CALL',
  'CONFIDENTIAL_CONSULTATION',
  'SCOPING',
  'SPRINT_READOUT',
];
const CHANNELS: readonly Host['channel'][] = ['VIDEO', 'PHONE', 'IN_PERSON'];
const zones = Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id.replaceAll('_', ' ') }));

const formOf = ({
  slug,
  bookable,
  timeZone,
  kinds,
  weight,
  bufferBefore,
  bufferAfter,
  notice,
  horizonDays,
  dailyCap,
  channel,
  joinUrl,
  hours,
  overrides,
}: Host): HostChange => ({
  slug,
  bookable,
  timeZone,
  kinds,
  weight,
  bufferBefore,
  bufferAfter,
  notice,
  horizonDays,
  dailyCap,
  channel,
  joinUrl,
  hours,
  overrides,
});

const minutes = { min: 0, step: 5, validate: required() };

/** The week, the dates that differ, and what is kept free around meetings. */
export function HostForm({ host, changed }: { host: Host; changed: (next: Host) => void }) {
  const translate = useTranslate();
  const choices = (ids: readonly string[]) => ids.map((id) => ({ id, name: `desk.availability.${id}` }));
  return (
    <SettingsForm
      key={host.version}
      record={formOf(host)}
      save={async (input) => changed(await saveHost(host, input))}
      savedText="desk.availability.saved"
    >
      <Heading text="desk.availability.week" />
      <FieldGrid>
        <SelectInput
          source="timeZone"
          label="desk.availability.timeZone"
          choices={
            zones.some(({ id }) => id === host.timeZone)
              ? zones
              : [{ id: host.timeZone, name: host.timeZone }, ...zones]
          }
          translateChoice={false}
          validate={required()}
          helperText={translate('desk.availability.timeZoneHelp')}
        />
        <HoursFields />
      </FieldGrid>
      <Heading text="desk.availability.dates" />
      <FieldGrid>
        <OverrideFields />
      </FieldGrid>
      <Heading text="desk.availability.meetings" />
      <FieldGrid>
        {host.version > 0 && (
          <BooleanInput source="bookable" label="desk.availability.bookable" helperText={false} />
        )}
        {host.version > 0 && (
          <CheckboxGroupInput
            source="kinds"
            label="desk.availability.kinds"
            choices={choices(KINDS)}
            helperText={false}
          />
        )}
      </FieldGrid>
      <FieldGrid columns={2}>
        <NumberInput
          source="bufferBefore"
          label="desk.availability.bufferBefore"
          max={240}
          {...minutes}
          helperText={false}
        />
        <NumberInput
          source="bufferAfter"
          label="desk.availability.bufferAfter"
          max={240}
          {...minutes}
          helperText={false}
        />
        <NumberInput
          source="notice"
          label="desk.availability.notice"
          max={43_200}
          {...minutes}
          helperText={false}
        />
        <NumberInput
          source="horizonDays"
          label="desk.availability.horizonDays"
          min={1}
          max={365}
          validate={required()}
          helperText={false}
        />
        <NumberInput
          source="dailyCap"
          label="desk.availability.dailyCap"
          min={1}
          max={50}
          helperText={translate('desk.availability.dailyCapHelp')}
        />
        <NumberInput
          source="weight"
          label="desk.availability.weight"
          min={1}
          max={10}
          validate={required()}
          helperText={translate('desk.availability.weightHelp')}
        />
        <SelectInput
          source="channel"
          label="desk.availability.channel"
          choices={choices(CHANNELS)}
          validate={required()}
          helperText={false}
        />
        <TextInput
          source="joinUrl"
          label="desk.availability.joinUrl"
          parse={(text: string) => text || null}
          helperText={translate('desk.availability.joinUrlHelp')}
        />
        {host.version > 0 && (
          <TextInput
            source="slug"
            label="desk.availability.slug"
            validate={required()}
            helperText={translate('desk.availability.slugHelp')}
          />
        )}
      </FieldGrid>
    </SettingsForm>
  );
}

function Heading({ text }: { text: string }) {
  return (
    <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
      {useTranslate()(text)}
    </Typography>
  );
}
