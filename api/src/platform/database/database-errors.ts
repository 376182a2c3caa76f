import type { DatabaseError } from 'pg';
import { BadInput, Conflict, DeskError, Unavailable } from '../../common/errors.js';

/** Serialisation failure and deadlock: the same work may succeed when done again. */
export const RETRYABLE = new Set(['40001', '40P01']);

const WORDS: Record<string, { field: string; message: string }> = {};

/** A room says what a violation of its named constraint means to a person. */
export function explainConstraint(constraint: string, field: string, message: string): void {
  WORDS[constraint] = { field, message };
}

/**
 * Postgres' condition codes (PostgreSQL manual, appendix A) and pg's own connection faults, in our terms. For what pg
 * threw, and nothing else: files and other servers fail with the same codes.
 */
export function mapDatabaseError(error: unknown): unknown {
  if (error instanceof DeskError) return error;
  const { code, constraint, message } = error as Partial<DatabaseError>;
  const explained = constraint ? WORDS[constraint] : undefined;
  const mapped = ((): DeskError | undefined => {
    switch (code) {
      case '22P02':
      case '22007':
      case '22008':
        return BadInput.field('input', 'FORMAT', 'A value is not of the form that is wanted here.');
      case '22021':
      case '22P05':
        return BadInput.field('input', 'ENCODING', 'A text holds characters that cannot be stored.');
      case '22003':
        return BadInput.field('input', 'RANGE', 'A number is too large or too small.');
      case '22001':
        return BadInput.field('input', 'TOO_LONG', 'A text is too long.');
      case '23502':
      case '23503':
      case '23514':
      case '23505':
        return explained
          ? BadInput.field(explained.field, code === '23505' ? 'TAKEN' : 'INVALID', explained.message)
          : BadInput.field('input', 'INVALID', 'A value does not fit the other records.');
      case '23P01':
        return new Conflict(explained?.message ?? 'This overlaps with another record.');
      case '40001':
      case '40P01':
      case '55P03':
      case '57014':
      case '53300':
      case '57P01':
      case '57P02':
      case '57P03':
      case 'ECONNREFUSED':
      case 'ECONNRESET':
      case 'ENOENT':
      case 'EPIPE':
        return new Unavailable();
      default:
        return /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|pool after calling end/.test(
          message ?? '',
        )
          ? new Unavailable()
          : undefined;
    }
  })();
  if (!mapped) return error;
  mapped.cause = error;
  return Object.assign(mapped, { pgCode: code });
}
