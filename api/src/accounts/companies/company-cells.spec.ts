import { countryOf, sizeOf } from './company-cells.js';

it.each([
  ['LT_10', 'LT_10'],
  ['gt_250', 'GT_250'],
  ['7', 'LT_10'],
  ['1-10', 'LT_10'],
  ['< 10', 'LT_10'],
  ['10', 'S10_50'],
  ['11-50 employees', 'S10_50'],
  ['51 – 200', 'S50_250'],
  ['201-500', 'GT_250'],
  ['10,001+', 'GT_250'],
  ['1.200', 'GT_250'],
])('a company of %j is %s', (text, size) => {
  expect(sizeOf(text)).toBe(size);
});

it.each([
  ['de', 'DE'],
  ['Germany', 'DE'],
  ['Deutschland', 'DE'],
  ['ESPAÑA', 'ES'],
  ['UK', 'GB'],
  ['USA', 'US'],
  ['الإمارات العربية المتحدة', 'AE'],
])('%s is %s', (text, country) => {
  expect(countryOf(text)).toBe(country);
});

it('says what is neither', () => {
  expect(() => sizeOf('many')).toThrow('how many people');
  expect(() => countryOf('Atlantis')).toThrow('not a country');
});
