import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { DataTable, useDataProvider, useTranslate } from 'react-admin';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import type { ListFilter } from '../../common/list/filters.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { Progress } from '../../common/Progress.js';
import { StatusChip, type Tone } from '../../common/StatusChip.js';
import { Time } from '../../common/Time.js';
import { useSettle } from '../../common/useSettle.js';
import { useMay } from '../../providers/me.js';
import type { Job, JobVerbs } from './jobs.graphql.js';

const Col = DataTable.Col<Job>;
const TONES: Record<Job['state'], Tone> = {
  QUEUED: 'warn',
  RUNNING: 'accent',
  DONE: 'ok',
  FAILED: 'bad',
  CANCELLED: 'quiet',
};
const filters: ListFilter[] = [
  {
    source: 'state',
    label: 'desk.jobs.state',
    kind: 'choice',
    choices: Object.keys(TONES).map((id) => ({ id, label: `desk.jobs.${id}` })),
  },
  { source: 'kind', label: 'desk.jobs.kind', kind: 'text' },
];

/** Long work: how far it is, what came of it, and the way to stop it. */
export default function JobList() {
  const translate = useTranslate();
  return (
    <DeskList
      resource="jobs"
      title={translate('desk.jobs.title')}
      sort={{ field: 'createdAt', order: 'DESC' }}
      filters={filters}
      peek={(job) => <JobDetail job={job as Job} />}
      emptyText={translate('desk.jobs.empty')}
      refetchInterval={4000}
    >
      <Col
        source="kind"
        disableSort
        render={({ kind, state }) => (
          <RowTitle below={<JobState state={state} />}>
            <JobName kind={kind} />
          </RowTitle>
        )}
      />
      <Col source="state" disableSort {...wideOnly} render={({ state }) => <JobState state={state} />} />
      <Col source="done" disableSort render={(job) => <JobProgress job={job} />} />
      <Col
        source="createdBy"
        disableSort
        {...wideOnly}
        render={({ createdBy }) => <bdi>{createdBy?.name ?? translate('desk.common.system')}</bdi>}
      />
      <Col source="createdAt" {...wideOnly} render={({ createdAt }) => <Time at={createdAt} />} />
      <Col
        source="finishedAt"
        disableSort
        {...wideOnly}
        render={({ finishedAt }) => finishedAt && <Time at={finishedAt} />}
      />
      <Col
        label={translate('desk.jobs.cancel')}
        disableSort
        align="right"
        render={(job) => (
          <>
            <CancelJob job={job} />
            <TakeBack job={job} />
          </>
        )}
      />
    </DeskList>
  );
}

function JobName({ kind }: Pick<Job, 'kind'>) {
  return <>{useTranslate()(`desk.jobs.kinds.${kind.replaceAll('.', '_')}`, { _: kind })}</>;
}

function JobState({ state }: Pick<Job, 'state'>) {
  return <StatusChip label={useTranslate()(`desk.jobs.${state}`)} tone={TONES[state]} />;
}

function JobProgress({ job: { state, done, total } }: { job: Job }) {
  const translate = useTranslate();
  const said = total
    ? translate('desk.jobs.of', { done: done.toLocaleString('en'), total: total.toLocaleString('en') })
    : done > 0
      ? done.toLocaleString('en')
      : '';
  if (state !== 'RUNNING') return <>{said}</>;
  return (
    <Progress label={translate('desk.jobs.progress')} share={total ? done / total : undefined} text={said} />
  );
}

function CancelJob({ job }: { job: Job }) {
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
function TakeBack({ job: { kind, state, result } }: { job: Job }) {
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

function JobDetail({ job }: { job: Job }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h2" gutterBottom>
        <JobName kind={job.kind} />
      </Typography>
      <Box sx={{ mb: 1.5 }}>
        <JobState state={job.state} />
      </Box>
      {job.error && <Box sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>{job.error}</Box>}
      {job.result != null && (
        <Box
          component="pre"
          sx={{ m: 0, fontSize: '0.75rem', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {JSON.stringify(job.result, null, 2)}
        </Box>
      )}
      {!job.error && job.result == null && (
        <Box sx={{ color: 'text.secondary' }}>{translate('desk.jobs.nothingYet')}</Box>
      )}
    </>
  );
}
