import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { send } from '../../providers/request.js';
import { type Consultation, FREE_SLOTS } from './consultations.graphql.js';
import { MeetingTime } from './MeetingTime.js';

const DAYS = 14;
const SHOWN = 8;

/** When the host is free next, as guests would be offered it. */
export function FreeTimes({
  consultation: { id, kind, host },
  onChoose,
}: {
  consultation: Consultation;
  onChoose: (at: string) => void;
}) {
  const translate = useTranslate();
  const [now] = useState(() => Date.now());
  const { data } = useQuery({
    queryKey: ['freeSlots', kind, host.id, id],
    queryFn: async ({ signal }) =>
      (
        await send(
          FREE_SLOTS,
          {
            kind,
            hostId: host.id,
            from: new Date(now).toISOString(),
            until: new Date(now + DAYS * 86_400_000).toISOString(),
            except: id,
          },
          { signal },
        )
      ).freeSlots,
  });
  if (!data) return null;
  return (
    <div>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(data.length > 0 ? 'desk.consultations.free' : 'desk.consultations.notFree', {
          name: host.name,
        })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {data.slice(0, SHOWN).map(({ startsAt }) => (
          <Button key={startsAt} onClick={() => onChoose(startsAt)}>
            <MeetingTime at={startsAt} />
          </Button>
        ))}
      </Box>
    </div>
  );
}
