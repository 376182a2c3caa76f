import Button from '@mui/material/Button';
import { useDataProvider, useTranslate } from 'react-admin';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import type { Job, JobVerbs } from './jobs.graphql.js';

export function CancelJob({ job }: { job: Job }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & JobVerbs>();
  const settle = useSettle();
  const isOpen = job.state === 'RUNNING' || job.state === 'QUEUED';
  if (!useMay('cancelJob') || !isOpen) return null;
  return (
    <Button
      onClick={(event) => {
        event.stopPropagation();
        void settle(dataProvider.cancelJob(job.id), 'desk.jobs.cancelled');
      }}
    >
      {translate('desk.jobs.cancel')}
    </Button>
  );
}

/** For a job that decided comments: the server takes back one's own for ten minutes, an admin's any time. */
export function TakeBack({ job: { kind, state, result } }: { job: Job }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<ReturnType<typeof useDataProvider> & JobVerbs>();
  const settle = useSettle();
  const told = result as { batch?: string; undoes?: string } | null;
  if (
    !useMay('undoManyDecisions') ||
    kind !== 'comments.decide' ||
    state !== 'DONE' ||
    !told?.batch ||
    told.undoes
  )
    return null;
  return (
    <Button
      onClick={(event) => {
        event.stopPropagation();
        void settle(dataProvider.takeBack(told.batch!), 'desk.jobs.takingBack');
      }}
    >
      {translate('desk.jobs.takeBack')}
    </Button>
  );
}
