/** The day that it is now in this zone, as ISO 8601 writes it. */
export const todayIn = (zone: string, now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now);
