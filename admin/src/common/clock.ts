import { i18nProvider } from '../providers/i18nProvider.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const say = (key: string, args?: object): string => i18nProvider.translate(`desk.time.${key}`, args);

interface AgoOptions {
  short?: boolean;
  locale?: string | undefined;
  timeZone?: string | undefined;
  now?: number;
}

/** "just now", "12 min ago", "2 h ago", "in 3 h", then the day: as people say it. */
export function ago(
  at: string,
  { short = false, locale = 'en', timeZone, now = Date.now() }: AgoOptions = {},
): string {
  const distance = now - Date.parse(at);
  const size = Math.abs(distance);
  if (size < MINUTE) return say(short ? 'moment' : 'now');
  if (size < 7 * DAY)
    return short ? length(size) : say(distance > 0 ? 'ago' : 'in', { length: length(size) });
  const sameYear = new Date(now).getFullYear() === new Date(at).getFullYear();
  return dateFormat(locale, timeZone, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(at));
}

export const isPast = (at: string, now = Date.now()): boolean => Date.parse(at) < now;

/** A length of time with one unit: "40 min", "2 h", "3 d". */
export function length(ms: number): string {
  if (ms < HOUR) return say('minutes', { count: Math.max(1, Math.floor(ms / MINUTE)) });
  if (ms < DAY) return say('hours', { count: Math.floor(ms / HOUR) });
  return say('days', { count: Math.floor(ms / DAY) });
}

/** The exact instant, with the zone that it is said in. */
export function exactly(
  at: string,
  timeZone?: string,
  locale = 'en',
  style: Intl.DateTimeFormatOptions = { dateStyle: 'full', timeStyle: 'long' },
): string {
  return dateFormat(locale, timeZone, style).format(new Date(at));
}

const TO_THE_MINUTE: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
};
/** What an <input type="datetime-local"> takes: the time to the minute, by the browser's clock unless a zone is named. */
export const localMinute = (iso: string, timeZone?: string): string =>
  exactly(iso, timeZone, 'sv-SE', TO_THE_MINUTE).replace(' ', 'T');

/** When a clock shows this minute; what it skips comes as much later, and of two alike the first. undefined: it is none. */
export function instantOf(local: string, timeZone?: string): string | undefined {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return undefined;
  const shown = (at: number) => Date.parse(`${localMinute(new Date(at).toISOString(), timeZone)}Z`);
  // By what the clock is ahead the day before and the day after.
  const [first, second] = [wall - DAY, wall + DAY].map((at) => wall - (shown(at) - at)) as [number, number];
  const fitting = [first, second].filter((at) => shown(at) === wall);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : first).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Making a format is slow and a list needs one for each row. A locale or zone the browser lacks falls back to its own. */
function dateFormat(locale: string, timeZone: string | undefined, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify([locale, timeZone, options]);
  let format = formats.get(key);
  if (!format) {
    try {
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    } catch {
      format = new Intl.DateTimeFormat(undefined, options);
    }
    formats.set(key, format);
  }
  return format;
}
