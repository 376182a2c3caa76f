import type { GraphQLScalarType } from 'graphql';
import { CalendarDate, Country, Currency, Money, Percent, Phone, TimeZone } from './trade-scalars.js';

it.each<[GraphQLScalarType, unknown, unknown]>([
  [Money, 0, 0],
  [Money, 1_000_000_000_000, 1_000_000_000_000],
  [Percent, 50.01, 50.01],
  [Percent, 0.1, 0.1],
  [Percent, 100, 100],
  [CalendarDate, '2028-02-29', '2028-02-29'],
  [TimeZone, 'Asia/Kolkata', 'Asia/Kolkata'],
  [Currency, 'eur', 'EUR'],
  [Country, 'de', 'DE'],
  [Phone, '+44 (0)20 7946 0018', '+442079460018'],
  [Phone, '0049 30 1234567', null],
])('%s reads %j as %j', (scalar, given, want) => {
  if (want === null) expect(() => scalar.parseValue(given)).toThrow();
  else expect(scalar.parseValue(given)).toBe(want);
});

it.each<[GraphQLScalarType, unknown, RegExp]>([
  [Money, -1, /cannot be negative/],
  [Money, 12.5, /whole number of minor units/],
  [Money, 1e13, /too large/],
  [Money, '100', /is a number/],
  [Money, NaN, /is a number/],
  [Percent, -0.01, /from 0 to 100/],
  [Percent, 100.01, /from 0 to 100/],
  [Percent, 33.333, /two decimals/],
  [CalendarDate, '2026-02-29', /not a day of the calendar/],
  [CalendarDate, '2026-2-1', /not a day/],
  [CalendarDate, '0000-01-01', /not a day/],
  [TimeZone, 'Mars/Olympus', /not a time zone/],
  [TimeZone, '+02:00', /not a time zone/],
  [Currency, 'EURO', /not a currency/],
  [Country, 'Germany', /not a country/],
  [Phone, '030 1234567', /country code/],
  [Phone, 'call me', /country code/],
])('%s refuses %j and says why', (scalar, given, words) => {
  expect(() => scalar.parseValue(given)).toThrow(words);
});
