import { BadInput } from '../../common/errors.js';
import { sameInstant } from '../../common/instant.js';
import { type Activity, ActivityKind, Direction } from './activity.entity.js';
import type { ActivityInput } from './activity.inputs.js';

/** What a person writes of an activity. at: null is now. */
export type Written = Pick<Activity, 'kind' | 'direction' | 'answered' | 'subject' | 'body'> & {
  at: string | null;
};

export const BLANK: Written = {
  kind: ActivityKind.NOTE,
  direction: null,
  answered: null,
  at: null,
  subject: '',
  body: '',
};

/** Clocks of browsers are a little wrong. */
const AHEAD = 60_000;

/** The activity with what was sent. Throws BadInput naming the field. */
export function written(before: Written, input: Partial<ActivityInput>): Written {
  const kind = input.kind ?? before.kind;
  const at = input.at && !sameInstant(input.at, before.at) ? input.at : before.at;
  const activity: Written = {
    kind,
    direction: directionOf(kind, input.direction === undefined ? before.direction : input.direction),
    answered: kind === ActivityKind.CALL ? (input.answered ?? before.answered ?? true) : null,
    at,
    subject: input.subject ?? before.subject,
    body: input.body ?? before.body,
  };
  if (at && new Date(at).getTime() > Date.now() + AHEAD)
    throw BadInput.field(
      'at',
      'RANGE',
      'This is still to come. Make it a task, and log it when it has taken place.',
    );
  if (kind === ActivityKind.NOTE && !activity.body)
    throw BadInput.field('body', 'REQUIRED', 'Please write the note.');
  return activity;
}

function directionOf(kind: ActivityKind, direction: Direction | null): Direction | null {
  if (kind === ActivityKind.NOTE) return null;
  return direction ?? (kind === ActivityKind.MEETING ? null : Direction.OUT);
}

/** In the order of kind, direction, answered, at, subject, body. */
export const valuesOf = (a: Written): unknown[] => [a.kind, a.direction, a.answered, a.at, a.subject, a.body];
