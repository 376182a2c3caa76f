import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
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

/** Who did what, for the audit: the actor (null: the system) and the request. */
export interface Cause {
  readonly actor: Pick<Actor, 'id'> | null;
  readonly requestId: string | null;
}
/** The same of somebody who is signed in. */
export interface StaffCause extends Cause {
  readonly actor: Actor;
}
export const BY_SYSTEM: Cause = { actor: null, requestId: null };

/** The signed-in person and the request, as the parameter of a resolver. The guard has seen to it that there is one. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): StaffCause => {
  const { req, requestId } = GqlExecutionContext.create(context).getContext<RequestContext>();
  return { actor: req.actor!, requestId };
});
