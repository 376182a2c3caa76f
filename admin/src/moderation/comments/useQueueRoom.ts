import useMediaQuery from '@mui/material/useMediaQuery';
import { useNotify, useTranslate } from 'react-admin';
import { useEffect, useMemo } from 'react';
import { announce } from '../../common/LiveRegion.js';
import { decisions, onTraffic, onVerdict } from './decisions.js';
import { Pulse } from './Pulse.js';
import { Queue } from './Queue.js';
import type { QueueRoom } from './queueContext.js';
import { QueueDecisions } from './QueueDecisions.js';

/** Makes the queue of this visit and connects it: to the desk's answers, to the counts, to the ear. */
export function useQueueRoom(me: { id: string; name: string }): QueueRoom {
  const translate = useTranslate();
  const notify = useNotify();
  const isPhone = useMediaQuery('(max-width: 899px)', { noSsr: true });
  const { id, name } = me;
  const room = useMemo(() => {
    const queue = new Queue({ id, name });
    const pulse = new Pulse(queue);
    const verbs = new QueueDecisions(queue, {
      say: (key, values) => announce(translate(`desk.comments.said.${key}`, values)),
      warn: (key, values) =>
        notify(`desk.comments.said.${key}`, { type: 'error', messageArgs: values ?? {} }),
      shift: (batch, shift) => pulse.shift(batch, shift),
      settled: (batch, happened) => pulse.settled(batch, happened),
    });
    return { queue, pulse, verbs };
  }, [id, name, translate, notify]);

  useEffect(() => {
    const leave = [
      room.pulse.start(),
      onVerdict((entry, verdict) => room.verbs.answers.hear(entry, verdict)),
      onTraffic(() => {
        const { delayed } = decisions;
        if (room.queue.get().delayed !== delayed) room.queue.set({ delayed });
      }),
    ];
    return () => leave.forEach((stop) => stop());
  }, [room]);

  return useMemo(() => ({ ...room, isPhone }), [room, isPhone]);
}
