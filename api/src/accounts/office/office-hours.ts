import type { BusinessCalendar } from './business-time.js';

/** The days in the order of ISO 8601, the first being 1. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}
export const WEEKDAYS = Object.values(Weekday);

/** Times of day in the office's zone; it begins and ends on the same day. */
export interface Opening {
  weekday: Weekday;
  from: string;
  until: string;
}

/** When the office works, and how soon a request is answered. */
export interface OfficeHours {
  timeZone: string;
  hours: readonly Opening[];
  /** Calendar days on which nobody works. */
  holidays: readonly { day: string; name: string }[];
  /** Minutes of office time from a request to its first answer. */
  responseMinutes: number;
  /** The same where somebody asks for a confidential consultation. */
  confidentialResponseMinutes: number;
}

export const NEW_OFFICE: OfficeHours = {
  timeZone: 'UTC',
  hours: WEEKDAYS.slice(0, 5).map((weekday) => ({ weekday, from: '09:00', until: '17:00' })),
  holidays: [],
  responseMinutes: 60,
  confidentialResponseMinutes: 30,
};

/** The row of the table `settings`. */
export const OFFICE = 'office';

export const calendarOf = ({ timeZone, hours, holidays }: OfficeHours): BusinessCalendar => ({
  timeZone,
  week: WEEKDAYS.map((day) =>
    hours.filter(({ weekday }) => weekday === day).sort((a, b) => (a.from < b.from ? -1 : 1)),
  ),
  holidays: new Set(holidays.map(({ day }) => day)),
});
