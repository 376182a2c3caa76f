import { useTranslate } from 'react-admin';
import { exactly } from '../../common/clock.js';
import { StatusChip } from '../../common/StatusChip.js';
import { useMe } from '../../providers/me.js';
import { dueWords } from './due.js';
import type { Task } from './tasks.graphql.js';

/** When it is due, as people say it; that it is done or asleep where it is. */
export function DueChip({ task }: { task: Task }) {
  const translate = useTranslate();
  const me = useMe();
  if (task.state === 'DONE') return <StatusChip label={translate('desk.tasks.state.DONE')} tone="ok" />;
  if (task.state === 'SNOOZED')
    return (
      <StatusChip
        label={translate('desk.tasks.until', {
          time: exactly(task.snoozedUntil!, me?.timeZone, me?.locale, {
            weekday: 'short',
            day: 'numeric',
            month: 'short',
            hour: 'numeric',
            minute: '2-digit',
          }),
        })}
      />
    );
  const due = dueWords(task, me);
  return due && <StatusChip label={translate(`desk.tasks.due.${due.key}`, due.args)} tone={due.tone} />;
}
