import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { instantOf, localMinute } from '../../common/clock.js';
import type { ConsultationKind } from './consultations.graphql.js';
import { TimeButtons } from './TimeButtons.js';
import { useFreeSlots } from './useFreeSlots.js';

const DAYS = 14;
const SHOWN = 8;

interface FreeTimesProps {
  kind: ConsultationKind;
  host: { id: string; name: string };
  /** A meeting that is not in its own way. */
  except?: string;
  /** An instant on whose day to begin; else now. */
  near?: string;
  onChoose: (at: string) => void;
}

/** When the host is free next, as guests would be offered it. */
export function FreeTimes({ kind, host, except, near, onChoose }: FreeTimesProps) {
  const translate = useTranslate();
  const [now] = useState(() => new Date().toISOString());
  const day = near && instantOf(`${localMinute(near).slice(0, 10)}T00:00`);
  const from = day && day > now ? day : now;
  const { data } = useFreeSlots({ kind, hostId: host.id, from, days: DAYS, except });
  if (!data) return null;
  return (
    <div>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(data.length > 0 ? 'desk.consultations.free' : 'desk.consultations.notFree', {
          name: host.name,
        })}
      </Box>
      <TimeButtons times={data.slice(0, SHOWN)} onChoose={onChoose} />
    </div>
  );
}
