import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { ResourceContextProvider, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { PageHead } from '../../common/PageHead.js';
import { QueryError } from '../../common/QueryError.js';
import { NoAccessPage } from '../../layout/NoAccessPage.js';
import { useMay, useMe } from '../../providers/me.js';
import { queryClient } from '../../providers/queryClient.js';
import type { Host } from './availability.graphql.js';
import { NoHours } from './NoHours.js';
import { CalendarsPanel } from './CalendarsPanel.js';
import { GuestsPanel } from './GuestsPanel.js';
import { HostForm } from './HostForm.js';
import { HOSTS_KEY, useHosts } from './useHosts.js';

/** When I can be met; an admin sets it for everybody. */
export default function AvailabilityPage() {
  return useMay('saveHost') ? <Availability /> : <NoAccessPage />;
}

function Availability() {
  const translate = useTranslate();
  const me = useMe()!;
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useHosts();
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data) return <LoadingSoon />;
  const host = data.find(({ id }) => id === params.get('host')) ?? data.find(({ id }) => id === me.id);
  const others = me.roles.includes('ADMIN') && (
    <TextField
      select
      size="small"
      label={translate('desk.availability.whose')}
      value={host?.id ?? ''}
      onChange={({ target }) => setParams({ host: target.value }, { replace: true })}
      sx={{ minWidth: 200 }}
    >
      {data.map(({ id, person }) => (
        <MenuItem key={id} value={id}>
          <bdi>{person.name}</bdi>
        </MenuItem>
      ))}
    </TextField>
  );
  const changed = (next: Host) =>
    queryClient.setQueryData<Host[]>(
      HOSTS_KEY,
      data.map((one) => (one.id === next.id ? next : one)),
    );
  return (
    <>
      <PageHead title={translate('desk.availability.title')}>{others}</PageHead>
      {host && (
        <Box key={host.id} sx={{ px: { xs: 2, md: 2.5 }, pb: 4 }}>
          <NoHours host={host} />
          <ResourceContextProvider value="hosts">
            <HostForm host={host} changed={changed} />
          </ResourceContextProvider>
          {host.version > 0 && (
            <>
              <CalendarsPanel host={host} changed={changed} />
              <GuestsPanel host={host} changed={changed} />
            </>
          )}
        </Box>
      )}
    </>
  );
}
