import { HttpError } from 'react-admin';

interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** What the API puts beside a refusal (`extensions`). */
export interface Refusal {
  code?: string;
  fields?: FieldError[];
  blockers?: { code: string; strength: 'BLOCK' | 'WARN'; message: string; remedy?: string }[];
  /** The fresh record, with CONFLICT. */
  current?: unknown;
  /** The next free times, with SLOT_TAKEN. */
  alternatives?: { startsAt: string }[];
  /** Seconds, with TOO_MANY_REQUESTS and UNAVAILABLE. */
  retryAfter?: number;
  requestId?: string;
}

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  SLOT_TAKEN: 409,
  GATE: 409,
  BAD_USER_INPUT: 422,
  GRAPHQL_VALIDATION_FAILED: 422,
  QUERY_TOO_COMPLEX: 422,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
};

/** What the API answers where the fault is its own; also where there was no answer that one could read. */
export const UNFORESEEN = 'INTERNAL_SERVER_ERROR';

/** An error as react-admin reads it: status, and the field errors where its forms look for them. */
export class DeskError extends HttpError {
  constructor(
    message: string,
    readonly refusal: Refusal,
    status?: number,
  ) {
    super(message, status ?? STATUS[refusal.code ?? ''] ?? 500, {
      errors: Object.fromEntries((refusal.fields ?? []).map(({ field, message: text }) => [field, text])),
    });
    // HttpError sets its own prototype on whatever is made of it.
    Object.setPrototypeOf(this, DeskError.prototype);
    this.name = 'DeskError';
  }

  get code(): string {
    return this.refusal.code ?? UNFORESEEN;
  }
}

export const codeOf = (error: unknown): string => (error instanceof DeskError ? error.code : UNFORESEEN);
export const refusalOf = (error: unknown): Refusal => (error instanceof DeskError ? error.refusal : {});
