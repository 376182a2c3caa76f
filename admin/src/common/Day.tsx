import { useMe } from '../providers/me.js';

/** A day of the calendar (`2026-02-28`) as people of this locale write it; it is the same day in every zone. */
export function Day({ on }: { on: string | null | undefined }) {
  const me = useMe();
  if (!on) return null;
  return (
    <time dateTime={on} style={{ whiteSpace: 'nowrap' }}>
      {dayText(on, me?.locale)}
    </time>
  );
}

export const dayText = (on: string, locale = 'en'): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  );
