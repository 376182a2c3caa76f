import EngagementIcon from '@mui/icons-material/HandshakeOutlined';
import LeadIcon from '@mui/icons-material/MoveToInboxOutlined';
import OtherIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import SnoozeIcon from '@mui/icons-material/SnoozeOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router';
import { exactly } from '../../common/clock.js';
import { LINE_TARGET } from '../../common/lineTarget.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useMe } from '../../providers/me.js';
import { SnoozeMenu } from '../../records/tasks/SnoozeMenu.js';
import type { Task } from '../../records/tasks/tasks.graphql.js';
import { useTaskVerbs } from '../../records/tasks/useTaskVerbs.js';
import { lateness } from './lateness.js';
import type { TodayItem } from './today.graphql.js';

const ICONS: Record<string, typeof LeadIcon> = { Lead: LeadIcon, Engagement: EngagementIcon };

/** What it is, about whom, and how late: it opens by one click, and a task is done or put off in its place. */
export function TodayRow({ item, now }: { item: TodayItem; now: number }) {
  const translate = useTranslate();
  const me = useMe();
  const { why, record, task, owner, dueAt } = item;
  const { key, args, tone } = lateness(item, me, now);
  const Icon = ICONS[record.type] ?? OtherIcon;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '44px minmax(0, 1fr) auto auto',
        alignItems: 'center',
        minHeight: 44,
        px: 0.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {task ? (
        <DoneBox task={task} />
      ) : (
        <Icon aria-hidden sx={{ fontSize: 18, color: 'text.secondary', justifySelf: 'center' }} />
      )}
      <Box sx={{ minWidth: 0, py: 0.75, overflowWrap: 'anywhere' }}>
        <Box
          component={Link}
          to={`/${record.list}/${record.id}`}
          dir="auto"
          sx={{
            ...LINE_TARGET,
            color: 'text.primary',
            fontWeight: 600,
            textDecoration: 'none',
            '&:hover': { textDecoration: 'underline' },
          }}
        >
          {task?.title ?? record.label}
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {task ? <bdi>{record.label}</bdi> : translate(`desk.today.why.${why}`, { _: why })}
          {owner?.id !== me?.id && !task && (
            <>
              {' · '}
              <bdi>{owner?.name ?? translate('desk.today.nobodys')}</bdi>
            </>
          )}
        </Box>
      </Box>
      <Box
        component="time"
        dateTime={dueAt}
        title={exactly(dueAt, me?.timeZone, me?.locale)}
        sx={task ? { ml: 1 } : { gridColumn: '3 / -1', ml: 1, mr: 1.25 }}
      >
        <StatusChip label={translate(key, args)} tone={tone} />
      </Box>
      {task && <Snooze task={task} />}
    </Box>
  );
}

function DoneBox({ task }: { task: Task }) {
  const translate = useTranslate();
  const { complete } = useTaskVerbs();
  return (
    <Checkbox
      checked={false}
      onChange={() => void complete([task])}
      slotProps={{ input: { 'aria-label': translate('desk.tasks.doneBox', { title: task.title }) } }}
      sx={{ justifySelf: 'center' }}
    />
  );
}

function Snooze({ task }: { task: Task }) {
  const translate = useTranslate();
  const { snooze } = useTaskVerbs();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('desk.today.snooze', { title: task.title })}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ justifySelf: 'center' }}
      >
        <SnoozeIcon fontSize="small" />
      </IconButton>
      {anchor && (
        <SnoozeMenu
          anchor={anchor}
          onChoose={(until) => void snooze([task], until)}
          close={() => setAnchor(null)}
        />
      )}
    </>
  );
}
