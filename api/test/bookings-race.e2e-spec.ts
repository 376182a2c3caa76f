import { Role } from '../src/access/roles.js';
import { startApp, type TestApp } from './support/app.js';
import { bookingDoor } from './support/booking-door.js';
import { hoursAhead, openHost } from './support/consultations.js';

let app: TestApp;
const door = bookingDoor(() => app);
beforeAll(async () => {
  app = await startApp({ env: { LIMITS_FACTOR: '1000' } });
  for (let host = 0; host < 2; host++) await openHost(app, await app.person(Role.ACCOUNT_MANAGER));
});
afterAll(() => app.stop());

describe('many who want the same time', () => {
  it('never sells a time twice: of fifty at once as many as hosts are free, the others with three alternatives', async () => {
    const rounds = 200;
    for (let round = 0; round < rounds; round++) {
      const startsAt = new Date(Date.parse(hoursAhead(24 * 10)) + round * 30 * 60_000).toISOString();
      const answers = await Promise.all(Array.from({ length: 50 }, () => door.book(startsAt)));
      const won = answers.filter(({ status }) => status === 201);
      const odd = answers
        .filter(({ status }) => status !== 201 && status !== 409)
        .map(({ status, body }) => [status, body]);
      expect(odd).toEqual([]);
      const lost = answers.filter(({ status, body }) => status === 409 && body.alternatives.length === 3);
      expect([round, won.length, lost.length]).toEqual([round, 2, 48]);
    }
    const { rows } = await app.db.query(
      `SELECT count(*)::int AS n FROM consultations a JOIN consultations b ON a.host_id = b.host_id AND a.id < b.id AND a.blocked && b.blocked
       WHERE a.status IN ('HELD', 'REQUESTED', 'CONFIRMED') AND b.status IN ('HELD', 'REQUESTED', 'CONFIRMED')`,
    );
    expect(rows[0].n).toBe(0);
  }, 600_000);
});
