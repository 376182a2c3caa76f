import argon2 from 'argon2';
import type { TestApp } from './app.js';

/** A password that the desk takes. */
export const GOOD = 'grey otters like cold tea';

/** What is stored of a password, at a price that tests can pay. */
export const cheapHash = (password: string): Promise<string> =>
  argon2.hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

/** Somebody with a password, not signed in. */
export async function makeMember(
  desk: TestApp,
  email: string,
  password = GOOD,
  more: { demo?: boolean; disabled?: boolean } = {},
): Promise<string> {
  const { rows } = await desk.db.query<{ id: string }>(
    `INSERT INTO users (email, name, roles, password_hash, joined_at, demo, disabled_at) VALUES ($1, $2, '{MODERATOR}', $3, now(), $4, $5) RETURNING id`,
    [email, 'Member', await cheapHash(password), more.demo ?? false, more.disabled ? new Date() : null],
  );
  return rows[0]!.id;
}
