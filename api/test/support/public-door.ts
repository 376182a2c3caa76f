import { SignedTokens } from '../../src/intake/doors/signed-tokens.js';
import type { TestApp } from './app.js';

export interface Answer {
  status: number;
  // Read by tests that know what they asked.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  headers: Headers;
}

/** Sends to a door: an object as JSON, a text as a form. */
export const sender =
  (app: () => TestApp, path: string) =>
  async (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const json = typeof body !== 'string' && !Buffer.isBuffer(body);
    const answer = await fetch(app().url + path, {
      method: 'POST',
      redirect: 'manual',
      body: json ? JSON.stringify(body) : (body as string),
      headers: {
        'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
        ...headers,
      },
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers };
  };

/** The n-th visitor's network. */
export const networkOf = (n: number): Record<string, string> => ({
  'x-forwarded-for': `198.51.${n % 250}.${Math.ceil(n / 250)}`,
});

/** Of a form that was opened so many milliseconds ago. */
export const tokenOf = ({ app }: TestApp, ago = 60_000): string =>
  app.get(SignedTokens).challenge(Date.now() - ago);

/** What a visitor does at the public door for comments. */
export function publicDoor(app: () => TestApp) {
  let n = 0;
  const article = async (slug: string, more: Record<string, unknown> = {}): Promise<string> => {
    const row = {
      slug,
      title: slug,
      status: 'PUBLISHED',
      published_at: new Date(Date.now() - 86_400_000 * 30),
      ...more,
    };
    const names = Object.keys(row);
    const made = await app().db.query<{ id: string }>(
      `INSERT INTO articles (${names.join()}) VALUES (${names.map((_, i) => `$${i + 1}`).join()}) RETURNING id`,
      Object.values(row),
    );
    return made.rows[0]!.id;
  };
  const send = sender(app, '/public/comments');
  /** A comment that nothing speaks against, each with its own words, email and network. */
  const fresh = (more: Record<string, unknown> = {}): Record<string, unknown> => {
    n++;
    return {
      articleSlug: 'open',
      name: 'Reader',
      email: `reader${n}@web.test`,
      body: `Something new, number ${n}.`,
      token: token(),
      ...more,
    };
  };
  const from = (): Record<string, string> => networkOf(n);
  const token = (ago?: number): string => tokenOf(app(), ago);
  const stored = async (id: string): Promise<Record<string, unknown>> =>
    (await app().db.query('SELECT *, host(author_ip) AS ip FROM comments WHERE id = $1', [id])).rows[0];
  const post = (more?: Record<string, unknown>): Promise<Answer> => send(fresh(more), from());
  /** Articles of every kind that a visitor may name. */
  const articles = async (): Promise<void> => {
    await article('open');
    await article('closed', { comment_policy: 'CLOSED' });
    await article('draft', { status: 'DRAFT' });
    await article('future', { published_at: new Date(Date.now() + 86_400_000) });
    await article('deleted', { deleted_at: new Date() });
    const site = await app().db.query(`INSERT INTO sites (url) VALUES ('https://blog.example') RETURNING id`);
    await article('imported', { site_id: site.rows[0].id, external_id: '4711' });
  };
  return { article, articles, send, fresh, from, token, stored, post };
}
