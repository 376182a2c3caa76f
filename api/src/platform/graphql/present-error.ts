import { GraphQLError } from 'graphql';
import { BadInput, DeskError, type FieldError } from '../../common/errors.js';
import type { Logger } from '../logging/logger.js';

/** graphql-js' words for a variable that does not fit: `Variable "$x" got invalid value 1 at "x.y"; why`. */
const VARIABLE = /^Variable "\$(\w+)"(?: got invalid value [^]*?)?(?: at "([^"]+)")?(?:; | of )([^]*)$/;

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
  const cause = causeOf(error);
  if (cause instanceof DeskError) {
    if (cause.code === 'UNAVAILABLE')
      logger.warn({ requestId, err: (cause.cause as Error | undefined)?.message }, 'unavailable');
    return new GraphQLError(cause.message, {
      ...at,
      extensions: { code: cause.code, ...cause.details, requestId },
    });
  }
  if (cause === outer && outer) {
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

/** Every variable that does not fit, by the path of its field; the fields of `$input` go by their own names, as everywhere. */
export function wrongVariables(errors: readonly GraphQLError[]): BadInput {
  return new BadInput(
    errors.map(({ message }): FieldError => {
      const [, name, path, why] = VARIABLE.exec(message) ?? [];
      const missing = /required type|must not be null|was not provided/.test(why ?? message);
      return {
        field: path?.replace(/^input\./, '') ?? name ?? 'input',
        code: missing ? 'REQUIRED' : 'INVALID',
        message: missing ? 'A value is required here.' : (why ?? message),
      };
    }),
  );
}
