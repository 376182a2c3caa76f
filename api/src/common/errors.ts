/** What is wrong with one field of an input, and how to mend it. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** What stands in the way of a state change; `remedy` names what lifts it. */
export interface Blocker {
  code: string;
  strength: 'BLOCK' | 'WARN';
  message: string;
  field?: string;
  remedy?: string;
}

/** The small tree of errors that services throw; one formatter turns them into `extensions`. */
export class DeskError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

export class Unauthenticated extends DeskError {
  constructor(message = 'Please sign in.') {
    super('UNAUTHENTICATED', 401, message);
  }
}
export class Forbidden extends DeskError {
  constructor(message = 'Your role does not allow this.') {
    super('FORBIDDEN', 403, message);
  }
}
export class NotFound extends DeskError {
  constructor(what = 'record') {
    super('NOT_FOUND', 404, `There is no such ${what}, or you may not see it.`);
  }
}
export class BadInput extends DeskError {
  constructor(readonly fields: FieldError[]) {
    super('BAD_USER_INPUT', 422, fields.map((f) => `${f.field}: ${f.message}`).join(' '), { fields });
  }
  static field(field: string, code: string, message: string): BadInput {
    return new BadInput([{ field, code, message }]);
  }
}
export class Conflict extends DeskError {
  constructor(message: string, current?: unknown) {
    super('CONFLICT', 409, message, { current });
  }
}
export class GateRefused extends DeskError {
  constructor(readonly blockers: Blocker[]) {
    super('GATE', 409, blockers.map((b) => b.message).join(' '), { blockers });
  }
}
export class TooManyRequests extends DeskError {
  /** retryAfter: seconds. */
  constructor(
    readonly retryAfter: number,
    message = 'Too many requests. Please wait a little.',
  ) {
    super('TOO_MANY_REQUESTS', 429, message, { retryAfter });
  }
}
export class Unavailable extends DeskError {
  constructor(readonly retryAfter = 5) {
    super('UNAVAILABLE', 503, 'The desk cannot answer just now. Please try again in a moment.', {
      retryAfter,
    });
  }
}
