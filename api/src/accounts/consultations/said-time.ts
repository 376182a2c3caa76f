/** "Thursday 26 November 2026, 10:00 to 10:30 (Europe/Berlin)", by the clock of this zone. */
export function saidTime(startsAt: string, endsAt: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full' }).format(new Date(startsAt));
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${day}, ${clock.format(new Date(startsAt))} to ${clock.format(new Date(endsAt))} (${timeZone})`;
}
