import { isDeepStrictEqual } from 'node:util';
import { withClient } from './database.mjs';
import { drive } from './load.mjs';

/** Holds the first answer of both servers against the tables themselves: what is wrong is not worth timing. */
export async function check(url, name, { read, expected, good }, subjects) {
  if (!expected) return;
  const wanted = await withClient(url, async (client) => (await client.query(expected)).rows[0].expected);
  for (const [side, { port, requests }] of Object.entries(subjects)) {
    const { last } = await drive(
      { port, requests: requests[name].slice(0, 1), good: good[side] },
      { connections: 1, ms: 10_000 },
    );
    const got = read[side](JSON.parse(last));
    if (!isDeepStrictEqual(got, wanted))
      throw new Error(
        `${side} answers ${name} wrongly:\n${JSON.stringify(got).slice(0, 600)}\nThe tables say:\n${JSON.stringify(wanted).slice(0, 600)}`,
      );
  }
}
