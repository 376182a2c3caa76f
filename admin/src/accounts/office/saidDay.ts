import { useMe } from '../../providers/me.js';

/** A calendar day as the viewer writes it, without any clock: "Mon 30 Nov". */
export function useSaidDay(): (day: string) => string {
  const locale = useMe()?.locale ?? 'en';
  return (day) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(day.slice(0, 4) === String(new Date().getFullYear()) ? {} : { year: 'numeric' }),
    }).format(new Date(`${day}T12:00:00Z`));
}
