import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { saidAs } from '../../common/history.js';
import { useNumber } from '../../common/useNumber.js';
import type { Job } from './jobs.graphql.js';
import { JobName, JobState } from './JobState.js';

/** What came of it: its numbers, or why it failed. */
export function JobDetail({ job }: { job: Job }) {
  const translate = useTranslate();
  const number = useNumber();
  const counts = Object.entries(job.result ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return (
    <>
      <Typography variant="h2" gutterBottom>
        <JobName kind={job.kind} />
      </Typography>
      <Box sx={{ mb: 1.5 }}>
        <JobState state={job.state} />
      </Box>
      {job.error && <Box sx={{ color: 'error.main', overflowWrap: 'anywhere' }}>{job.error}</Box>}
      {counts.map(([name, count]) => (
        <div key={name}>
          {translate(`desk.jobs.counts.${name}`, {
            _: `${saidAs(name)}: %{count}`,
            count: number(count),
          })}
        </div>
      ))}
      {!job.error && job.result == null && (
        <Box sx={{ color: 'text.secondary' }}>{translate('desk.jobs.nothingYet')}</Box>
      )}
    </>
  );
}
