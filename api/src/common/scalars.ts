import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';
import { cleanLine, cleanText, isEmail, isUnseen, webAddress } from './text.js';

/** A refused scalar: the message names the remedy, the caller adds the field's path. */
export const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

export const ofText = (
  name: string,
  description: string,
  parse: (text: string) => string,
): GraphQLScalarType => {
  const read = (value: unknown): string =>
    typeof value === 'string' ? parse(value) : refuse(`${name} is a text.`);
  return new GraphQLScalarType({
    name,
    description,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => value,
  });
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => UUID.test(text);
/** Comes before every other id: a walk by id begins after it. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The instant in UTC, or null for what no calendar has (30 February) and what has no year of four digits. */
function instantOf(text: string): string | null {
  const [, day] = INSTANT.exec(text) ?? [];
  const date = new Date(text);
  if (!day || Number.isNaN(date.getTime()) || !new Date(day).toISOString().startsWith(day)) return null;
  const utc = date.toISOString();
  return /^(?!0000)\d{4}-/.test(utc) ? utc : null;
}

export const ShortText = ofText(
  'ShortText',
  'One line of at most 200 characters: trimmed, NFC, no controls. What nobody can see is empty.',
  (text) => {
    const clean = cleanLine(text);
    if (isUnseen(clean)) return '';
    return clean.length > 200 ? refuse('Please use at most 200 characters.') : clean;
  },
);
export const Text = ofText(
  'Text',
  'At most 100 000 characters, NFC, line breaks kept, no controls.',
  (text) => {
    const clean = cleanText(text);
    return clean.length > 100_000 ? refuse('Please use at most 100 000 characters.') : clean;
  },
);
export const Email = ofText('Email', 'An e-mail address.', (text) => {
  const clean = cleanLine(text);
  return isEmail(clean) ? clean : refuse('This is not an e-mail address, such as name@example.com.');
});
export const Url = ofText('Url', 'A web address, http or https.', (text) => {
  return webAddress(cleanLine(text)) ?? refuse('This is not a web address, such as https://example.com.');
});
export const Uuid = ofText('UUID', 'A UUID (RFC 9562) in its hexadecimal form.', (text) =>
  isUuid(text) ? text.toLowerCase() : refuse('This is not a UUID.'),
);
export const DateTime = ofText(
  'DateTime',
  'An instant as RFC 3339 writes it; the API answers in UTC.',
  (text) => instantOf(text) ?? refuse('This is not an instant, such as 2026-11-22T09:30:00Z.'),
);

const DEEPEST = 20;
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));
const shallow = (value: unknown): unknown =>
  isDeeper(value, DEEPEST) ? refuse(`Please nest at most ${DEEPEST} levels.`) : value;

export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: shallow,
  parseLiteral: (node, variables) => shallow(valueFromASTUntyped(node, variables)),
});
