import { ago, exactly, length } from '../../common/clock.js';
import type { Tone } from '../../common/StatusChip.js';
import type { Me } from '../../providers/me.js';
import { dueWords } from '../../records/tasks/due.js';
import type { TodayItem } from './today.graphql.js';

/** Farther away than this a day and a time say more than a length. */
const FAR = 8 * 3_600_000;

interface Words {
  key: string;
  args: Record<string, string>;
  tone: Tone;
}

/** How late something is, or how much is left: a message with its arguments, read anew as time goes on. */
export function lateness({ why, dueAt, since, task }: TodayItem, me: Me | undefined, now: number): Words {
  const due = Date.parse(dueAt);
  const late = now > due;
  if (task) {
    const words = dueWords(task, me, new Date(now));
    if (words) return { ...words, key: `desk.tasks.due.${words.key}` };
  }
  const words = (key: string, time: string, tone: Tone): Words => ({
    key: `desk.today.how.${key}`,
    args: { time },
    tone,
  });
  if (why === 'engagement.still') return words('still', length(now - Date.parse(since)), 'warn');
  if (why === 'engagement.review' && !late) return words('review', '', 'warn');
  if (why === 'lead.back')
    return words('back', ago(dueAt, { now, locale: me?.locale, timeZone: me?.timeZone }), 'warn');
  if (late) return words('late', length(now - due), 'bad');
  if (due - now < FAR) return words('left', length(due - now), 'ok');
  const at = exactly(dueAt, me?.timeZone, me?.locale, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return words('due', at, 'quiet');
}
