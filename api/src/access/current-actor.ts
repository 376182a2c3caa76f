import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { BY_SYSTEM, type Cause } from '../common/cause.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Actor } from './roles.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** The signed-in person, put here by the session before anything else runs. */
    actor?: Actor;
    /** Names this request in the log, the audit and every error. */
    requestId: string;
  }
}

export { BY_SYSTEM, type Cause };

/** The cause of what somebody does who is signed in. */
export interface StaffCause extends Cause {
  readonly actor: Actor;
}

/** The signed-in person and the request, as the parameter of a resolver. The guard has seen to it that there is one. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): StaffCause => {
  const { req, requestId } = GqlExecutionContext.create(context).getContext<RequestContext>();
  return { actor: req.actor!, requestId };
});
