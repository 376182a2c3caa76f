import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { PageHead } from '../../common/PageHead.js';
import { QueryError } from '../../common/QueryError.js';
import { useMay } from '../../providers/me.js';
import { send } from '../../providers/request.js';
import { TodayList } from '../today/TodayList.js';
import { HOME } from './home.graphql.js';
import { DecisionsPerDay } from './DecisionsPerDay.js';
import { Forecast } from './Forecast.js';
import { WaitingHours } from './WaitingHours.js';
import { WaitingList } from './WaitingList.js';

/** Today: what asks for me, what waits for all of us, and how it goes. */
export default function HomePage() {
  const translate = useTranslate();
  const moderates = useMay('decideComments');
  const forecasts = useMay('forecast');
  const hasDay = useMay('today');
  const { data, error, refetch } = useQuery({
    queryKey: ['home', 'page'],
    queryFn: async ({ signal }) => (await send(HOME, {}, { signal })).home,
    refetchInterval: 60_000,
  });
  return (
    <>
      <PageHead title={translate('desk.home.title')} />
      {error && !data ? (
        <QueryError error={error} again={() => void refetch()} />
      ) : !data ? (
        <LoadingSoon />
      ) : (
        <Box
          sx={{
            px: { xs: 2, md: 2.5 },
            pb: 4,
            display: 'grid',
            gap: 2.5,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
            alignItems: 'start',
          }}
        >
          {hasDay ? <TodayList /> : <WaitingList waiting={data.waiting} />}
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            {hasDay && <WaitingList waiting={data.waiting} />}
            {forecasts && <Forecast />}
            {moderates && (
              <>
                <WaitingHours buckets={data.waitingHours} />
                <DecisionsPerDay days={data.decisionsPerDay} />
              </>
            )}
          </Box>
        </Box>
      )}
    </>
  );
}
