import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { ago } from '../../common/clock.js';
import { useMe } from '../../providers/me.js';
import { DueChip } from './DueChip.js';
import { SnoozeMenu } from './SnoozeMenu.js';
import { TaskDialog } from './TaskDialog.js';
import type { Task } from './tasks.graphql.js';
import { useTaskVerbs } from './useTaskVerbs.js';

/** A task beside the list: what it says, what it is about, and its verbs. */
export function TaskPeek({ task }: { task: Task }) {
  const translate = useTranslate();
  const me = useMe();
  const verbs = useTaskVerbs();
  const [isEditing, setEditing] = useState(false);
  const [snoozing, setSnoozing] = useState<HTMLElement>();
  const { subject, createdBy, createdAt, state } = task;
  const time = ago(createdAt, { locale: me?.locale, timeZone: me?.timeZone });
  return (
    <>
      <Typography variant="h2" dir="auto" sx={{ overflowWrap: 'anywhere' }}>
        {task.title}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 1 }}>
        <DueChip task={task} />
        <bdi>{task.assignee?.name ?? translate('desk.tasks.nobody')}</bdi>
      </Box>
      <Link to={`/${subject.list}/${subject.id}`}>
        <bdi>{subject.label}</bdi>
      </Link>
      {task.note && (
        <Box component="p" dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {task.note}
        </Box>
      )}
      <Box component="p" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {createdBy
          ? translate('desk.tasks.by', { name: createdBy.name, time })
          : translate('desk.tasks.byDesk', { time })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {state === 'DONE' ? (
          <Button onClick={() => void verbs.reopen([task])}>{translate('desk.tasks.reopen')}</Button>
        ) : (
          <Button variant="contained" color="primary" onClick={() => void verbs.complete([task])}>
            {translate('desk.tasks.done')}
          </Button>
        )}
        {state === 'OPEN' && (
          <Button aria-haspopup="menu" onClick={(event) => setSnoozing(event.currentTarget)}>
            {translate('desk.tasks.snoozeVerb')}
          </Button>
        )}
        {state === 'SNOOZED' && (
          <Button onClick={() => void verbs.snooze([task], null)}>{translate('desk.tasks.wake')}</Button>
        )}
        <Button onClick={() => setEditing(true)}>{translate('desk.common.edit')}</Button>
      </Box>
      {snoozing && (
        <SnoozeMenu
          anchor={snoozing}
          onChoose={(until) => void verbs.snooze([task], until)}
          close={() => setSnoozing(undefined)}
        />
      )}
      {isEditing && <TaskDialog task={task} close={() => setEditing(false)} />}
    </>
  );
}
