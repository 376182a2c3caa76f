import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { LoadingSoon } from '../../common/LoadingSoon.js';
import { QueryError } from '../../common/QueryError.js';
import { StatusChip } from '../../common/StatusChip.js';
import { Time } from '../../common/Time.js';
import { useSettle } from '../../common/useSettle.js';
import { send } from '../../providers/request.js';
import { deviceOf } from './device.js';
import { MY_SESSIONS, REVOKE, REVOKE_OTHERS, SESSIONS } from './sessions.graphql.js';

/** Where somebody is signed in: mine without `userId`. Each can be ended. */
export function SessionList({ userId }: { userId?: string }) {
  const translate = useTranslate();
  const settle = useSettle();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['sessions', userId ?? 'mine'],
    queryFn: async ({ signal }) =>
      userId
        ? (await send(SESSIONS, { userId }, { signal })).sessions
        : (await send(MY_SESSIONS, {}, { signal })).mySessions,
  });
  if (isPending) return <LoadingSoon rows={3} />;
  if (error) return <QueryError error={error} again={() => void refetch()} />;
  if (data.length === 0) return <p>{translate('desk.sessions.empty')}</p>;
  return (
    <>
      <Paper variant="outlined" component="ul" sx={{ listStyle: 'none', p: 0, m: 0, maxWidth: 760 }}>
        {data.map((session) => (
          <Box
            component="li"
            key={session.id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              px: 2,
              py: 1,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Box sx={{ fontWeight: 600 }} title={session.userAgent ?? undefined}>
                {deviceOf(session.userAgent) ?? translate('desk.sessions.unknown')}
              </Box>
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                {session.network} · {translate('desk.sessions.seen')} <Time at={session.lastSeenAt} /> ·{' '}
                {translate('desk.sessions.since')} <Time at={session.createdAt} />
              </Box>
            </Box>
            {session.current ? (
              <StatusChip label={translate('desk.sessions.current')} tone="accent" />
            ) : (
              <Button onClick={() => void settle(send(REVOKE, { id: session.id }), 'desk.sessions.ended')}>
                {translate('desk.sessions.end')}
              </Button>
            )}
          </Box>
        ))}
      </Paper>
      {!userId && data.length > 1 && (
        <Button
          sx={{ mt: 1.5 }}
          onClick={() => void settle(send(REVOKE_OTHERS, {}), 'desk.sessions.othersEnded')}
        >
          {translate('desk.sessions.endOthers')}
        </Button>
      )}
    </>
  );
}
