import MoreIcon from '@mui/icons-material/MoreHoriz';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { SnoozeMenu } from './SnoozeMenu.js';
import { TaskDialog } from './TaskDialog.js';
import type { Task } from './tasks.graphql.js';
import { useTaskVerbs } from './useTaskVerbs.js';

/** What else can be done with a task than doing it. */
export function TaskMenu({ task }: { task: Task }) {
  const translate = useTranslate();
  const verbs = useTaskVerbs();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<'menu' | 'snooze' | 'edit'>();
  const close = () => setOpen(undefined);
  const act = (work: () => unknown) => () => {
    close();
    void work();
  };
  return (
    <>
      <IconButton
        size="small"
        ref={setButton}
        aria-label={translate('desk.tasks.more', { title: task.title })}
        aria-haspopup="menu"
        onClick={() => setOpen('menu')}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu open={open === 'menu'} anchorEl={button} onClose={close}>
        <MenuItem onClick={() => setOpen('edit')}>{translate('desk.common.edit')}</MenuItem>
        {task.state === 'OPEN' && (
          <MenuItem onClick={() => setOpen('snooze')}>{translate('desk.tasks.snoozeVerb')}</MenuItem>
        )}
        {task.state === 'SNOOZED' && (
          <MenuItem onClick={act(() => verbs.snooze([task], null))}>{translate('desk.tasks.wake')}</MenuItem>
        )}
        <MenuItem onClick={act(() => verbs.remove([task]))}>{translate('desk.common.delete')}</MenuItem>
      </Menu>
      {open === 'snooze' && button && (
        <SnoozeMenu anchor={button} onChoose={(until) => void verbs.snooze([task], until)} close={close} />
      )}
      {open === 'edit' && <TaskDialog task={task} close={close} />}
    </>
  );
}
