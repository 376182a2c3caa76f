import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { NumberInput, required, useTranslate } from 'react-admin';
import { FieldGrid } from '../../common/form/FieldGrid.js';
import { SettingsForm } from '../../common/form/SettingsForm.js';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { PageHead } from '../../common/PageHead.js';
import { QueryError } from '../../common/QueryError.js';
import { Time } from '../../common/Time.js';
import { NoAccessPage } from '../../layout/NoAccessPage.js';
import { useMay } from '../../providers/me.js';
import { queryClient } from '../../providers/queryClient.js';
import { forecastSettingsQuery, saveForecastSettings, WEIGHED, type Weighed } from './forecast.graphql.js';

/** How likely each state is to bring in what an engagement is worth. */
export default function ForecastSettingsPage() {
  const translate = useTranslate();
  const mayEdit = useMay('updateForecastSettings');
  const { data, error, refetch } = useQuery({ ...forecastSettingsQuery, enabled: mayEdit });
  if (!mayEdit) return <NoAccessPage />;
  return (
    <>
      <PageHead title={translate('desk.engagements.forecast.title')} />
      {error && !data ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : !data ? (
        <LoadingSoon />
      ) : (
        <Box sx={{ px: { xs: 2, md: 2.5 } }}>
          <Box component="p" sx={{ mt: 0, maxWidth: 760, color: 'text.secondary' }}>
            {translate('desk.engagements.forecast.text')} {translate('desk.engagements.forecast.changed')}{' '}
            <Time at={data.updatedAt} />
          </Box>
          <SettingsForm
            record={data}
            save={async (input) => {
              const { queryKey } = forecastSettingsQuery;
              queryClient.setQueryData(queryKey, await saveForecastSettings(data.version, input));
            }}
          >
            <FieldGrid columns={3}>
              {(Object.keys(WEIGHED) as Weighed[]).map((key) => (
                <NumberInput
                  key={key}
                  source={key}
                  label={`desk.engagements.status.${WEIGHED[key]}`}
                  min={0}
                  max={100}
                  step={0.01}
                  validate={required()}
                  helperText={translate(`desk.engagements.forecast.help.${WEIGHED[key]}`)}
                />
              ))}
            </FieldGrid>
          </SettingsForm>
        </Box>
      )}
    </>
  );
}
