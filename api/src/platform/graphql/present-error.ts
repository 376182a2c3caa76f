import { GraphQLError } from 'graphql';
import { BadInput, DeskError, type FieldError } from '../../common/errors.js';
import { mapDatabaseError } from '../database/database-errors.js';
import type { Logger } from '../logging/logger.js';

/** graphql-jit's own words for a variable that does not fit: `Variable "$x" got invalid value 1 at "x.y"; why`. */
const VARIABLE = /^Variable "\$(\w+)"(?: got invalid value (?:.|\n)*?)?(?: at "([^"]+)")?[;:.] ?((?:.|\n)*)$/;

/** The innermost thing that was thrown. */
function causeOf(error: unknown): unknown {
  let inner = error;
  while (inner instanceof GraphQLError && inner.originalError) inner = inner.originalError;
  return inner;
}

/**
 * One error contract: whatever was thrown becomes a GraphQLError with `extensions {code, fields?, requestId}`.
 * Anything unforeseen is one neutral sentence; its cause goes to the log alone.
 */
export function present(error: unknown, requestId: string, logger: Logger): GraphQLError {
  const outer = error instanceof GraphQLError ? error : undefined;
  const at = { path: outer?.path, nodes: outer?.nodes, positions: outer?.positions, source: outer?.source };
  const cause = mapDatabaseError(causeOf(error));
  if (cause instanceof DeskError) {
    if (cause.code === 'UNAVAILABLE')
      logger.warn({ requestId, err: (cause.cause as Error | undefined)?.message }, 'unavailable');
    return new GraphQLError(cause.message, {
      ...at,
      extensions: { code: cause.code, ...cause.details, requestId },
    });
  }
  if (outer && (cause === outer || outer.message.startsWith('Variable "$'))) {
    const fields = wrongVariable(outer.message);
    if (fields) return present(new BadInput(fields), requestId, logger);
    if (cause === outer)
      return new GraphQLError(outer.message, {
        ...at,
        extensions: { code: 'BAD_USER_INPUT', ...outer.extensions, requestId },
      });
  }
  logger.error(
    {
      requestId,
      err: cause instanceof Error ? { message: cause.message, stack: cause.stack } : String(cause),
    },
    'unforeseen error',
  );
  return new GraphQLError(`Something went wrong here. It was noted under ${requestId}.`, {
    ...at,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

function wrongVariable(message: string): FieldError[] | undefined {
  const found = VARIABLE.exec(message);
  if (!found) return undefined;
  const [, name, path, why] = found;
  return [
    {
      field: path ?? name!,
      code: 'INVALID',
      message: (why || 'This value does not fit.').replace(/^Expected type "?\w+!?"?[;.] ?/, ''),
    },
  ];
}
