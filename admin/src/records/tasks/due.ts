import { exactly, length } from '../../common/clock.js';
import { addDays, dayIn, daysBetween } from '../../common/calendar.js';
import type { Tone } from '../../common/StatusChip.js';
import type { Me } from '../../providers/me.js';
import type { Task } from './tasks.graphql.js';

type Due = Pick<Task, 'dueOn' | 'dueAt'>;

/** When it is due, as a message of `desk.tasks.due` with its arguments, and whether that is late or soon. */
export function dueWords(
  { dueOn, dueAt }: Due,
  me: Me | undefined,
  now = new Date(),
): { key: string; args: Record<string, string>; tone: Tone } | null {
  const day = dueOn ?? (dueAt && dayIn(me?.timeZone, new Date(dueAt)));
  if (!day) return null;
  const days = daysBetween(dayIn(me?.timeZone, now), day);
  const late = dueAt ? now.getTime() - Date.parse(dueAt) : -days * 86_400_000;
  if (late > 0) return { key: 'late', args: { length: length(late) }, tone: 'bad' };
  const time = dueAt ? exactly(dueAt, me?.timeZone, me?.locale, { timeStyle: 'short' }) : '';
  const said = exactly(
    `${day}T12:00:00Z`,
    'UTC',
    me?.locale,
    days < 7 ? { weekday: 'short' } : { day: 'numeric', month: 'short' },
  );
  const key = days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'day';
  return { key: time ? `${key}At` : key, args: { day: said, time }, tone: days === 0 ? 'warn' : 'quiet' };
}

/** The days that are mostly meant: keys of `desk.tasks.due`. */
export const dueChoices = (me: Me | undefined): { key: string; day: string }[] => {
  const today = dayIn(me?.timeZone);
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  return [
    { key: 'today', day: today },
    { key: 'tomorrow', day: addDays(today, 1) },
    { key: 'monday', day: addDays(today, (8 - weekday) % 7 || 7) },
    { key: 'week', day: addDays(today, 7) },
  ];
};
