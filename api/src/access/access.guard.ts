import { Inject, Injectable } from '@nestjs/common';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Unauthenticated } from '../common/errors.js';
import type { OperationCheck, OperationGuard } from '../platform/graphql/operation-guard.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AccessTable } from './access-table.js';
import { operationAccess } from './operation-access.js';

/** Denies by default: no session, no answer; no entry in the table, no start. */
@Injectable()
export class AccessGuard implements OperationGuard {
  private schema: GraphQLSchema;

  constructor(@Inject(AccessTable) private readonly table: AccessTable) {}

  accept(schema: GraphQLSchema): void {
    const gaps = this.table.gaps(schema);
    if (gaps.length) throw new Error(`The access table does not fit the schema:\n  ${gaps.join('\n  ')}`);
    this.schema = schema;
  }

  admit({ req }: RequestContext): void {
    if (!req.actor) throw new Unauthenticated();
  }

  compile(document: DocumentNode, operation: OperationDefinitionNode): OperationCheck {
    const access = operationAccess(this.table, this.schema, document, operation);
    return ({ req }, variables) => {
      if (!req.actor) throw new Unauthenticated();
      access.check(req.actor.roles, req.actor.rolesKey, variables);
    };
  }
}
