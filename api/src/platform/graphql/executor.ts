import type {
  GatewayInterface,
  GatewayExecutor,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import { Inject, Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getVariableValues,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { makeLogger, type Logger } from '../logging/logger.js';
import { CONFIG, type Config } from '../config.module.js';
import { present, wrongVariables } from './present-error.js';
import { OPERATION_GUARD, type OperationCheck, type OperationGuard } from './operation-guard.js';
import type { RequestContext } from './request-context.js';
import { selectionOf } from './selection.js';
import { asLeaf, wholeField, withWholeAnswers } from './shaped.js';

/** Longer texts, in characters, are parsed each time: they are nobody's screen. */
const LONGEST_KNOWN = 20_000;

/** An operation out of a document that Apollo Server has parsed and validated. */
export interface KnownOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

interface Compiled {
  check: OperationCheck;
  query: CompiledQuery['query'];
}

/**
 * Runs operations compiled by graphql-jit, as the local gateway of Apollo Server: the one hook that replaces the
 * executor and still lets every error pass the server's own formatting. A document stays in Apollo's cache of parsed
 * and validated documents, and its compiled form lives as long as it does.
 */
@Injectable()
export class Executor {
  private schema: GraphQLSchema;
  private twin: GraphQLSchema;
  private readonly compiled = new WeakMap<DocumentNode, Map<OperationDefinitionNode, Compiled>>();
  private readonly answered = new LRUCache<string, KnownOperation>({ max: 500 });
  private readonly logger: Logger;

  constructor(
    @Inject(OPERATION_GUARD) private readonly guard: OperationGuard,
    @Inject(CONFIG) config: Config,
  ) {
    this.logger = makeLogger(config.LOG_LEVEL);
  }

  /** Takes the finished schema. Throws where something in it has no permission entry. */
  accept(schema: GraphQLSchema): GraphQLSchema {
    this.guard.accept(schema);
    this.schema = schema;
    this.twin = withWholeAnswers(schema);
    return schema;
  }

  gateway(): GatewayInterface {
    let announce: GatewaySchemaLoadOrUpdateCallback | undefined;
    return {
      onSchemaLoadOrUpdate: (callback) => {
        announce = callback;
        return () => undefined;
      },
      load: async () => {
        announce?.({ apiSchema: this.schema, coreSupergraphSdl: '' });
        return { executor: this.execute };
      },
      stop: async () => undefined,
    };
  }

  private readonly execute: GatewayExecutor = async ({
    document,
    operation,
    request,
    context,
  }): Promise<ExecutionResult> => {
    // As Apollo Server means it, not as it says it: none where the name fits no operation, or there are several and no name.
    if (!(operation as OperationDefinitionNode | undefined))
      return { errors: [new GraphQLError('Please name the one operation of the document that is to run.')] };
    const known = { document, operation };
    const result = await this.run(known, request.variables ?? {}, context as unknown as RequestContext);
    if (result.data && request.query && request.query.length <= LONGEST_KNOWN) {
      const operations = document.definitions.filter((d) => d.kind === 'OperationDefinition');
      if (operations.length === 1) this.answered.set(request.query, known);
    }
    return result;
  };

  /** The one operation of a text that was answered before, so that it need not be parsed and validated again. */
  known(text: string): KnownOperation | undefined {
    return this.answered.get(text);
  }

  /** Why nothing at all is done for this caller, not even parsing: what does not fit the schema would tell of it. */
  refusal(here: RequestContext): GraphQLError | undefined {
    try {
      this.guard.admit(here);
      return undefined;
    } catch (error) {
      return present(error, here.requestId, this.logger);
    }
  }

  /** Answers without `data` where the operation was refused before anything of it ran. */
  async run(
    { document, operation }: KnownOperation,
    variables: Record<string, unknown>,
    here: RequestContext,
  ): Promise<ExecutionResult> {
    try {
      this.guard.admit(here);
      const { check, query } = this.compile(document, operation);
      check(here, variables);
      const result = (await query(undefined, here, variables)) as ExecutionResult;
      if (!result.errors) return result;
      // graphql-jit names the field of a wrong variable, graphql-js the whole path to it.
      const values = result.data
        ? undefined
        : getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
      if (values?.errors)
        return { errors: [present(wrongVariables(values.errors), here.requestId, this.logger)] };
      const errors = result.errors.map((error) => present(error, here.requestId, this.logger));
      const wait = errors.find((error) => typeof error.extensions.retryAfter === 'number');
      if (wait) here.res.setHeader('Retry-After', String(wait.extensions.retryAfter));
      return { ...result, errors };
    } catch (error) {
      return { errors: [present(error, here.requestId, this.logger)] };
    }
  }

  private compile(document: DocumentNode, operation: OperationDefinitionNode): Compiled {
    const known = this.compiled.get(document) ?? new Map<OperationDefinitionNode, Compiled>();
    this.compiled.set(document, known);
    let compiled = known.get(operation);
    if (!compiled) {
      const fragments = Object.fromEntries(
        document.definitions
          .filter((d): d is FragmentDefinitionNode => d.kind === 'FragmentDefinition')
          .map((d) => [d.name.value, d]),
      );
      const plain = wholeField(this.schema, operation, fragments) !== undefined;
      const made = compileQuery(
        plain ? this.twin : this.schema,
        plain ? asLeaf(operation) : document,
        operation.name?.value,
        {
          // The statements answer in the types of the schema already.
          disableLeafSerialization: true,
          resolverInfoEnricher: ({ fieldName, fieldNodes, parentType }) => {
            const field = (this.schema.getType(parentType.name) as GraphQLObjectType).getFields()[fieldName];
            if (!field) return {}; // introspection
            const type = getNamedType(field.type);
            const nodes = plain ? (operation.selectionSet.selections as readonly FieldNode[]) : fieldNodes;
            return { plain, selection: isObjectType(type) ? selectionOf(nodes, type, fragments) : new Map() };
          },
        },
      );
      if (!isCompiledQuery(made))
        throw made.errors?.[0] ?? new GraphQLError('This operation cannot be compiled.');
      compiled = { check: this.guard.compile(document, operation), query: made.query };
      known.set(operation, compiled);
    }
    return compiled;
  }
}
