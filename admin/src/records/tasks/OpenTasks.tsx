import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { QueryError } from '../../common/QueryError.js';
import { rowsUrl } from '../../common/rowsUrl.js';
import { send } from '../../providers/request.js';
import type { RecordRef } from '../recordRef.js';
import { TaskRow } from './TaskRow.js';
import { TASKS } from './tasks.graphql.js';

const MOST = 8;

/** What is to be done about a record. Where nothing is, nothing is shown: the composer above makes one. */
export function OpenTasks({ of: { type, id } }: { of: RecordRef }) {
  const translate = useTranslate();
  const filter = { subjectType: type, subjectId: id, states: ['OPEN' as const, 'SNOOZED' as const] };
  const { data, error, refetch } = useQuery({
    queryKey: ['tasks', 'of', type, id],
    queryFn: async ({ signal }) =>
      (await send(TASKS, { filter, sort: { field: 'DUE', order: 'ASC' }, page: { limit: MOST } }, { signal }))
        .tasks,
  });
  if (error && !data) return <QueryError error={error} again={() => void refetch()} />;
  if (!data || data.totalCount === 0) return null;
  return (
    <Box component="section" aria-labelledby="open-tasks" sx={{ mb: 3 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', pb: 0.5 }}>
        <Typography variant="h2" id="open-tasks">
          {translate('desk.tasks.toDo')}
        </Typography>
        <Link
          component={RouterLink}
          to={rowsUrl('tasks', { subjectType: type, subjectId: id })}
          sx={{ fontSize: '0.8125rem', ...LINE_TARGET }}
        >
          {data.totalCount > MOST
            ? translate('desk.tasks.allOf', { smart_count: data.totalCount })
            : translate('desk.tasks.doneToo')}
        </Link>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.items.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </Box>
    </Box>
  );
}
