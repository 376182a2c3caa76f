const HOUR = 3_600_000;
const MORNING = 9;

/** When a task may come back, in the browser's own time: each a key of `desk.tasks.snooze` and the instant. */
export function snoozeChoices(now = new Date()): { key: string; until: string }[] {
  const morning = (days: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { key: 'later', until: new Date(now.getTime() + 3 * HOUR) },
    { key: 'tomorrow', until: morning(1) },
    { key: 'monday', until: morning(toMonday) },
    { key: 'week', until: morning(7) },
    { key: 'month', until: morning(30) },
  ].map(({ key, until }) => ({ key, until: until.toISOString() }));
}
