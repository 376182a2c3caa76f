import type { TestApp } from './app.js';
import { type Answer, networkOf, sender, tokenOf } from './public-door.js';

/** What visitors do who want to meet somebody. */
export function bookingDoor(app: () => TestApp) {
  let n = 0;
  const book = sender(app, '/public/bookings');
  const hold = sender(app, '/public/bookings/hold');
  const from = (): Record<string, string> => networkOf(++n);
  /** A booking that nothing speaks against, each of another person. */
  const fresh = (startsAt: string, more: Record<string, unknown> = {}): Record<string, unknown> => {
    n++;
    return {
      kind: 'INTRO_CALL',
      startsAt,
      zone: 'Europe/Berlin',
      name: 'Bea Booker',
      email: `bea${n}@booker${n}.example`,
      company: `Booker ${n}`,
      token: tokenOf(app()),
      ...more,
    };
  };
  return {
    fresh,
    from,
    book: (startsAt: string, more: Record<string, unknown> = {}): Promise<Answer> =>
      book(fresh(startsAt, more), from()),
    hold: (startsAt: string, more: Record<string, unknown> = {}, headers = from()): Promise<Answer> =>
      hold({ kind: 'INTRO_CALL', startsAt, zone: 'Europe/Berlin', ...more }, headers),
    /** As a page without script sends it, whose answer is a page. */
    form: (path: string, fields: Record<string, unknown>): Promise<Answer> =>
      sender(app, path)(new URLSearchParams(fields as Record<string, string>).toString(), {
        accept: 'text/html',
        ...from(),
      }),
    async slots(query: Record<string, string>): Promise<{ status: number; body: Answer['body'] }> {
      const answer = await fetch(`${app().url}/public/availability?${new URLSearchParams(query).toString()}`);
      return { status: answer.status, body: await answer.json() };
    },
    async page(path: string): Promise<{ status: number; body: string; headers: Headers }> {
      const answer = await fetch(app().url + path, { redirect: 'manual', headers: { accept: 'text/html' } });
      return { status: answer.status, body: await answer.text(), headers: answer.headers };
    },
  };
}
