import { ArrayInput, required, SelectInput, SimpleFormIterator, TextInput, useTranslate } from 'react-admin';
import type { Host } from './availability.graphql.js';

const DAYS: readonly Host['hours'][number]['weekday'][] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];
const OVERRIDES: readonly Host['overrides'][number]['kind'][] = ['CLOSED', 'EXTRA'];

/** 24:00 ends a day, which no time field of a browser knows: so it is text. */
const time = {
  parse: (text: string) => text || null,
  slotProps: { htmlInput: { inputMode: 'numeric', placeholder: '09:00', maxLength: 5 } },
  helperText: false,
  sx: { width: 92, flexShrink: 0 },
} as const;

/** What takes a row away is seen without a mouse, too. */
const rows = {
  '& .RaSimpleFormIterator-action': { visibility: 'visible' },
  '& .RaSimpleFormIterator-line': { py: 0.5 },
  '& .RaSimpleFormIterator-inline': { flexWrap: 'wrap' },
};
const flush = { '& .RaArrayInput-label': { ml: 0, left: 0, transform: 'none', position: 'static' } };

const choices = (ids: readonly string[]) => ids.map((id) => ({ id, name: `desk.availability.${id}` }));

/** Stretches of the week. */
export function HoursFields() {
  return (
    <ArrayInput
      sx={flush}
      source="hours"
      label="desk.availability.hours"
      helperText="desk.availability.hoursHelp"
    >
      <SimpleFormIterator inline disableReordering disableClear sx={rows}>
        <SelectInput
          source="weekday"
          label="desk.availability.weekday"
          choices={choices(DAYS)}
          validate={required()}
          helperText={false}
        />
        <TextInput source="from" label="desk.availability.from" validate={required()} {...time} />
        <TextInput source="until" label="desk.availability.until" validate={required()} {...time} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** Dates that are not as their weekday. */
export function OverrideFields() {
  const translate = useTranslate();
  return (
    <ArrayInput
      sx={flush}
      source="overrides"
      label="desk.availability.overrides"
      helperText="desk.availability.overridesHelp"
    >
      <SimpleFormIterator inline disableReordering disableClear sx={rows}>
        <TextInput
          source="day"
          type="date"
          label={translate('desk.availability.day')}
          validate={required()}
          helperText={false}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <SelectInput
          source="kind"
          label="desk.availability.kind"
          choices={choices(OVERRIDES)}
          validate={required()}
          helperText={false}
        />
        <TextInput source="from" label="desk.availability.from" {...time} />
        <TextInput source="until" label="desk.availability.until" {...time} />
        <TextInput
          source="note"
          label="desk.availability.note"
          defaultValue=""
          helperText={false}
          slotProps={{ htmlInput: { dir: 'auto', maxLength: 200 } }}
        />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
