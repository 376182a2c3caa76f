import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { RequestContext } from './request-context.js';

/** Stands before every operation; made once for each compiled operation. Throws a DeskError to refuse. */
export type OperationCheck = (context: RequestContext, variables: Readonly<Record<string, unknown>>) => void;

/** What the executor asks of whoever knows the permissions (the access room, which stands above). */
export interface OperationGuard {
  /** Called at boot. Throws where anything published has no permission entry. */
  accept(schema: GraphQLSchema): void;
  /** Called before anything is compiled for a caller. Throws where nobody is signed in. */
  admit(context: RequestContext): void;
  compile(document: DocumentNode, operation: OperationDefinitionNode): OperationCheck;
}
export const OPERATION_GUARD = Symbol('OPERATION_GUARD');
