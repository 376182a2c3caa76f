import { ago, length } from './clock.js';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const after = (ms: number, options = {}) =>
  ago(new Date(NOW + ms).toISOString(), { now: NOW, timeZone: 'UTC', ...options });

describe('a time as people say it', () => {
  it.each([
    [-30_000, 'just now'],
    [-12 * MINUTE, '12 min ago'],
    [3 * HOUR, 'in 3 h'],
    [-6 * DAY, '6 d ago'],
    [-8 * DAY, 'Mar 2'],
    [-80 * DAY, 'Dec 20, 2025'],
  ])('that is %d ms away is %s', (ms, said) => expect(after(ms)).toBe(said));

  it('is said as a length only where the column says of what', () => {
    expect(after(-12 * MINUTE, { short: true })).toBe('12 min');
    expect(after(-1, { short: true })).toBe('< 1 min');
  });

  it('names a day as the reader does', () => expect(after(-8 * DAY, { locale: 'de' })).toBe('2. März'));
});

it.each([
  [0, '1 min'],
  [59 * MINUTE, '59 min'],
  [26 * HOUR, '1 d'],
])('a length of %d ms is %s', (ms, said) => expect(length(ms)).toBe(said));
