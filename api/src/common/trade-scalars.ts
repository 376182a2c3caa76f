import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { cleanLine } from './text.js';
import { ofText, refuse } from './scalars.js';
import { isTimeZone } from './time-zone.js';

const ofNumber = (name: string, description: string, check: (value: number) => number): GraphQLScalarType => {
  const read = (value: unknown): number =>
    typeof value === 'number' && Number.isFinite(value) ? check(value) : refuse(`${name} is a number.`);
  return new GraphQLScalarType({
    name,
    description,
    parseValue: read,
    parseLiteral: (node: ValueNode) =>
      read(node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined),
    serialize: (value) => {
      const number = Number(value);
      if (!Number.isFinite(number)) throw new GraphQLError(`${name} is a number.`);
      return number;
    },
  });
};

/** Far more than any fee, and far from where a double loses its cents. */
const MOST_MONEY = 1_000_000_000_000;
export const Money = ofNumber(
  'Money',
  'An amount in the minor unit of its currency (ISO 4217): 1250 is 12.50 EUR, 1250 JPY or 1.250 KWD. A whole number from 0 to 10^12.',
  (value) => {
    if (!Number.isInteger(value)) return refuse('An amount is a whole number of minor units, such as cents.');
    if (value < 0) return refuse('An amount cannot be negative.');
    return value <= MOST_MONEY ? value : refuse('This amount is too large.');
  },
);
export const Percent = ofNumber(
  'Percent',
  'A percentage from 0 to 100 with at most two decimals: 22.5 is 22.5 %.',
  (value) => {
    if (value < 0 || value > 100) return refuse('A percentage goes from 0 to 100.');
    return Number(value.toFixed(2)) === value ? value : refuse('A percentage has at most two decimals.');
  },
);

const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
export const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
export const CalendarDate = ofText(
  'Date',
  'A day of the calendar as ISO 8601 writes it: 2026-02-28.',
  (text) => (isDay(text) ? text : refuse('This is not a day of the calendar, such as 2026-02-28.')),
);

const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
export const TimeOfDay = ofText(
  'TimeOfDay',
  'A time of day to the minute: 09:30. 24:00 is the end of the day.',
  (text) => (TIME.test(text) ? text : refuse('This is not a time of day, such as 09:30.')),
);

export const TimeZone = ofText('TimeZone', 'An IANA time zone: Europe/Berlin.', (text) =>
  isTimeZone(text) ? text : refuse('This is not a time zone, such as Europe/Berlin.'),
);

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
export const isCurrency = (text: string): boolean => CURRENCIES.has(text);
export const Currency = ofText('Currency', 'A currency by its three letters (ISO 4217): EUR.', (text) => {
  const code = text.trim().toUpperCase();
  return isCurrency(code) ? code : refuse('This is not a currency, such as EUR.');
});

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
export const isCountry = (text: string): boolean => /^[A-Z]{2}$/.test(text) && regions.of(text) !== undefined;
export const Country = ofText('Country', 'A country by its two letters (ISO 3166-1): DE.', (text) => {
  const code = text.trim().toUpperCase();
  return isCountry(code) ? code : refuse('This is not a country, such as DE.');
});

/** A telephone number in E.164, or null where it is none or lacks its country, if none is given (ISO 3166-1). */
export const phoneOf = (text: string, country?: string | null): string | null => {
  const from = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const number = parsePhoneNumberFromString(cleanLine(text), from);
  return number?.isPossible() ? number.number : null;
};
export const Phone = ofText(
  'Phone',
  'A telephone number; stored as E.164 writes it: +442079460018.',
  (text) =>
    phoneOf(text) ?? refuse('Please give the number with its country code, such as +44 20 7946 0018.'),
);
