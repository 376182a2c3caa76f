import { countText, numberText } from './number.js';

describe('a count', () => {
  it.each([
    [3, true, undefined, '3'],
    [10_000, false, undefined, '10,000+'],
    [10_000, false, 'de', '10.000+'],
    [1250, true, 'de', '1.250'],
  ])('of %d, exact: %s, reads in %s as %s', (count, isExact, locale, said) =>
    expect(countText(count, isExact, locale)).toBe(said),
  );
});

it('a number takes what else is asked of it', () =>
  expect(numberText(1.25, 'de', { maximumFractionDigits: 1 })).toBe('1,3'));
