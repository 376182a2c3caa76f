const zones = new Map<string, boolean>();
/** Whether this is an IANA time zone that this system knows. */
export function isTimeZone(text: string): boolean {
  let known = zones.get(text);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: text });
      known = /^[A-Za-z]/.test(text);
    } catch {
      known = false;
    }
    if (zones.size < 1000) zones.set(text, known);
  }
  return known;
}
