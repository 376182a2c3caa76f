import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useTranslate } from 'react-admin';
import { initials } from '../../common/initials.js';
import { DueChip } from './DueChip.js';
import { TaskMenu } from './TaskMenu.js';
import type { Task } from './tasks.graphql.js';
import { useTaskVerbs } from './useTaskVerbs.js';

/** One task in one line: done by its box. */
export function TaskRow({ task }: { task: Task }) {
  const translate = useTranslate();
  const verbs = useTaskVerbs();
  const isDone = task.state === 'DONE';
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        minHeight: 40,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Checkbox
        checked={isDone}
        onChange={() => void (isDone ? verbs.reopen([task]) : verbs.complete([task]))}
        slotProps={{ input: { 'aria-label': translate('desk.tasks.doneBox', { title: task.title }) } }}
      />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', py: 0.5 }}>
        <span dir="auto">{task.title}</span>
        {task.note && (
          <Box
            dir="auto"
            sx={{
              color: 'text.secondary',
              fontSize: '0.8125rem',
              whiteSpace: 'pre-wrap',
              maxHeight: 54,
              overflow: 'hidden',
            }}
          >
            {task.note}
          </Box>
        )}
      </Box>
      <DueChip task={task} />
      {task.assignee && (
        <Box
          component="abbr"
          title={task.assignee.name}
          sx={{
            color: 'text.secondary',
            fontSize: '0.75rem',
            fontWeight: 600,
            textDecoration: 'none',
            minWidth: 22,
            textAlign: 'center',
          }}
        >
          {initials(task.assignee.name)}
        </Box>
      )}
      <TaskMenu task={task} />
    </Box>
  );
}
