import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, NumberInput, required, useTranslate } from 'react-admin';
import { exactly } from '../../common/clock.js';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { SettingsForm } from '../../common/form/SettingsForm.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { Time } from '../../common/Time.js';
import { zones } from '../../common/zones.js';
import { useMay, useMe } from '../../providers/me.js';
import { queryClient } from '../../providers/queryClient.js';
import { send } from '../../providers/request.js';
import { HolidaysInput } from './HolidaysInput.js';
import { HoursInput } from './HoursInput.js';
import { OFFICE_SETTINGS, type OfficeSettings, UPDATE_OFFICE } from './office.graphql.js';

const queryKey = ['officeSettings'];

/** The office's hours, holidays and promises; to read for who may not change them. */
export function HoursForm() {
  const translate = useTranslate();
  const mayEdit = useMay('updateOfficeSettings');
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await send(OFFICE_SETTINGS, {}, { signal })).officeSettings,
    // What was typed would go with what is read anew.
    refetchOnWindowFocus: false,
  });
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data) return <LoadingSoon />;
  const save = async (input: Partial<OfficeSettings>) => {
    const { updateOfficeSettings } = await send(UPDATE_OFFICE, { expectedVersion: data.version, input });
    queryClient.setQueryData(queryKey, updateOfficeSettings);
  };
  return (
    <SettingsForm record={data} save={save} readOnly={!mayEdit}>
      <Box component="p" sx={{ mt: 0, color: 'text.secondary' }}>
        {translate('desk.office.changed')} <Time at={data.updatedAt} />
        {!mayEdit && ` · ${translate('desk.office.readOnly')}`}
      </Box>
      <FieldGrid columns={2}>
        <AutocompleteInput
          source="timeZone"
          label="desk.office.timeZone"
          choices={zones}
          validate={required()}
          translateChoice={false}
          disabled={!mayEdit}
        />
      </FieldGrid>
      <Heading text="desk.office.openingHours" help="desk.office.openingHelp" />
      <HoursInput readOnly={!mayEdit} />
      <Heading text="desk.office.holidays" help="desk.office.holidaysHelp" />
      <HolidaysInput readOnly={!mayEdit} />
      <Heading text="desk.office.targets" />
      <FieldGrid columns={2}>
        <Target source="responseMinutes" dueIfNow={data.dueIfNow} readOnly={!mayEdit} />
        <Target
          source="confidentialResponseMinutes"
          dueIfNow={data.confidentialDueIfNow}
          readOnly={!mayEdit}
        />
      </FieldGrid>
    </SettingsForm>
  );
}

interface TargetProps {
  source: string;
  dueIfNow: string;
  readOnly: boolean;
}

function Target({ source, dueIfNow, readOnly }: TargetProps) {
  const translate = useTranslate();
  const me = useMe();
  const time = exactly(dueIfNow, me?.timeZone, me?.locale, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <NumberInput
      source={source}
      label={`desk.office.${source}`}
      min={1}
      max={2400}
      disabled={readOnly}
      validate={required()}
      helperText={translate('desk.office.dueIfNow', { time })}
    />
  );
}

function Heading({ text, help }: { text: string; help?: string }) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 3, mb: 1, maxWidth: 760 }}>
      <Typography variant="h2">{translate(text)}</Typography>
      {help && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate(help)}</Box>}
    </Box>
  );
}
