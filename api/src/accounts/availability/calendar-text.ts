import ICAL from 'ical.js';

/** Not beyond the beginning of the next: where none ends, the end of each would be looked for in the whole file. */
const EVENT = /^BEGIN:VEVENT\b(?:(?!^BEGIN:VEVENT\b)[^])*?^END:VEVENT\r?\n?/gim;

const FOLD = /\r?\n[ \t]/g;
/** Every none days: against RFC 5545, and ical.js takes it for every day. Written so that it counts as damaged. */
const NO_INTERVAL = /^(RRULE[:;].*\bINTERVAL=)[-+]?0+(?=;|\s*$)/gim;

/** The calendars of a file, as jCal (RFC 7265). Where a line is damaged, each event is read by itself, and those that cannot be are counted. Throws where nothing can be read. */
export function parsed(file: string): { calendars: unknown[][]; damaged: number } {
  const text = file
    .replace(/^\uFEFF/, '')
    .replace(FOLD, '')
    .replace(NO_INTERVAL, '$1none');
  const all = (found: unknown[]): unknown[][] => (Array.isArray(found[0]) ? (found as unknown[][]) : [found]);
  try {
    return { calendars: all(ICAL.parse(text)), damaged: 0 };
  } catch (whole) {
    const events = text.match(EVENT) ?? [];
    if (events.length === 0) throw whole;
    const [calendar, ...others] = all(ICAL.parse(text.replace(EVENT, '')));
    const read = events.map((event): unknown => {
      try {
        return (ICAL.parse(`BEGIN:VCALENDAR\r\n${event.trimEnd()}\r\nEND:VCALENDAR`) as unknown[][])[2]![0];
      } catch {
        return null;
      }
    });
    (calendar![2] as unknown[]).push(...read.filter((event) => event !== null));
    return { calendars: [calendar!, ...others], damaged: read.filter((event) => event === null).length };
  }
}
