import { addDays } from '../../../common/calendar.js';

export const VIEWS = ['day', 'week', 'agenda'] as const;
export type CalendarView = (typeof VIEWS)[number];

/** How many days each shows; what is later or earlier lies as many further. */
const DAYS: Record<CalendarView, number> = { day: 1, week: 7, agenda: 14 };

interface WeekInfo {
  firstDay: number;
}
/** On which day the weeks of this locale begin: 0 is Sunday. */
export function firstDayOf(locale: string): number {
  try {
    const known = new Intl.Locale(locale) as Intl.Locale & {
      getWeekInfo?: () => WeekInfo;
      weekInfo?: WeekInfo;
    };
    return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) % 7;
  } catch {
    return 1;
  }
}

/** The days that a view shows around one, the last not included. A week begins where the locale's does. */
export function spanOf(view: CalendarView, day: string, firstDay: number): { from: string; until: string } {
  const back = view === 'week' ? (new Date(day).getUTCDay() - firstDay + 7) % 7 : 0;
  const from = addDays(day, -back);
  return { from, until: addDays(from, DAYS[view]) };
}

/** The day to go to from here: 1 is on, -1 back. */
export const stepFrom = (view: CalendarView, day: string, step: 1 | -1): string =>
  addDays(day, step * DAYS[view]);
