import { daysOf } from './decisionDays.js';

const NOW = Date.parse('2025-11-24T12:00:00Z');
const said = (decidedAfter: string | null, decidedBefore: string | null, zone = 'Europe/Berlin') =>
  daysOf({ decidedAfter, decidedBefore }, zone, 'en', NOW);

describe('the days of a decision', () => {
  it.each([
    ['24 hours', '2025-11-02T23:00:00Z', '2025-11-03T23:00:00Z', 'Nov 3'],
    ['23 hours, when summer time begins', '2025-03-29T23:00:00Z', '2025-03-30T22:00:00Z', 'Mar 30'],
    ['25 hours, when it ends', '2025-10-25T22:00:00Z', '2025-10-26T23:00:00Z', 'Oct 26'],
  ])('are one day of %s', (_, after, before, day) => {
    expect(said(after, before)).toBe(day);
  });

  it('are one day too where it begins at one in the morning', () => {
    expect(said('2025-04-24T22:00:00Z', '2025-04-25T21:00:00Z', 'Africa/Cairo')).toBe('Apr 25');
  });

  it('are no whole day where only as long as one, and not as one elsewhere', () => {
    expect(said('2025-11-02T09:00:00Z', '2025-11-03T09:00:00Z')).toBe('Nov 2, 10:00 – Nov 3, 10:00');
    expect(said('2025-11-02T23:00:00Z', '2025-11-04T00:00:00Z')).toBe('Nov 3 – Nov 4, 01:00');
    expect(said('2025-11-02T23:00:00Z', '2025-11-03T23:00:00Z', 'UTC')).toBe('Nov 2, 23:00 – Nov 3, 23:00');
  });

  it('are named from the first to the last, with the year where it is another', () => {
    expect(said('2025-11-02T23:00:00Z', '2025-11-05T23:00:00Z')).toBe('Nov 3 – Nov 5');
    expect(said('2024-12-30T23:00:00Z', '2025-01-01T23:00:00Z')).toBe('Dec 31, 2024 – Jan 1');
  });

  it('may be open at either end, or at both', () => {
    expect(said('2025-11-02T23:00:00Z', null)).toBe('Nov 3 –');
    expect(said(null, '2025-11-03T23:00:00Z')).toBe('– Nov 3');
    expect(said(null, null)).toBe('');
  });
});
