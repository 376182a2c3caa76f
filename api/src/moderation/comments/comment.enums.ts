import { registerEnumType } from '@nestjs/graphql';
import { CommentAction, CommentStatus } from './comment.status.js';

export enum CommentKind {
  COMMENT = 'COMMENT',
  PINGBACK = 'PINGBACK',
  TRACKBACK = 'TRACKBACK',
}
export enum TextFormat {
  TEXT = 'TEXT',
  HTML = 'HTML',
}
export enum DecisionReason {
  SPAM_LINK = 'SPAM_LINK',
  SPAM_SEO = 'SPAM_SEO',
  ADVERT = 'ADVERT',
  OFF_TOPIC = 'OFF_TOPIC',
  ABUSE = 'ABUSE',
  HATE = 'HATE',
  ILLEGAL = 'ILLEGAL',
  PERSONAL_DATA = 'PERSONAL_DATA',
  DUPLICATE = 'DUPLICATE',
  IMPERSONATION = 'IMPERSONATION',
  TEST = 'TEST',
  OTHER = 'OTHER',
}
/** Who decides: a person, the discussion settings on arrival, an import, or the clock. */
export enum DecisionActor {
  STAFF = 'STAFF',
  POLICY = 'POLICY',
  IMPORT = 'IMPORT',
  SYSTEM = 'SYSTEM',
}
/** Why a comment waits for a person. */
export enum HoldReason {
  HOLD_ALL = 'HOLD_ALL',
  FIRST_COMMENT = 'FIRST_COMMENT',
  LINKS = 'LINKS',
  MODERATION_KEY = 'MODERATION_KEY',
  DISALLOWED_KEY = 'DISALLOWED_KEY',
  BLOCKED = 'BLOCKED',
  HONEYPOT = 'HONEYPOT',
  TOO_QUICK = 'TOO_QUICK',
  NO_TOKEN = 'NO_TOKEN',
  CLOSED_LATE = 'CLOSED_LATE',
  IMPORTED = 'IMPORTED',
}
export enum CommentSortField {
  ARRIVED_AT = 'ARRIVED_AT',
}
export enum DecisionOutcomeCode {
  APPLIED = 'APPLIED',
  NOOP = 'NOOP',
  ALREADY_DECIDED = 'ALREADY_DECIDED',
  CONFLICT = 'CONFLICT',
  FORBIDDEN = 'FORBIDDEN',
  NOT_FOUND = 'NOT_FOUND',
}

for (const [name, values] of Object.entries({
  CommentStatus,
  CommentAction,
  CommentKind,
  TextFormat,
  DecisionReason,
  DecisionActor,
  HoldReason,
  CommentSortField,
  DecisionOutcomeCode,
})) {
  registerEnumType(values, { name });
}
