import type { TestApp } from './app.js';
import { type Answer, networkOf, sender, tokenOf } from './public-door.js';

/** What a visitor does at the public door for leads. */
export function leadDoor(app: () => TestApp) {
  let n = 0;
  const send = sender(app, '/public/leads');
  const token = (ago?: number): string => tokenOf(app(), ago);
  const from = (): Record<string, string> => networkOf(n);
  /** A form that nothing speaks against, each with its own words, email and network. */
  const fresh = (more: Record<string, unknown> = {}): Record<string, unknown> => {
    n++;
    return {
      name: 'Ada Visitor',
      email: `visitor${n}@company${n}.example`,
      companyName: `Company ${n}`,
      companySize: 'S10_50',
      services: ['DIRECT_HIRE'],
      message: `Somebody who knows retrieval, number ${n}.`,
      token: token(),
      ...more,
    };
  };
  const post = (more?: Record<string, unknown>): Promise<Answer> => send(fresh(more), from());
  const stored = async (reference: string): Promise<Record<string, unknown> | undefined> =>
    (
      await app().db.query(
        'SELECT l.*, host(l.network) AS caller, s.fields, s.user_agent FROM leads l LEFT JOIN lead_submissions s ON s.lead_id = l.id WHERE reference = $1',
        [reference],
      )
    ).rows[0];
  const count = async (email: unknown): Promise<number> =>
    (await app().db.query('SELECT FROM leads WHERE email = $1', [email])).rowCount!;
  /** A form as a page without script sends it, whose answer is a page. */
  const form = (fields: [string, string][], more: Record<string, string> = {}): Promise<Answer> =>
    send(new URLSearchParams(fields).toString(), { accept: 'text/html', ...from(), ...more });
  return { send, fresh, post, form, from, token, stored, count };
}
