import { Extensions } from '@nestjs/graphql';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  type FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Asked } from './shape.js';

/** An answer that Postgres wrote in exactly the shape that was asked for: it goes out as it is. */
export class Shaped {
  constructor(readonly json: string) {}
}

/** Marks a resolver that answers by `answer`, so that its result need not be taken apart and put together again. */
export const AnswersShaped = (): MethodDecorator => Extensions({ shaped: true });

/** A resolver's answer from JSON text: untouched where the executor can use it so, else parsed. */
export const answer = <T>(asked: Asked, json: string): T | Shaped =>
  asked.plain ? new Shaped(json) : (JSON.parse(json) as T);

const whole = new GraphQLScalarType({ name: 'WholeAnswer', serialize: (value) => value });

/** The same schema, in which a query that answers shaped is a leaf. */
export function withWholeAnswers(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (!query) return schema;
  const config = query.toConfig();
  const twin = new GraphQLObjectType({
    ...config,
    fields: Object.fromEntries(
      Object.entries(config.fields).map(([name, field]) => [
        name,
        field.extensions?.shaped ? { ...field, type: whole } : field,
      ]),
    ),
  });
  const rest = schema.toConfig();
  return new GraphQLSchema({ ...rest, query: twin, types: rest.types.filter((type) => type !== query) });
}

/** The one root field of an operation whose answer can go out whole: no alias, no condition, no __typename. */
export function wholeField(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
): string | undefined {
  const [root, ...others] = operation.selectionSet.selections;
  if (
    operation.operation !== 'query' ||
    others.length ||
    root?.kind !== 'Field' ||
    root.alias ||
    root.directives?.length
  )
    return undefined;
  const shaped = schema.getQueryType()?.getFields()[root.name.value]?.extensions.shaped;
  return shaped && root.selectionSet && isPlain(root.selectionSet, fragments) ? root.name.value : undefined;
}

function isPlain(set: SelectionSetNode, fragments: Record<string, FragmentDefinitionNode>): boolean {
  return set.selections.every((node) => {
    if (node.directives?.length) return false;
    if (node.kind === 'Field')
      return (
        !node.alias &&
        !node.name.value.startsWith('__') &&
        (!node.selectionSet || isPlain(node.selectionSet, fragments))
      );
    const inner =
      node.kind === 'InlineFragment' ? node.selectionSet : fragments[node.name.value]?.selectionSet;
    return inner !== undefined && isPlain(inner, fragments);
  });
}

/** The operation as the twin schema knows it: its root field a leaf. */
export function asLeaf(operation: OperationDefinitionNode): DocumentNode {
  const selections = operation.selectionSet.selections.map((node) => ({ ...node, selectionSet: undefined }));
  const definition = {
    ...operation,
    selectionSet: { ...operation.selectionSet, selections },
  } as OperationDefinitionNode;
  return { kind: 'Document' as DocumentNode['kind'], definitions: [definition] } as DocumentNode;
}

/** The body of a response: a whole answer is put in as it stands. */
export function writeResult(result: FormattedExecutionResult): string {
  const entries = result.data && !result.errors ? Object.entries(result.data) : [];
  const [name, value] = entries[0] ?? [];
  return entries.length === 1 && value instanceof Shaped
    ? `{"data":{"${name}":${value.json}}}`
    : JSON.stringify(result);
}
