import { DataTable, useTranslate } from 'react-admin';
import { ActionHead } from '../../common/list/ActionHead.js';
import { wideOnly } from '../../common/list/columns.js';
import { DeskList } from '../../common/list/DeskList.js';
import type { ListFilter } from '../../common/list/filters.js';
import { RowTitle } from '../../common/list/RowTitle.js';
import { ShortText } from '../../common/list/ShortText.js';
import { Progress } from '../../common/Progress.js';
import { Time } from '../../common/Time.js';
import { useNumber } from '../../common/useNumber.js';
import { CancelJob, TakeBack } from './JobButtons.js';
import { JobDetail } from './JobDetail.js';
import { JobName, JobState, STATES } from './JobState.js';
import type { Job } from './jobs.graphql.js';

const Col = DataTable.Col<Job>;
const filters: ListFilter[] = [
  {
    source: 'state',
    label: 'desk.jobs.state',
    kind: 'choice',
    choices: STATES.map((id) => ({ id, label: `desk.jobs.${id}` })),
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
        render={({ createdBy }) => (
          <ShortText>{createdBy?.name ?? translate('desk.common.system')}</ShortText>
        )}
      />
      <Col source="createdAt" {...wideOnly} render={({ createdAt }) => <Time at={createdAt} />} />
      <Col
        source="finishedAt"
        disableSort
        {...wideOnly}
        render={({ finishedAt }) => finishedAt && <Time at={finishedAt} />}
      />
      <Col
        label={<ActionHead text="desk.jobs.cancel" />}
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

function JobProgress({ job: { state, done, total } }: { job: Job }) {
  const translate = useTranslate();
  const number = useNumber();
  const [part, whole] = [done, total ?? 0].map((count) => number(count));
  // Where the whole is a hundred, its parts are percents.
  const said =
    total === 100
      ? `${part} %`
      : total
        ? translate('desk.jobs.of', { done: part, total: whole })
        : done > 0 && part;
  if (state !== 'RUNNING') return <>{said}</>;
  return (
    <Progress
      label={translate('desk.jobs.progress')}
      share={total ? done / total : undefined}
      text={said || ''}
    />
  );
}
