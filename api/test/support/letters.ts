import { until, type TestApp } from './app.js';

export interface StoredLetter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** The newest letter to this address, as soon as there is one (or more than `known`). */
export async function letterTo(desk: TestApp, email: string, known = 0): Promise<StoredLetter> {
  return until(async () => {
    const { rows } = await desk.db.query<{ payload: StoredLetter }>(
      `SELECT payload FROM outbox WHERE topic = 'letters' AND payload ->> 'to' = $1 ORDER BY created_at DESC, id DESC`,
      [email],
    );
    return rows.length > known && rows[0]!.payload;
  });
}

/** The token of the link in a letter. */
export const tokenIn = (letter: StoredLetter): string =>
  /set-password\?token=([\w-]+)/.exec(letter.text)![1]!;
